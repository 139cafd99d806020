import Council
import Law

/// Meetings as a calendar that others subscribe to (RFC 5545): each at its time in England, and cancelled ones marked as such.
public struct MeetingCalendar: Sendable {
  /// One meeting on it.
  public struct Event: Sendable {
    /// The meeting.
    public var meeting: Meeting
    /// The name of the body that meets.
    public var body: String
    /// The whole address of its page; empty when it is not known.
    public var page: String
    /// How often its day, time, place, name or status has changed since it was called.
    public var changes: Int
    /// When it changed last; `nil` when it never did.
    public var changedAt: Moment?

    /// A meeting from its parts.
    public init(_ meeting: Meeting, body: String, page: String, changes: Int = 0, changedAt: Moment? = nil) {
      (self.meeting, self.body, self.page) = (meeting, body, page)
      (self.changes, self.changedAt) = (changes, changedAt)
    }

    /// Programs take a revision for newer when this is higher (RFC 5545 3.8.7.4). One that is off has been revised at least once.
    var sequence: Int { max(changes, meeting.stands ? 0 : 1) }
  }

  /// What the calendar is called.
  public var name: String
  /// Whose it is, by its short name: part of the names of events, which never change.
  public var authority: String
  /// The meetings.
  public var events: [Event]

  /// A calendar from its parts.
  public init(_ name: String, of authority: String, events: [Event]) {
    (self.name, self.authority, self.events) = (name, authority, events)
  }

  /// The document.
  public var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Folkmoot//Meetings//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(Self.escaped(name))",
    ]
    lines += Self.england
    for event in events { lines += self.lines(event) }
    lines.append("END:VCALENDAR")
    return lines.flatMap { Self.folded($0) }
  }

  private func lines(_ event: Event) -> [String] {
    let meeting = event.meeting
    let title = meeting.title.isEmpty ? event.body : "\(event.body): \(meeting.title)"
    var lines = [
      "BEGIN:VEVENT", "UID:\(Self.escaped(meeting.reference.rawValue))@\(authority).folkmoot",
      "DTSTAMP:\(Self.stamp(event.changedAt ?? meeting.announcedAt))",
      "LAST-MODIFIED:\(Self.stamp(event.changedAt ?? meeting.announcedAt))",
      "DTSTART;TZID=Europe/London:\(Self.day(meeting.day))T\(Self.two(meeting.minute / 60))\(Self.two(meeting.minute % 60))00",
      "SUMMARY:\(Self.escaped(title))", "LOCATION:\(Self.escaped(meeting.place))",
      "STATUS:\(meeting.stands ? "CONFIRMED" : "CANCELLED")", "SEQUENCE:\(event.sequence)",
    ]
    if !meeting.reason.isEmpty { lines.append("DESCRIPTION:\(Self.escaped(meeting.reason))") }
    if !event.page.isEmpty { lines.append("URL:\(event.page)") }
    return lines + ["END:VEVENT"]
  }

  /// The time in England, which changes on the last Sundays of March and October.
  private static let england = [
    "BEGIN:VTIMEZONE", "TZID:Europe/London", "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST",
    "DTSTART:19810329T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "BEGIN:STANDARD",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
  ]

  /// A text with what means something in a calendar escaped, and without control characters.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// A line in pieces of at most 75 bytes, none of them cut within a character.
  static func folded(_ line: String) -> [UInt8] {
    var (bytes, count): ([UInt8], Int) = ([], 0)
    for scalar in line.unicodeScalars {
      let next = Array(String(Character(scalar)).utf8)
      if count + next.count > 75 {
        bytes += "\r\n ".utf8
        count = 1
      }
      bytes += next
      count += next.count
    }
    return bytes + "\r\n".utf8
  }

  static func day(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// A moment in universal time: `20261215T100000Z`.
  static func stamp(_ moment: Moment) -> String {
    moment.description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }
}
