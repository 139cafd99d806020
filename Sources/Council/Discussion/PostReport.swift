import Law

/// What a reader tells moderators of a post. It is counted, and hides nothing by itself.
public struct PostReport: Hashable, Sendable {
  /// Which house rule they find broken.
  public var rule: HouseRule
  /// What they say of it; may be empty.
  public var words: String
  /// When they told it.
  public var at: Moment

  /// A report from its parts.
  public init(_ rule: HouseRule, _ words: String = "", at: Moment) {
    (self.rule, self.words, self.at) = (rule, words, at)
  }
}
