import Law

/// Somewhere on the site where people talk with one another and with the council for a while, under house rules.
public struct Discussion: Hashable, Sendable {
  /// What it is named by: `T-2026-1`.
  public struct Reference: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    /// As it is written.
    public let rawValue: String
    /// The reference of a name.
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (one: Reference, other: Reference) -> Bool { one.rawValue < other.rawValue }
  }

  /// What people do in it.
  public enum Kind: String, CaseIterable, Sendable {
    /// They talk.
    case talk
    /// They put ideas, and support those of others.
    case ideas
    /// They ask officers and members, who answer.
    case questions

    /// The kind in words.
    public var words: String {
      switch self {
      case .talk: "discussion"
      case .ideas: "ideas with support"
      case .questions: "questions with answers"
      }
    }
  }

  /// When a moderator reads what people write.
  public enum Moderation: String, CaseIterable, Sendable {
    /// Nothing is shown that nobody has read.
    case before
    /// It is shown at once, but for what the filter finds and for the first post of an account.
    case after

    /// The way in words.
    public var words: String {
      switch self {
      case .before: "read before they are shown"
      case .after: "shown at once and read afterwards"
      }
    }
  }

  /// What it is named by.
  public var reference: Reference
  /// What it is about, in a line.
  public var title: String
  /// What it is for and what the council does with what is said; Markdown.
  public var about: String
  /// What people do in it.
  public var kind: Kind
  /// The first day on which people can write.
  public var opensOn: Day
  /// The last one.
  public var closesOn: Day
  /// When a moderator reads what people write.
  public var moderation: Moderation
  /// The house rules; Markdown.
  public var rules: String
  /// The activity of involvement beside which it runs; `nil` for none.
  public var activity: Activity.Reference?
  /// When it was started.
  public var startedAt: Moment

  /// A discussion from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), _ kind: Kind, title: String, about: String, from opensOn: Day,
    to closesOn: Day, moderation: Moderation = .before, rules: String = HouseRule.standard,
    activity: Activity.Reference? = nil, startedAt: Moment
  ) {
    (self.reference, self.kind, self.title, self.about) = (reference, kind, title, about)
    (self.opensOn, self.closesOn, self.moderation, self.rules) = (opensOn, closesOn, moderation, rules)
    (self.activity, self.startedAt) = (activity, startedAt)
  }

  /// How it stands on a day.
  public func state(on day: Day) -> OpenState { OpenState(from: opensOn, to: closesOn, on: day) }

  /// What the record calls it.
  public var subject: String { "discussion \(reference.rawValue)" }

  /// What stands against starting it, or changing it, on a day.
  public func objections(on today: Day, isNew: Bool) -> [Objection] {
    var found = TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
    if title.isEmpty { found.append(.refusal("title", "Write in a line what it is about.")) }
    found += DiscussionPost.objections(
      "about", about, most: TextLimit.paragraph, what: "What it is for",
      missing: "Say what it is for, and what the council does with what is said.")
    found += DiscussionPost.objections(
      "rules", rules, most: TextLimit.paragraph, what: "The house rules",
      missing: "Write the house rules. What breaks them can be taken down, and nothing else.")
    if closesOn < opensOn { found.append(.refusal("closes", "It closes before it opens. Choose a later day.")) }
    if isNew, closesOn < today { found.append(.refusal("closes", "That day has passed. Choose one to come.")) }
    return found
  }
}
