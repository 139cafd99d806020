/// What came of looking for one number of groups.
public struct OpinionAttempt: Hashable, Sendable {
  /// The number of groups looked for.
  public let groups: Int
  /// How much better people stand in their own group than in the next, from −1 to 1 (Rousseeuw 1987).
  public let silhouette: Double
  /// How far two halves of the people, drawn by lot, find the same groups without each other: the mean adjusted Rand index, 1 when always the same, about
  /// 0 when no more than by chance.
  public let stability: Double

  /// Whether it is stable enough to be shown.
  public var isStable: Bool { stability >= OpinionGroups.leastStability }
}
