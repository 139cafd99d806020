import Law

/// That something happened at a council which its public pages show: when, what and to what. Its words are those of the pages.
public struct NewsEntry: Hashable, Sendable {
  /// What its name is made of: the entry of the record it arose with, and its place among the news of that entry. It never changes.
  public struct ID: Hashable, Comparable, Sendable {
    /// The number of the entry.
    public var number: Int
    /// The place, from 0.
    public var part: Int

    /// A name from its parts.
    public init(_ number: Int, _ part: Int) { (self.number, self.part) = (number, part) }

    public static func < (a: Self, b: Self) -> Bool { (a.number, a.part) < (b.number, b.part) }
  }

  /// What something happened to.
  public struct Subject: Hashable, Sendable {
    /// In which table it stands.
    public enum Source: String, Sendable, CaseIterable {
      case meeting, decision
      case announcement = "forward_plan_entry"
      case scrutinyReport = "scrutiny_report"
      case proposal
      case consultation = "staff_consultation"
      case activity, discussion
      case question = "open_question"
      case event = "community_event"
      case forumMeeting = "forum_meeting"
      case forumAction = "forum_action"
      case modelReview = "model_review"
      case constitution = "constitution_amendment"
      case body, member, portfolio

      /// The table whose words find it.
      public var searched: String { self == .consultation ? Self.proposal.rawValue : rawValue }
    }

    /// In which table it stands.
    public var source: Source
    /// Its reference there.
    public var reference: String

    /// A subject from its parts.
    public init(_ source: Source, _ reference: String) { (self.source, self.reference) = (source, reference) }
  }

  /// Its name.
  public var id: ID
  /// When it happened.
  public var at: Moment
  /// What happened.
  public var kind: NewsKind
  /// To what.
  public var subject: Subject
  /// Whether it is about a key decision.
  public var isKey: Bool
  /// How many, where it is several at once.
  public var amount: Int
  /// Which bodies it is about, by reference.
  public var bodies: Set<String>
  /// Which members it is about, by reference.
  public var members: Set<String>
  /// Which places it is about, by reference.
  public var places: Set<String>

  /// An entry from its parts.
  public init(
    _ id: ID, at: Moment, _ kind: NewsKind, _ subject: Subject, isKey: Bool = false, amount: Int = 1,
    bodies: Set<String> = [], members: Set<String> = [], places: Set<String> = []
  ) {
    (self.id, self.at, self.kind, self.subject) = (id, at, kind, subject)
    (self.isKey, self.amount) = (isKey, amount)
    (self.bodies, self.members, self.places) = (bodies, members, places)
  }
}

/// News in the words of the public pages.
public struct NewsItem: Hashable, Sendable {
  /// What it is the news of.
  public var entry: NewsEntry
  /// What it happened to: `Planning Committee, 15 December 2026`.
  public var title: String
  /// What there is to say of it, a line each; nothing that its page does not say.
  public var lines: [String]

  /// An item from its parts.
  public init(_ entry: NewsEntry, title: String, lines: [String] = []) {
    (self.entry, self.title, self.lines) = (entry, title, lines)
  }

  /// What happened and to what, in a line.
  public var headline: String {
    entry.isKey && [.decision, .announced].contains(entry.kind)
      ? "Key \(entry.kind.words.lowercased()): \(title)" : "\(entry.kind.words): \(title)"
  }
}
