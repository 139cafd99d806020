/// Whether an outcome is fair to every group: no group of voters who all want one more project, and whose part of the budget would pay for it and for
/// more than each of them got, is passed over. For approval ballots.
///
/// Checked for every unfunded project p and its s supporters who got least: at least one of them must have
/// (u + u(p)) × cost(p) > s × (budget ÷ voters) × u(p), where u is what that voter got. That is stronger than extended justified representation
/// up to one project (EJR-1; Peters, Pierczyński and Skowron 2021), holds of every outcome of equal shares at or above the budget’s share, and needs one sorting for each project.
public enum Proportionality {
  /// A group that was passed over.
  public struct Breach: Hashable, Sendable {
    /// The project that they all want, by its place in the election.
    public let project: Int
    /// How many they are, with their weights.
    public let voters: Int64
    /// What the one of them who got most got: money, or projects where utility is cardinality.
    public let most: Int64
  }

  /// The largest group that was passed over for each unfunded project; none when the outcome is proportional.
  ///
  /// - Parameter utility: what a funded project is worth to its voters; `points` are taken as one for each mark.
  public static func breaches(_ election: Election, winners: [Int], utility: ShareUtility = .cost) -> [Breach] {
    var worth = [Int64](repeating: 0, count: election.projects.count)
    for winner in winners { worth[winner] = utility == .cost ? election.projects[winner].price : 1 }
    let funded = Set(winners)
    var supporters = [[(got: Int64, weight: Int64)]](repeating: [], count: election.projects.count)
    let ballots = election.ballots
    for group in 0..<ballots.groups {
      let marked = ballots.entries(of: group).filter { election.value(at: $0, length: .max, .longestFirst) > 0 }
      let got = marked.reduce(0) { $0 + worth[Int(ballots.projects[$1])] }
      for entry in marked where !funded.contains(Int(ballots.projects[entry])) {
        supporters[Int(ballots.projects[entry])].append((got, ballots.weights[group]))
      }
    }
    return supporters.indices.compactMap { project in
      let candidate = election.projects[project]
      guard candidate.price > 0, !candidate.isWithdrawn else { return nil }
      return breach(of: project, supporters[project], election, own: utility == .cost ? candidate.price : 1)
    }
  }

  private static func breach(
    of project: Int, _ supporters: [(got: Int64, weight: Int64)], _ election: Election, own: Int64
  )
    -> Breach?
  {
    var (voters, worst): (Int64, Breach?) = (0, nil)
    let (price, people) = (WideInteger(election.projects[project].price), WideInteger(max(1, election.ballots.weight)))
    for supporter in supporters.sorted(by: { $0.got < $1.got }) {
      voters += supporter.weight
      let has = (WideInteger(supporter.got) + WideInteger(own)) * price * people
      let due = WideInteger(voters) * WideInteger(election.purse) * WideInteger(own)
      if has <= due { worst = Breach(project: project, voters: voters, most: supporter.got) }
    }
    return worst
  }
}
