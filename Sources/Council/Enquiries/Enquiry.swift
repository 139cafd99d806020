import Law

/// Something that somebody asked the council, in the mailbox that its officers share. Who asked, and what was written, stand apart and
/// go two years after it is closed.
public struct Enquiry: Hashable, Sendable {
  /// An enquiry’s name at its council: `Q-2026-12`.
  public struct Reference: Hashable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The reference that stands in the subject of a letter between square brackets: `Re: Bins [Q-2026-12]`; `nil` for none.
    public init?(inSubject subject: String) {
      guard let found = subject.firstMatch(of: /\[(Q-[0-9]{4}-[0-9]{1,9})\]/) else { return nil }
      rawValue = String(found.output.1)
    }
  }

  /// How it came.
  public enum Way: String, Sendable, Codable, CaseIterable {
    case web
    case email = "e-mail"
    case telephone, letter, counter

    /// The way in words.
    public var words: String {
      switch self {
      case .web: "on the website"
      case .email: "by e-mail"
      case .telephone: "by telephone"
      case .letter: "by letter"
      case .counter: "at the counter"
      }
    }
  }

  /// What it is about, roughly; for who takes it, and for figures.
  public enum Topic: String, Sendable, Codable, CaseIterable {
    case streets, waste, planning, housing, tax, children, care, leisure, democracy, community, other

    /// The topic in words.
    public var words: String {
      switch self {
      case .streets: "streets and transport"
      case .waste: "waste and environment"
      case .planning: "planning and building"
      case .housing: "housing"
      case .tax: "council tax and benefits"
      case .children: "children and schools"
      case .care: "care and health"
      case .leisure: "leisure and culture"
      case .democracy: "councillors, meetings and elections"
      case .community: "community groups and grants"
      case .other: "something else"
      }
    }
  }

  /// Whoever deals with it.
  public struct Owner: Hashable, Sendable {
    /// The account.
    public var account: String
    /// The post its holder acts in.
    public var post: String

    /// An owner from account and post.
    public init(_ account: String, post: String) { (self.account, self.post) = (account, post) }
  }

  /// Where it stands on a day.
  public enum State: String, Sendable, CaseIterable {
    case unowned, open, overdue, answered, closed

    /// The state in words.
    public var words: String {
      switch self {
      case .unowned: "nobody has it"
      case .open: "to be answered"
      case .overdue: "overdue"
      case .answered: "answered"
      case .closed: "closed"
      }
    }
  }

  /// How many working days there are for an answer.
  public static let workingDays = 10
  /// The most characters of what is asked or answered.
  public static let mostCharacters = 5 * TextLimit.paragraph

  /// Its reference; given when it comes.
  public var reference: Reference
  /// How it came.
  public var way: Way
  /// What it is about.
  public var topic: Topic
  /// The place it is about; `nil` for none.
  public var place: Place.Reference?
  /// The day it came.
  public var receivedOn: Day
  /// The last day for an answer.
  public var due: Day
  /// Whoever deals with it; `nil` while nobody does.
  public var owner: Owner?
  /// The day of the first answer; `nil` while there is none.
  public var answeredOn: Day?
  /// The day it was closed; `nil` while it is open.
  public var closedOn: Day?
  /// Who asked; `nil` once that is deleted.
  public var enquirer: Enquirer?

  /// An enquiry from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), _ way: Way, _ topic: Topic, place: Place.Reference? = nil,
    receivedOn: Day, due: Day? = nil, owner: Owner? = nil, answeredOn: Day? = nil, closedOn: Day? = nil,
    enquirer: Enquirer? = nil
  ) {
    (self.reference, self.way, self.topic, self.place) = (reference, way, topic, place)
    (self.receivedOn, self.due) = (receivedOn, due ?? receivedOn)
    (self.owner, self.answeredOn, self.closedOn, self.enquirer) = (owner, answeredOn, closedOn, enquirer)
  }

  /// What it is called in lists: its subject, or the reference once that is deleted.
  public var title: String { enquirer?.subject ?? reference.rawValue }

  /// Where it stands on a day.
  public func state(on day: Day) -> State {
    if closedOn != nil { return .closed }
    if answeredOn != nil { return .answered }
    if due < day { return .overdue }
    return owner == nil ? .unowned : .open
  }

  /// Whether its answer was in time; `nil` while there is none.
  public var isInTime: Bool? { answeredOn.map { $0 <= due } }

  /// The last day for an answer to what comes on a day: the tenth working day after it.
  public static func due(from received: Day, _ offices: OfficeDays) -> Day {
    var (day, left) = (received, workingDays)
    while left > 0 {
      day = day.adding(days: 1)
      if offices.isWorking(day) { left -= 1 }
    }
    return day
  }

  /// How many working days lie between the day something came and a later day, that one counting.
  public static func workingDays(from received: Day, to day: Day, _ offices: OfficeDays) -> Int {
    guard received < day else { return 0 }
    return (1...(day.number - received.number)).count { offices.isWorking(received.adding(days: $0)) }
  }
}
