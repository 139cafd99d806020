import Council
import Law
import Publishing
import Testing

@Suite("The calendar of what residents are asked")
struct ActivityCalendarTests {
  @Test func `each stands over all its days, its last among them, and takes no time of anybody`() throws {
    let (opens, closes) = (try #require(Day(iso: "2026-12-01")), try #require(Day(iso: "2026-12-31")))
    let activity = Activity(
      reference: .init(rawValue: "A-2026-1"), .consult, title: "Roads, or parks?", reasons: "Money is short.",
      opensOn: opens, closesOn: closes, publishedAt: Moment(milliseconds: 0))
    let calendar = ActivityCalendar("Have your say", of: "kent", activities: [(activity, "https://x.example/a")])
    let lines = String(decoding: calendar.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    for line in [
      "UID:A-2026-1@kent.folkmoot", "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20270101",
      "SUMMARY:Roads\\, or parks?", "DTSTAMP:19700101T000000Z", "TRANSP:TRANSPARENT", "URL:https://x.example/a",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
  }
}
