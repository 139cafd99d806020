import Council
import Law
import Publishing
import Testing

@Suite("The calendar of events")
struct EventCalendarTests {
  private func lines(_ change: (inout CommunityEvent) -> Void = { _ in }) throws -> [String] {
    var event = CommunityEvent(
      reference: .init(rawValue: "EV-2026-1"), title: "Roads, or parks?", about: "Money is short.",
      on: try #require(Day(iso: "2026-12-01")), from: 18 * 60 + 30, to: 20 * 60, venue: "Old Hall",
      address: "1 Green Lane", contact: "Engagement", announcedAt: Moment(milliseconds: 0))
    change(&event)
    let calendar = EventCalendar("Events", of: "kent", events: [(event, "https://x.example/e")])
    return String(decoding: calendar.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test func `each stands at its hours in England, with its place and its page`() throws {
    let lines = try lines()
    for line in [
      "UID:EV-2026-1@kent.folkmoot", "DTSTART;TZID=Europe/London:20261201T183000",
      "DTEND;TZID=Europe/London:20261201T200000", "SUMMARY:Roads\\, or parks?", "LOCATION:Old Hall\\, 1 Green Lane",
      "STATUS:CONFIRMED", "SEQUENCE:0", "DTSTAMP:19700101T000000Z", "URL:https://x.example/e", "TZID:Europe/London",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
  }

  @Test func `one that is called off stays and says so, so that it goes from the calendars of others`() throws {
    let lines = try lines { ($0.calledOff, $0.changes, $0.way) = ("Snow; ice", 1, .online) }
    for line in ["STATUS:CANCELLED", "SEQUENCE:1", "DESCRIPTION:Snow\\; ice", "LOCATION:Online"] {
      #expect(lines.contains(line), "\(line)")
    }
  }
}
