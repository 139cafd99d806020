/// How much was said to a topic, and how many support it.
public struct DiscussionTally: Hashable, Sendable {
  /// How many accounts support it.
  public var supports: Int
  /// How many comments and answers are shown.
  public var comments: Int

  /// A tally from its parts.
  public init(supports: Int = 0, comments: Int = 0) { (self.supports, self.comments) = (supports, comments) }
}
