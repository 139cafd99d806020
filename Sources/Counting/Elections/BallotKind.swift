/// How people mark their ballots.
public enum BallotKind: String, Hashable, Sendable, CaseIterable {
  /// One project.
  case chooseOne
  /// Some projects, none before another.
  case approval
  /// Some projects that together cost no more than an amount.
  case knapsack
  /// Points shared out among projects.
  case points
  /// A score for projects, each on its own, as at a participatory grant-making event.
  case scores
  /// Projects in order, the first before the others.
  case ranking

  /// Whether a ballot says more of a project than that it is marked.
  public var hasValues: Bool { self == .points || self == .scores || self == .ranking }
}
