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
    CalendarText.document("Meetings", named: name, CalendarText.england + events.flatMap(lines))
  }

  private func lines(_ event: Event) -> [String] {
    let meeting = event.meeting
    let title = meeting.title.isEmpty ? event.body : "\(event.body): \(meeting.title)"
    var lines = [
      "BEGIN:VEVENT", "UID:\(CalendarText.escaped(meeting.reference.rawValue))@\(authority).folkmoot",
      "DTSTAMP:\(CalendarText.stamp(event.changedAt ?? meeting.announcedAt))",
      "LAST-MODIFIED:\(CalendarText.stamp(event.changedAt ?? meeting.announcedAt))",
      "DTSTART;TZID=Europe/London:\(CalendarText.time(meeting.day, minute: meeting.minute))",
      "SUMMARY:\(CalendarText.escaped(title))", "LOCATION:\(CalendarText.escaped(meeting.place))",
      "STATUS:\(meeting.stands ? "CONFIRMED" : "CANCELLED")", "SEQUENCE:\(event.sequence)",
    ]
    if !meeting.reason.isEmpty { lines.append("DESCRIPTION:\(CalendarText.escaped(meeting.reason))") }
    if !event.page.isEmpty { lines.append("URL:\(event.page)") }
    return lines + ["END:VEVENT"]
  }
}
