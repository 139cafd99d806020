import Law

/// Something that was written in a discussion: what others comment on, a comment on it, or the council’s answer.
public struct DiscussionPost: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// It begins: an idea, a question, something to talk about.
    case topic
    /// It answers a topic, from whoever wants to.
    case comment
    /// It answers a topic for the council.
    case answer
  }

  /// Whether it is shown.
  public enum State: String, CaseIterable, Sendable {
    /// It waits for a moderator.
    case held
    /// It is shown.
    case shown
    /// A moderator did not let it be shown, or took it down.
    case removed
    /// Whoever wrote it took it back. Its words are gone.
    case withdrawn

    /// The state in words.
    public var words: String {
      switch self {
      case .held: "waits for a moderator"
      case .shown: "shown"
      case .removed: "not shown"
      case .withdrawn: "taken back"
      }
    }
  }

  /// Its number within its discussion, from 1.
  public var number: Int
  /// What it is.
  public var kind: Kind
  /// The topic it answers; `nil` for a topic.
  public var topic: Int?
  /// What a topic is about, in a line; empty for the others.
  public var title: String
  /// What it says: plain text in paragraphs.
  public var words: String
  /// What its author wants to be called; empty for a resident who gave no name.
  public var name: String
  /// The post that somebody of the council writes in; empty for everybody else.
  public var post: String
  /// The account that wrote it; empty where none did.
  public var account: String
  /// Whether it is shown.
  public var state: State
  /// The house rule it broke, when it is removed.
  public var rule: HouseRule?
  /// What the filter found in it, for moderators.
  public var flags: [String]
  /// When it came.
  public var cameAt: Moment
  /// When it was removed or withdrawn; `nil` while it is neither.
  public var removedAt: Moment?

  /// A post from its parts.
  public init(
    number: Int = 0, _ kind: Kind, on topic: Int? = nil, title: String = "", _ words: String, name: String = "",
    post: String = "", account: String = "", state: State = .held, rule: HouseRule? = nil, flags: [String] = [],
    cameAt: Moment, removedAt: Moment? = nil
  ) {
    (self.number, self.kind, self.topic, self.title, self.words) = (number, kind, topic, title, words)
    (self.name, self.post, self.account, self.state, self.rule) = (name, post, account, state, rule)
    (self.flags, self.cameAt, self.removedAt) = (flags, cameAt, removedAt)
  }

  /// The most characters of a topic’s words, and of a council’s answer.
  public static let mostOfTopic = 4_000
  /// The most characters of a comment.
  public static let mostOfComment = 2_000
  /// The most answers of the council that are shown to one topic.
  public static let mostAnswers = 20
  /// The most characters of the name somebody wants to be called.
  public static let mostOfName = 40

  /// The topic it belongs to: itself, when it is one.
  public var thread: Int { topic ?? number }

  /// What stands against it as it is written.
  public func objections() -> [Objection] {
    var found: [Objection] = []
    if kind == .topic {
      found += TextLimit.objections("title", title, most: 120, what: "A title")
      if title.isEmpty { found.append(.refusal("title", "Say in a line what it is about.")) }
    }
    found += Self.objections(
      "words", words, most: kind == .comment ? Self.mostOfComment : Self.mostOfTopic,
      what: kind == .answer ? "An answer" : kind == .topic ? "This" : "A comment",
      missing: "Write what you want to say.")
    found += TextLimit.objections("name", name, most: Self.mostOfName, what: "A name")
    let lower = name.lowercased()
    if ["@", "://", "www."].contains(where: lower.contains) {
      found.append(.refusal("name", "A name cannot be an address. Leave it empty to be called a resident."))
    }
    let official = ["council", "cllr", "officer", "moderator", "mayor"]
    if official.contains(where: lower.contains) {
      found.append(
        .refusal("name", "This sounds as if the council spoke. Choose another name, or leave it empty."))
    }
    return found
  }

  /// What stands against a text of several lines.
  public static func objections(
    _ field: String, _ text: String, most: Int, what: String, missing: String
  ) -> [Objection] {
    if text.isEmpty { return [.refusal(field, missing)] }
    if text.count > most { return [.refusal(field, "\(what) may have \(most) characters; this has \(text.count).")] }
    let isShown = text.unicodeScalars.allSatisfy { ($0.value >= 0x20 && $0.value != 0x7F) || $0 == "\n" }
    return isShown ? [] : [.refusal(field, "\(what) holds a sign that cannot be shown. Type it again.")]
  }
}
