import Council
import Law
import Publishing
import Testing

@Suite("Meetings as a calendar")
struct MeetingCalendarTests {
  private func text(_ status: Meeting.Status = .scheduled, place: String = "Hall; room 1, \\ “Ö”") throws -> String {
    let meeting = Meeting(
      reference: .init(rawValue: "PLAN-2026-12-15"), number: 7, body: .init(rawValue: "PLAN"),
      day: try #require(Day(iso: "2026-12-15")), minute: 545, place: place, status: status, reason: "",
      announcedAt: try #require(Moment("2026-11-01T09:30:00.000Z")))
    let event = MeetingCalendar.Event(meeting, body: "Planning", page: "https://moot.example/PLAN")
    return String(decoding: MeetingCalendar("Planning", of: "kent", events: [event]).bytes, as: UTF8.self)
  }

  @Test func `a meeting stands at its time in England, with what means something escaped`() throws {
    let text = try text()
    for line in [
      "DTSTART;TZID=Europe/London:20261215T090500", "DTSTAMP:20261101T093000Z", "UID:PLAN-2026-12-15@kent.folkmoot",
      "LOCATION:Hall\\; room 1\\, \\\\ “Ö”", "STATUS:CONFIRMED",
    ] { #expect(text.contains("\r\n\(line)\r\n"), "\(line) in \(text)") }
  }

  @Test func `one that does not take place is told as cancelled, and newer than before`() throws {
    #expect(try text(.postponed).contains("STATUS:CANCELLED\r\nSEQUENCE:1\r\n"))
  }

  @Test func `no line is longer than 75 bytes, and none is cut within a character`() throws {
    let text = try text(place: String(repeating: "Öffentlich ", count: 40))
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(text.replacing("\r\n ", with: "").contains(String(repeating: "Öffentlich ", count: 40)))
  }
}
