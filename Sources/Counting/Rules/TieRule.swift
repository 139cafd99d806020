/// How candidates that are level to the last digit are put in order: by the first criterion that tells them apart.
public struct TieRule: Hashable, Sendable {
  /// One way to tell projects apart.
  public enum Criterion: Hashable, Sendable {
    /// The one that costs less.
    case lowestCost
    /// The one that costs more.
    case highestCost
    /// The one with more votes at the beginning.
    case mostVotes
    /// The one that was drawn first in a lot that was drawn once, before the count, and stands for all of it.
    case lot(Lot)
    /// The one that stands first in the papers.
    case paperOrder
    /// The one whose id comes first, byte by byte.
    case id
  }

  /// The criteria, the first before the others. Whatever they leave level goes by the order of the papers.
  public var criteria: [Criterion]

  /// A rule from its criteria.
  public init(_ criteria: [Criterion]) { self.criteria = criteria }

  /// Lowest cost, then most votes, then a lot: what equalshares.net recommends.
  public static func costThenVotes(_ lot: Lot? = nil) -> TieRule {
    TieRule([.lowestCost, .mostVotes] + (lot.map { [.lot($0)] } ?? []))
  }

  /// The order of the papers, which all recorded outcomes of greedy counts in Pabulib are met with.
  public static let paperOrder = TieRule([.paperOrder])

  /// For each project its rank: of level ones the lowest wins.
  func ranks(_ election: Election, votes: [Int64]) -> [Int] {
    let projects = election.projects
    let drawn = criteria.lazy.compactMap { if case .lot(let lot) = $0 { lot.places(projects) } else { nil } }.first
    func comesFirst(_ left: Int, _ right: Int) -> Bool {
      for criterion in criteria {
        let order: (Int64, Int64) =
          switch criterion {
          case .lowestCost: (projects[left].price, projects[right].price)
          case .highestCost: (projects[right].price, projects[left].price)
          case .mostVotes: (votes[right], votes[left])
          case .lot: (Int64(drawn?[left] ?? 0), Int64(drawn?[right] ?? 0))
          case .paperOrder: (Int64(left), Int64(right))
          case .id:
            projects[left].id.utf8.lexicographicallyPrecedes(projects[right].id.utf8)
              ? (0, 1) : projects[left].id == projects[right].id ? (0, 0) : (1, 0)
          }
        if order.0 != order.1 { return order.0 < order.1 }
      }
      return left < right
    }
    var ranks = [Int](repeating: 0, count: projects.count)
    for (rank, project) in projects.indices.sorted(by: comesFirst).enumerated() { ranks[project] = rank }
    return ranks
  }

  /// The criterion that puts one project before another; `nil` when only the order of the papers does.
  public func deciding(_ first: Int, _ second: Int, in election: Election) -> Criterion? {
    let votes = election.votes
    return criteria.first { criterion in
      let ranks = TieRule([criterion]).ranks(election, votes: votes)
      let swapped = TieRule([criterion]).level(first, second, election, votes)
      return !swapped && ranks[first] < ranks[second]
    }
  }

  /// Whether the first criterion leaves two projects level.
  private func level(_ first: Int, _ second: Int, _ election: Election, _ votes: [Int64]) -> Bool {
    let (left, right) = (election.projects[first], election.projects[second])
    switch criteria.first {
    case .lowestCost, .highestCost: return left.price == right.price
    case .mostVotes: return votes[first] == votes[second]
    case .lot(let lot): return lot.tokens[left.id] == lot.tokens[right.id]
    case .paperOrder: return first == second
    case .id: return left.id == right.id
    case nil: return true
    }
  }
}
