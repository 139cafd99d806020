import Council
import Law

/// Events as a calendar that others subscribe to (RFC 5545): each at its time in England, and those called off marked as such. No link for joining
/// online stands in it.
public struct EventCalendar: Sendable {
  /// What the calendar is called.
  public var name: String
  /// Whose it is, by its short name: part of the names of events, which never change.
  public var authority: String
  /// The events, each with the whole address of its page; empty when that is not known.
  public var events: [(event: CommunityEvent, page: String)]

  /// A calendar from its parts.
  public init(_ name: String, of authority: String, events: [(event: CommunityEvent, page: String)]) {
    (self.name, self.authority, self.events) = (name, authority, events)
  }

  /// The document.
  public var bytes: [UInt8] {
    CalendarText.document(
      "Events", named: name, CalendarText.england + events.flatMap { lines($0.event, $0.page) })
  }

  private func lines(_ event: CommunityEvent, _ page: String) -> [String] {
    let place = event.hasVenue ? "\(event.venue), \(event.address)" : "Online"
    var lines = [
      "BEGIN:VEVENT", "UID:\(CalendarText.escaped(event.reference.rawValue))@\(authority).folkmoot",
      "DTSTAMP:\(CalendarText.stamp(event.changedAt))", "LAST-MODIFIED:\(CalendarText.stamp(event.changedAt))",
      "DTSTART;TZID=Europe/London:\(CalendarText.time(event.day, minute: event.begins))",
      "DTEND;TZID=Europe/London:\(CalendarText.time(event.day, minute: event.ends))",
      "SUMMARY:\(CalendarText.escaped(event.title))", "LOCATION:\(CalendarText.escaped(place))",
      "STATUS:\(event.calledOff.isEmpty ? "CONFIRMED" : "CANCELLED")", "SEQUENCE:\(event.changes)",
    ]
    if !event.calledOff.isEmpty { lines.append("DESCRIPTION:\(CalendarText.escaped(event.calledOff))") }
    if !page.isEmpty { lines.append("URL:\(page)") }
    return lines + ["END:VEVENT"]
  }
}
