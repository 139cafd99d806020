import Law

/// Why a moderator does not show a post, and what became of its author’s appeal.
public struct PostRuling: Hashable, Sendable {
  /// What an author says against it, once.
  public struct Appeal: Hashable, Sendable {
    /// What they say.
    public var words: String
    /// When it came.
    public var at: Moment
    /// What was decided; `nil` while it waits.
    public var outcome: Outcome?

    /// An appeal from its parts.
    public init(_ words: String, at: Moment, outcome: Outcome? = nil) {
      (self.words, self.at, self.outcome) = (words, at, outcome)
    }
  }

  /// What was decided on an appeal.
  public struct Outcome: Hashable, Sendable {
    /// Whether the post is shown again.
    public var isAllowed: Bool
    /// Why.
    public var words: String
    /// The account that decided; empty for the operator at the machine.
    public var account: String
    /// Whether the same officer decided, as there was no other.
    public var isBySame: Bool
    /// When.
    public var at: Moment

    /// An outcome from its parts.
    public init(isAllowed: Bool, _ words: String, by account: String, isBySame: Bool, at: Moment) {
      (self.isAllowed, self.words, self.account) = (isAllowed, words, account)
      (self.isBySame, self.at) = (isBySame, at)
    }
  }

  /// The house rule it broke.
  public var rule: HouseRule
  /// Why, in words for its author.
  public var words: String
  /// The account of the moderator; empty for the operator at the machine.
  public var account: String
  /// When.
  public var at: Moment
  /// What its author says against it.
  public var appeal: Appeal?

  /// A ruling from its parts.
  public init(_ rule: HouseRule, _ words: String, by account: String, at: Moment, appeal: Appeal? = nil) {
    (self.rule, self.words, self.account, self.at, self.appeal) = (rule, words, account, at, appeal)
  }

  /// The most characters of a reason, and of an appeal.
  public static let most = 1_000
}
