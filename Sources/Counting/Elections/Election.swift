/// A vote on how to spend money: what could be funded, with how much, and what people marked.
public struct Election: Hashable, Sendable {
  /// What amounts are counted in.
  public var money: MoneyScale
  /// How much there is to spend, without what was carried over.
  public var budget: Int64
  /// What an earlier round left over and this one may spend too.
  public var carriedOver: Int64
  /// Parts of the budget that only some projects can have. What no part claims is for all.
  public var parts: [BudgetPart]
  /// What could be funded, in the order of the papers. At most 65,535.
  public var projects: [Project]
  /// How people marked their ballots.
  public var kind: BallotKind
  /// The ballots.
  public var ballots: Ballots

  /// An election from its parts.
  public init(
    money: MoneyScale = .pence, budget: Int64, carriedOver: Int64 = 0, parts: [BudgetPart] = [], projects: [Project],
    kind: BallotKind, ballots: Ballots
  ) {
    self.money = money
    self.budget = budget
    self.carriedOver = carriedOver
    self.parts = parts
    self.projects = projects
    self.kind = kind
    self.ballots = ballots
  }

  /// How much can be spent: the budget with what was carried over; not below zero.
  public var purse: Int64 { max(0, budget + carriedOver) }

  /// How many votes each project got: ballots that mark it, times what they count.
  public var votes: [Int64] { votes(.longestFirst) }

  /// The same where places in an order are worth so much. What is worth nothing, such as a score of zero, is no vote.
  public func votes(_ ranking: RankingPoints) -> [Int64] {
    var votes = [Int64](repeating: 0, count: projects.count)
    forEachEntry(ranking) { project, value, weight in if value > 0 { votes[project] += weight } }
    return votes
  }

  /// What each project got together: points, scores, places turned into points, or votes where marks are all there is.
  public func scores(_ ranking: RankingPoints = .longestFirst) -> [Int64] {
    var scores = [Int64](repeating: 0, count: projects.count)
    forEachEntry(ranking) { project, value, weight in scores[project] += weight * value }
    return scores
  }

  /// Goes through all marks: the project, what it is given (1 where marks are all there is), what the ballot counts.
  func forEachEntry(_ ranking: RankingPoints = .longestFirst, _ body: (Int, Int64, Int64) -> Void) {
    for group in 0..<ballots.groups {
      let entries = ballots.entries(of: group)
      for entry in entries {
        body(
          Int(ballots.projects[entry]), value(at: entry, length: entries.count, ranking), ballots.weights[group])
      }
    }
  }

  /// What an entry of a ballot with so many entries gives its project.
  func value(at entry: Int, length: Int, _ ranking: RankingPoints) -> Int64 {
    guard kind.hasValues else { return 1 }
    let value = Int64(ballots.values[entry])
    return kind == .ranking ? ranking.points(at: Int(value), of: length, candidates: projects.count) : value
  }
}
