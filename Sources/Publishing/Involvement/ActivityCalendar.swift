import Council
import Law

/// What residents are told and asked, as a calendar that others subscribe to (RFC 5545): each over its days, which take no time of anybody.
public struct ActivityCalendar: Sendable {
  /// What the calendar is called.
  public var name: String
  /// Whose it is, by its short name: part of the names of events, which never change.
  public var authority: String
  /// The activities, each with the whole address of its page; empty when that is not known.
  public var activities: [(activity: Activity, page: String)]

  /// A calendar from its parts.
  public init(_ name: String, of authority: String, activities: [(activity: Activity, page: String)]) {
    (self.name, self.authority, self.activities) = (name, authority, activities)
  }

  /// The document.
  public var bytes: [UInt8] {
    CalendarText.document("Activities", named: name, activities.flatMap { lines($0.activity, $0.page) })
  }

  private func lines(_ activity: Activity, _ page: String) -> [String] {
    // The last day counts, and the end of an event of whole days is the day after it.
    let days = (activity.opensOn, activity.closesOn.adding(days: 1))
    let published = activity.publishedAt.map { CalendarText.stamp($0) } ?? ""
    var lines = [
      "BEGIN:VEVENT", "UID:\(CalendarText.escaped(activity.reference.rawValue))@\(authority).folkmoot",
      "DTSTAMP:\(published)", "DTSTART;VALUE=DATE:\(CalendarText.day(days.0))",
      "DTEND;VALUE=DATE:\(CalendarText.day(days.1))", "SUMMARY:\(CalendarText.escaped(activity.title))",
      "DESCRIPTION:\(CalendarText.escaped(activity.level.words))", "TRANSP:TRANSPARENT",
      "SEQUENCE:\(activity.changes.count)",
    ]
    if !page.isEmpty { lines.append("URL:\(page)") }
    return lines + ["END:VEVENT"]
  }
}
