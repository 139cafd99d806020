/// What a funded project is worth to somebody who voted for it, in the Method of Equal Shares.
public enum ShareUtility: String, Hashable, Sendable, CaseIterable {
  /// What it costs: the rule of equalshares.net and of the cities that use the method.
  case cost
  /// One: each project funded counts the same, so cheap ones win more easily.
  case cardinality
  /// The points it was given; with rankings the points of its place.
  case points
}
