/// How an outcome treats voters: how many have a winner, how many several, and where the money goes.
public struct Representation: Hashable, Sendable {
  /// Votes and money of a category or a place.
  public struct Part: Hashable, Sendable {
    /// The category’s or place’s name.
    public let name: String
    /// The votes for its projects.
    public let votes: Int64
    /// What its funded projects cost.
    public let spent: Int64
    /// How many of its projects are funded.
    public let funded: Int
  }

  /// How many voters, with their weights, have none, one, two … of the projects they marked funded.
  public let votersByWinners: [Int64]
  /// The same for those who marked at least two projects.
  public let votersOfSeveralByWinners: [Int64]
  /// Each category, in the order of the papers. A project of several counts in each.
  public let categories: [Part]
  /// Each place, likewise.
  public let places: [Part]

  /// All voters.
  public var voters: Int64 { votersByWinners.reduce(0, +) }

  /// Voters with at least one winner.
  public var represented: Int64 { votersByWinners.dropFirst().reduce(0, +) }

  /// Voters without any winner, as a part of all.
  public var unrepresentedShare: Fraction { Fraction(votersByWinners.first ?? 0, max(1, voters)) }

  /// How many winners a voter has in the mean.
  public var meanWinners: Fraction {
    Fraction(votersByWinners.enumerated().reduce(0) { $0 + Int64($1.offset) * $1.element }, max(1, voters))
  }

  /// Looks at an outcome.
  ///
  /// - Parameter winners: the funded projects, by their place in the election.
  public init(_ election: Election, winners: [Int]) {
    let funded = Set(winners)
    var (all, several) = ([Int64(0)], [Int64(0)])
    let ballots = election.ballots
    for group in 0..<ballots.groups {
      let marked = ballots.entries(of: group).filter { election.value(at: $0, length: .max, .longestFirst) > 0 }
      let won = marked.count { funded.contains(Int(ballots.projects[$0])) }
      while all.count <= won {
        all.append(0)
        several.append(0)
      }
      all[won] += ballots.weights[group]
      if marked.count > 1 { several[won] += ballots.weights[group] }
    }
    (votersByWinners, votersOfSeveralByWinners) = (all, several)
    categories = Self.parts(election, funded, election.votes) { $0.categories }
    places = Self.parts(election, funded, election.votes) { $0.places }
  }

  private static func parts(_ election: Election, _ funded: Set<Int>, _ votes: [Int64], _ names: (Project) -> [String])
    -> [Part]
  {
    var order: [String] = []
    var sums: [String: (votes: Int64, spent: Int64, funded: Int)] = [:]
    for (place, project) in election.projects.enumerated() {
      for name in names(project) {
        if sums[name] == nil { order.append(name) }
        var sum = sums[name] ?? (0, 0, 0)
        sum.votes += votes[place]
        if funded.contains(place) { sum = (sum.votes, sum.spent + project.price, sum.funded + 1) }
        sums[name] = sum
      }
    }
    return order.compactMap { name in
      sums[name].map { Part(name: name, votes: $0.votes, spent: $0.spent, funded: $0.funded) }
    }
  }
}
