import Law

/// One item of a meeting’s agenda.
public struct AgendaItem: Hashable, Sendable, Codable {
  /// What an item is for.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case apologies, interests, minutes, announcements, questions, petitions, report
    /// The resolution by which press and public are excluded for the items after it.
    case exclusion
    case other

    /// The kind in words.
    public var words: String {
      switch self {
      case .apologies: "apologies and substitutes"
      case .interests: "declarations of interest"
      case .minutes: "minutes of the last meeting"
      case .announcements: "announcements"
      case .questions: "questions from the public"
      case .petitions: "petitions and deputations"
      case .report: "report"
      case .exclusion: "resolution to exclude press and public"
      case .other: "other business"
      }
    }
  }

  /// Its number within the meeting that never changes, whatever is printed beside it.
  public var id: Int
  /// Its number as it is printed: `6`.
  public var number: String
  /// Its title.
  public var title: String
  /// What it is for.
  public var kind: Kind
  /// What the agenda says of it below its title, in Markdown; empty for nothing.
  public var note: String
  /// Why a part of it is not for the public; `nil` when all of it is.
  public var exemption: Exemption?
  /// Why the chair takes it as urgent though it was not on the agenda in time; `nil` when it was.
  public var urgency: Urgency?
  /// The entry of the forward plan whose decision it is for; `nil` when nobody named one.
  public var announcement: ForwardPlanEntry.Reference?
  /// When the agenda that has it came out; `nil` until then.
  public var publishedAt: Moment?

  /// An item from its parts.
  public init(
    id: Int, number: String = "", title: String, kind: Kind = .report, note: String = "", exemption: Exemption? = nil,
    urgency: Urgency? = nil, announcement: ForwardPlanEntry.Reference? = nil, publishedAt: Moment? = nil
  ) {
    (self.id, self.number, self.title, self.kind, self.note) = (id, number, title, kind, note)
    (self.exemption, self.urgency) = (exemption, urgency)
    (self.announcement, self.publishedAt) = (announcement, publishedAt)
  }
}

/// Why a paper or a part of a meeting is not for the public (Local Government Act 1972 s.100A, Schedule 12A).
public struct Exemption: Hashable, Sendable, Codable {
  /// The paragraphs of Part 1 of Schedule 12A, 1 to 7, in order; none for what is confidential.
  public var paragraphs: [Int]
  /// Why keeping it back serves the public better than telling it (paragraph 10).
  public var publicInterest: String
  /// Whether a government department, an Act or a court forbids telling it: then the public must be excluded (s.100A(2)).
  public var isConfidential: Bool

  /// An exemption from its parts.
  public init(paragraphs: [Int], publicInterest: String, isConfidential: Bool = false) {
    (self.paragraphs, self.publicInterest, self.isConfidential) = (paragraphs, publicInterest, isConfidential)
  }

  /// What a paragraph of Part 1 of Schedule 12A is about; `nil` when there is no such paragraph.
  public static func words(_ paragraph: Int) -> String? {
    (1...7).contains(paragraph) ? descriptions[paragraph - 1] : nil
  }

  private static let descriptions = [
    "any individual", "what is likely to reveal the identity of an individual",
    "financial or business affairs of any particular person, the council among them",
    "consultations or negotiations on labour relations", "legal professional privilege",
    "a notice, order or direction the council proposes to make",
    "prevention, investigation or prosecution of crime",
  ]
}

/// That the chair takes an item as urgent, and why (Local Government Act 1972 s.100B(4)(b)).
public struct Urgency: Hashable, Sendable, Codable {
  /// The special circumstances, which the minutes name.
  public var reason: String
  /// The chair who is of that opinion.
  public var chair: Member.Reference

  /// An urgency from its parts.
  public init(reason: String, chair: Member.Reference) { (self.reason, self.chair) = (reason, chair) }
}
