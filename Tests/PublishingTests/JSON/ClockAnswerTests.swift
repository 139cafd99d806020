import Law
import Publishing
import Testing

@Suite("The clock for terminals and programs")
struct ClockAnswerTests {
  private func clock(published: String? = nil) -> StatutoryClock {
    let day = Day(iso: "2011-12-15") ?? Day(number: 0)
    return StatutoryClock(Publication(.council, on: day, published: published.flatMap { Day(iso: $0) }))
  }

  @Test func `says by when, how much and under which rule`() {
    let text = String(decoding: ClockText.write(clock()), as: UTF8.self)
    #expect(text.contains("By Wednesday 7 December 2011: the agenda and the reports"))
    #expect(text.contains("5 clear working days before. AI-2, LGA 1972 s.100B(3)"))
    #expect(!text.contains("Too late"))
  }

  @Test func `says what came too late, and what to do`() {
    let text = String(decoding: ClockText.write(clock(published: "2011-12-08"), width: 120), as: UTF8.self)
    #expect(
      text.contains("Too late: Published Thursday 8 December 2011 for Thursday 15 December 2011: 4 clear working days.")
    )
    #expect(text.contains("Move the meeting."))
  }

  @Test func `tells programs the same`() {
    let json = String(decoding: ClockJSON.write(clock(published: "2011-12-08")), as: UTF8.self)
    #expect(json.contains("\"lastDay\": \"2011-12-07\"") || json.contains("\"lastDay\":\"2011-12-07\""))
    #expect(json.contains("AI-1-COUNCIL") && json.contains("notMet"))
  }
}
