import Law

/// Something that the council holds and people can come to: a day, a place or a link, and how many can take part.
public struct CommunityEvent: Hashable, Sendable {
  /// An event’s lasting name at its council: `EV-2026-3`.
  public struct Reference: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    /// As it is written.
    public let rawValue: String
    /// The reference of a name.
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (one: Reference, other: Reference) -> Bool { one.rawValue < other.rawValue }
  }

  /// How people take part.
  public enum Way: String, CaseIterable, Sendable {
    case inPerson = "in-person"
    case online, both

    /// The way in words.
    public var words: String {
      switch self {
      case .inPerson: "in person"
      case .online: "online"
      case .both: "in person and online"
      }
    }
  }

  /// What a venue has, so that people can come.
  public enum Access: String, CaseIterable, Sendable {
    case stepFree = "step-free"
    case hearingLoop = "hearing-loop"
    case interpreter
    case toilet = "accessible-toilet"
    case parking = "accessible-parking"
    case quiet = "quiet-room"

    /// What it is, in words.
    public var words: String {
      switch self {
      case .stepFree: "step-free from the street"
      case .hearingLoop: "a hearing loop"
      case .interpreter: "an interpreter of British Sign Language"
      case .toilet: "an accessible toilet"
      case .parking: "parking for Blue Badge holders"
      case .quiet: "a quiet room"
      }
    }
  }

  /// Whether it is still to be held.
  public enum State: String, CaseIterable, Sendable {
    case coming, past
    case calledOff = "called-off"

    /// The state in words.
    public var words: String {
      switch self {
      case .coming: "to come"
      case .past: "past"
      case .calledOff: "called off"
      }
    }
  }

  /// The most places it can have.
  public static let mostPlaces = 100_000
  /// The most people one sign-up can be for.
  public static let mostTogether = 10
  /// How many days after the event the names of those who signed up are kept.
  public static let daysKept = 28

  /// What it is named by.
  public var reference: Reference
  /// What it is, in a line.
  public var title: String
  /// What it is for; Markdown.
  public var about: String
  /// Its day in England.
  public var day: Day
  /// When it begins, in minutes from midnight in England.
  public var begins: Int
  /// When it ends, likewise.
  public var ends: Int
  /// How people take part.
  public var way: Way
  /// The name of the venue; empty when it is online only.
  public var venue: String
  /// The venue’s address.
  public var address: String
  /// How to get there.
  public var directions: String
  /// What the venue has, so that people can come.
  public var access: [Access]
  /// Languages and formats that can be asked for, each in a line.
  public var offers: [String]
  /// How many people can take part; `nil` for no limit.
  public var places: Int?
  /// For how many people one sign-up can be, whoever signs up among them.
  public var together: Int
  /// The last day on which one can sign up.
  public var closesOn: Day
  /// Whom to ask: a post, with its telephone or address.
  public var contact: String
  /// The body that holds it; `nil` for none.
  public var body: Body.Reference?
  /// The activity of involvement beside which it is held; `nil` for none.
  public var activity: Activity.Reference?
  /// Why it was called off; empty while it is held.
  public var calledOff: String
  /// How often it was changed since it was announced.
  public var changes: Int
  /// When it was announced.
  public var announcedAt: Moment
  /// When it was changed last, or announced.
  public var changedAt: Moment
  /// What was said there; Markdown, empty before that is told.
  public var note: String
  /// The day on which it was told what came of it.
  public var notedOn: Day?

  /// An event from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), title: String, about: String, on day: Day, from begins: Int,
    to ends: Int, _ way: Way = .inPerson, venue: String = "", address: String = "", directions: String = "",
    access: [Access] = [], offers: [String] = [], places: Int? = nil, together: Int = 1, closesOn: Day? = nil,
    contact: String, body: Body.Reference? = nil, activity: Activity.Reference? = nil, calledOff: String = "",
    changes: Int = 0, announcedAt: Moment, changedAt: Moment? = nil, note: String = "", notedOn: Day? = nil
  ) {
    (self.reference, self.title, self.about, self.day) = (reference, title, about, day)
    (self.begins, self.ends, self.way, self.venue, self.address) = (begins, ends, way, venue, address)
    (self.directions, self.access, self.offers, self.places) = (directions, access, offers, places)
    (self.together, self.closesOn, self.contact, self.body) = (together, closesOn ?? day, contact, body)
    (self.activity, self.calledOff, self.changes, self.announcedAt) = (activity, calledOff, changes, announcedAt)
    (self.changedAt, self.note, self.notedOn) = (changedAt ?? announcedAt, note, notedOn)
  }

  /// What the record calls it.
  public var subject: String { "event \(reference.rawValue)" }
  /// The moment it begins.
  public var beginsAt: Moment { Moment(beginningInEnglandOf: day, minute: begins) }
  /// The moment it ends.
  public var endsAt: Moment { Moment(beginningInEnglandOf: day, minute: ends) }
  /// When it is, as people write it: `18:30 to 20:00`.
  public var hours: String { "\(Self.clock(begins)) to \(Self.clock(ends))" }
  /// Whether people meet in a place.
  public var hasVenue: Bool { way != .online }
  /// Whether some take part online.
  public var isOnline: Bool { way != .inPerson }

  /// How it stands at a moment. It is to come until it has ended.
  public func state(at now: Moment) -> State { !calledOff.isEmpty ? .calledOff : now < endsAt ? .coming : .past }

  /// Whether one can still sign up.
  public func takesSignUps(at now: Now) -> Bool {
    calledOff.isEmpty && now.day <= closesOn && now.moment < beginsAt
  }

  /// Whether those who signed up must hear that another version differs from this one: in when, where or how.
  public func isMoved(to other: CommunityEvent) -> Bool {
    day != other.day || begins != other.begins || ends != other.ends || way != other.way || venue != other.venue
      || address != other.address
  }

  /// How many came, as everybody may know it; `nil` for too few, and before it is told.
  public func shown(_ people: Int?) -> Int? {
    people.flatMap { notedOn == nil || (1..<SuppressedTable.leastShown).contains($0) ? nil : $0 }
  }

  /// A time of the day, `09:05`, from minutes since midnight.
  public static func clock(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
