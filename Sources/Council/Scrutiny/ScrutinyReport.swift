import Law

/// A report of overview and scrutiny, with what it recommends and what the executive answered (Local Government Act 2000 s.9FE).
public struct ScrutinyReport: Hashable, Sendable {
  /// A report’s lasting name at its council: `S-2026-1`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Who answers.
  public enum Addressee: String, Sendable, Codable, CaseIterable {
    case executive, council

    /// The addressee in words.
    public var words: String { self == .executive ? "the executive" : "the council" }
  }

  /// Something that is recommended, with what was answered to it.
  public struct Recommendation: Hashable, Sendable, Codable {
    /// What is recommended, in a sentence.
    public var text: String
    /// What was answered; `nil` until there is an answer.
    public var answer: Answer?

    /// A recommendation from its parts.
    public init(_ text: String, answer: Answer? = nil) { (self.text, self.answer) = (text, answer) }
  }

  /// What is done about a recommendation, and why.
  public struct Answer: Hashable, Sendable, Codable {
    /// Whether it is followed.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case accepted, partly, rejected

      /// The answer in words.
      public var words: String {
        switch self {
        case .accepted: "accepted"
        case .partly: "accepted in part"
        case .rejected: "not accepted"
        }
      }
    }

    /// Whether it is followed.
    public var kind: Kind
    /// What will be done and when, or why it will not.
    public var words: String

    /// An answer from its parts.
    public init(_ kind: Kind, _ words: String) { (self.kind, self.words) = (kind, words) }
  }

  /// Where the answer stands on a day.
  public enum State: String, Sendable, Codable, CaseIterable {
    /// No written notice was given, so no time runs.
    case notAskedFor = "not-asked-for"
    case awaited, overdue, answered
    case answeredLate = "answered-late"

    /// The state in words.
    public var words: String {
      switch self {
      case .notAskedFor: "no notice given"
      case .awaited: "answer awaited"
      case .overdue: "answer overdue"
      case .answered: "answered"
      case .answeredLate: "answered late"
      }
    }
  }

  /// The report’s reference; given when it is published.
  public var reference: Reference
  /// The overview and scrutiny committee.
  public var body: Body.Reference
  /// The day on which it agreed the report.
  public var on: Day
  /// The meeting at which it did, where that is on the calendar.
  public var meeting: Meeting.Reference?
  /// What it is about, in a line.
  public var title: String
  /// What was found, in Markdown.
  public var findings: String
  /// What it recommends, in order.
  public var recommendations: [Recommendation]
  /// Who answers.
  public var to: Addressee
  /// The day on which they received it.
  public var receivedOn: Day
  /// The day on which they received the notice that asks for an answer; `nil` while none was given.
  public var noticeOn: Day?
  /// When it came out.
  public var publishedAt: Moment
  /// The day of the answer; `nil` while there is none.
  public var answeredOn: Day?
  /// What was answered to the whole of it, in Markdown; empty while there is no answer.
  public var answer: String

  /// A report from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), body: Body.Reference, on: Day, meeting: Meeting.Reference? = nil,
    title: String, findings: String, recommendations: [Recommendation] = [], to: Addressee = .executive,
    receivedOn: Day, noticeOn: Day? = nil, publishedAt: Moment, answeredOn: Day? = nil, answer: String = ""
  ) {
    (self.reference, self.body, self.on, self.meeting) = (reference, body, on, meeting)
    (self.title, self.findings, self.recommendations, self.to) = (title, findings, recommendations, to)
    (self.receivedOn, self.noticeOn, self.publishedAt) = (receivedOn, noticeOn, publishedAt)
    (self.answeredOn, self.answer) = (answeredOn, answer)
  }

  /// The last day for the answer; `nil` while no notice was given.
  public var lastDay: Day? { noticeOn.map { ScrutinyAnswered.lastDay(beginningWith: max(receivedOn, $0)) } }

  /// Where the answer stands on a day.
  public func state(on day: Day) -> State {
    if let answeredOn { return lastDay.map { answeredOn > $0 } ?? false ? .answeredLate : .answered }
    guard let lastDay else { return .notAskedFor }
    return day > lastDay ? .overdue : .awaited
  }

  /// What the rules say of its answer on a day.
  public func findings(on day: Day) -> [Finding] {
    ScrutinyAnswered.check(
      .init(on: day, title: title, received: receivedOn, notice: noticeOn, answered: answeredOn))
  }

  /// What is wrong with it as it is stated. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Say in a line what it is about.")) }
    if findings.isEmpty { found.append(.refusal("findings", "Say what was found.")) }
    if on > today { found.append(.refusal("on", "\(on.long) is still to come. Enter the report once it is agreed.")) }
    if receivedOn < on {
      found.append(
        .refusal("received", "It was agreed on \(on.long). It cannot have been received before, on \(receivedOn.long).")
      )
    }
    if receivedOn > today { found.append(.refusal("received", "\(receivedOn.long) is still to come.")) }
    if let noticeOn { found += Self.objections(notice: noticeOn, agreed: on, today: today) }
    if findings.count > 5 * TextLimit.paragraph {
      found.append(
        .refusal("findings", "This may have \(5 * TextLimit.paragraph) characters; here are \(findings.count)."))
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
      + TextLimit.objections("recommendations", recommendations.map(\.text), what: "Recommendations")
  }

  /// What is wrong with the day of a notice.
  public static func objections(notice: Day, agreed: Day, today: Day) -> [Objection] {
    if notice > today { return [.refusal("notice", "\(notice.long) is still to come.")] }
    guard notice < agreed else { return [] }
    return [.refusal("notice", "The report was agreed on \(agreed.long). A notice that asks to answer it comes after.")]
  }
}
