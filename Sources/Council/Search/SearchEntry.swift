import Law

/// What kind of thing is found.
public enum SearchKind: String, Sendable, Codable, CaseIterable {
  case meeting, paper, motion, minutes, decision
  case announcement = "forward-plan"
  case scrutinyReport = "scrutiny-report"
  case body, member, group, portfolio, article, proposal, consultation, activity, discussion
  case question = "open-question"
  case event
  case forumMeeting = "forum-meeting"
  case forumAction = "forum-action"
  case modelReview = "model-review"
  case post, unit, place

  /// The kind in words, of many.
  public var plural: String {
    switch self {
    case .meeting: "meetings and agendas"
    case .paper: "papers"
    case .motion: "motions"
    case .minutes: "minutes"
    case .decision: "decisions"
    case .announcement: "forward plan"
    case .scrutinyReport: "reports of overview and scrutiny"
    case .body: "bodies"
    case .member: "members"
    case .group: "political groups"
    case .portfolio: "portfolios"
    case .article: "constitution"
    case .proposal: "proposals"
    case .consultation: "consultations of staff"
    case .activity: "what residents are asked"
    case .discussion: "discussions"
    case .question: "open questions"
    case .event: "events"
    case .forumMeeting: "meetings with residents"
    case .forumAction: "what residents asked"
    case .modelReview: "reviews of models"
    case .post: "posts"
    case .unit: "units"
    case .place: "places"
    }
  }
}

/// Something on the public site, with the words by which it is found.
public struct SearchEntry: Hashable, Sendable {
  /// A piece of its text that a reader is led to.
  public struct Passage: Hashable, Sendable {
    /// Its address within the page; empty for the page itself.
    public var anchor: String
    /// Its words, without marks of layout.
    public var text: String

    /// A passage from its parts. Line ends and tabs in the text become blanks.
    public init(_ text: String, at anchor: String = "") {
      self.anchor = anchor
      self.text = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
  }

  /// What kind of thing it is.
  public var kind: SearchKind
  /// What it belongs to, by its reference: the meeting of a paper, the body itself.
  public var subject: String
  /// Which part of it: the reference of the paper; empty for all of it.
  public var part: String
  /// Its title.
  public var title: String
  /// Its text, in the order of its page.
  public var passages: [Passage]
  /// The body it comes from, by its reference; `nil` when it comes from none.
  public var body: String?
  /// The day it is of: of the meeting, of the decision; `nil` for what stands for a while.
  public var day: Day?
  /// The first day it is found; `nil` when it always was.
  public var from: Day?
  /// The last day it is found; `nil` while it is.
  public var to: Day?

  /// An entry from its parts.
  public init(
    _ kind: SearchKind, _ subject: String, part: String = "", title: String, passages: [Passage] = [],
    body: String? = nil, day: Day? = nil, from: Day? = nil, to: Day? = nil
  ) {
    (self.kind, self.subject, self.part, self.title) = (kind, subject, part, title)
    (self.passages, self.body, self.day) = (passages.filter { !$0.text.isEmpty }, body, day)
    (self.from, self.to) = (from, to)
  }
}

extension SearchEntry.Passage {
  /// Passages as they are kept: a line each, its address before a tab.
  public static func lines(_ passages: [Self]) -> String {
    passages.map { "\($0.anchor)\t\($0.text)" }.joined(separator: "\n")
  }

  /// Reads passages as they are kept.
  public static func read(_ lines: String) -> [Self] {
    lines.split(separator: "\n").map { line in
      let tab = line.firstIndex(of: "\t") ?? line.startIndex
      return Self(String(line[tab...].dropFirst()), at: String(line[..<tab]))
    }
  }
}
