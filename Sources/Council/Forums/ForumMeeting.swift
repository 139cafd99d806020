import Law

/// What one meeting with residents did: how many came, how they were told, what it cost, what was raised. It counts people and names none.
public struct ForumMeeting: Hashable, Sendable, Codable {
  /// A record’s lasting name at its council: `RM-2026-3`.
  public struct Reference: Hashable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// How people met.
  public enum Way: String, Sendable, Codable, CaseIterable {
    case inPerson = "in-person"
    case online, both, walkabout

    /// The way in words.
    public var words: String {
      switch self {
      case .inPerson: "in person"
      case .online: "online"
      case .both: "in person and online"
      case .walkabout: "a walk or a stall outdoors"
      }
    }
  }

  /// How residents were told of it.
  public enum Channel: String, Sendable, Codable, CaseIterable {
    case website, letters, posters, email, social, press, groups, doorstep

    /// The channel in words.
    public var words: String {
      switch self {
      case .website: "the council’s website"
      case .letters: "letters or leaflets"
      case .posters: "posters"
      case .email: "e-mail"
      case .social: "social media"
      case .press: "newspapers or radio"
      case .groups: "community groups"
      case .doorstep: "on the doorstep"
      }
    }
  }

  /// The most people at one meeting.
  public static let mostPeople = 100_000
  /// The most minutes of officers’ time for one meeting.
  public static let mostMinutes = 60_000
  /// The most of any cost, in pence.
  public static let mostPence = 100_000_000

  /// Its reference; given when it is entered.
  public var reference: Reference
  /// The body that met.
  public var body: Body.Reference
  /// The meeting as it was called in the calendar; `nil` when it was not.
  public var meeting: Meeting.Reference?
  /// The day; of a space online, the last day of what is counted.
  public var heldOn: Day
  /// How people met.
  public var way: Way
  /// Where: a hall, an address on the web.
  public var venue: String
  /// How residents were told.
  public var channels: [Channel]
  /// How many residents came.
  public var residents: Int
  /// How many of them came to such a meeting for the first time; `nil` when nobody asked.
  public var firstTime: Int?
  /// How many councillors came.
  public var councillors: Int
  /// How many officers came.
  public var officers: Int
  /// Officers’ time for it, in minutes, with what was prepared and written up.
  public var officerMinutes: Int
  /// What an hour of it costs, in pence.
  public var hourPence: Int
  /// Hire of the place, in pence.
  public var hirePence: Int
  /// Whatever else it cost, in pence.
  public var otherPence: Int
  /// What residents raised, each in a line.
  public var issues: [String]
  /// What the meeting decided or recommended, each in a line.
  public var decisions: [String]
  /// Money it gave or recommended to be given, in pence.
  public var givenPence: Int
  /// Why the record was taken back; empty while it counts.
  public var withdrawn: String

  /// A record from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), of body: Body.Reference, meeting: Meeting.Reference? = nil,
    heldOn: Day, _ way: Way, venue: String, channels: [Channel] = [], residents: Int, firstTime: Int? = nil,
    councillors: Int = 0, officers: Int = 0, officerMinutes: Int = 0, hourPence: Int = 0, hirePence: Int = 0,
    otherPence: Int = 0, issues: [String] = [], decisions: [String] = [], givenPence: Int = 0, withdrawn: String = ""
  ) {
    (self.reference, self.body, self.meeting, self.heldOn) = (reference, body, meeting, heldOn)
    (self.way, self.venue, self.channels) = (way, venue, channels)
    (self.residents, self.firstTime, self.councillors, self.officers) = (residents, firstTime, councillors, officers)
    (self.officerMinutes, self.hourPence) = (officerMinutes, hourPence)
    (self.hirePence, self.otherPence, self.givenPence) = (hirePence, otherPence, givenPence)
    (self.issues, self.decisions, self.withdrawn) = (issues, decisions, withdrawn)
  }

  /// Whether it counts.
  public var counts: Bool { withdrawn.isEmpty }

  /// What the officers’ time cost, to the nearest penny.
  public var officerCost: Money { Money(pence: hourPence).times(officerMinutes, over: 60) }

  /// What it cost altogether, without money that was given.
  public var cost: Money { officerCost + Money(pence: hirePence + otherPence) }

  /// What is told of how many residents came to each of several meetings, where everybody may know how many came altogether. Counts from 1
  /// to 4 are hidden, and with them the least of the others, so that the sum gives none away.
  public static func told(of meetings: [ForumMeeting]) -> [SuppressedTable.Cell] {
    let counts = meetings.map(\.residents)
    let few = 1..<SuppressedTable.leastShown
    let other = counts.indices.filter { counts[$0] >= few.upperBound }.min { counts[$0] < counts[$1] }
    guard counts.contains(where: few.contains) else { return counts.map(SuppressedTable.Cell.shown) }
    return counts.indices.map { few.contains(counts[$0]) || $0 == other ? .hidden : .shown(counts[$0]) }
  }

  /// What is wrong with it as it is stated. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if heldOn > today {
      found.append(.refusal("on", "\(heldOn.long) is still to come. Enter what happened once it has."))
    }
    if venue.isEmpty { found.append(.refusal("venue", "Say where it was: a hall, or an address on the web.")) }
    for (field, number) in [("residents", residents), ("councillors", councillors), ("officers", officers)]
    where !(0...Self.mostPeople).contains(number) {
      found.append(.refusal(field, "Write a whole number from 0 to \(Self.mostPeople)."))
    }
    if let firstTime, !(0...max(residents, 0)).contains(firstTime) {
      found.append(
        .refusal("first", "\(residents) residents came, so from 0 to \(residents) can have come for the first time."))
    }
    if !(0...Self.mostMinutes).contains(officerMinutes) {
      found.append(.refusal("hours", "Write hours from 0 to \(Self.mostMinutes / 60)."))
    }
    if officerMinutes > 0, hourPence == 0 {
      found.append(.refusal("rate", "Say what an hour of officers’ time costs, so that meetings can be compared."))
    }
    for (field, pence) in [("rate", hourPence), ("hire", hirePence), ("other", otherPence), ("given", givenPence)]
    where !(0...Self.mostPence).contains(pence) {
      found.append(.refusal(field, "Write an amount from £0 to \(Money(pence: Self.mostPence))."))
    }
    return found + TextLimit.objections("venue", venue, most: TextLimit.title, what: "A place")
      + TextLimit.objections("issues", issues, what: "What was raised")
      + TextLimit.objections("decisions", decisions, what: "What was decided")
      + TextLimit.objections("withdrawn", withdrawn, most: TextLimit.item, what: "A reason")
  }
}
