import Council
import Law
import Testing

@Suite("A stall with a tablet")
struct StallTests {
  private let day = Day(iso: "2026-06-01") ?? Day(number: 0)

  @Test func `people answer there until its last day, and its tablet sends for seven days more`() {
    var stall = Stall(place: "Library", endsOn: day)
    #expect(stall.asks(on: day) && !stall.asks(on: day.adding(days: 1)))
    #expect(stall.takesAnswers(on: day.adding(days: 7)) && !stall.takesAnswers(on: day.adding(days: 8)))
    stall.endedAt = Moment(beginningInEnglandOf: day, minute: 600)
    #expect(!stall.asks(on: day) && !stall.takesAnswers(on: day))
  }

  @Test func `it stands somewhere, and no longer than the activity takes answers`() {
    let activity = Activity(.consult, title: "Budget", reasons: "Money", opensOn: day, closesOn: day.adding(days: 10))
    func fields(_ place: String, _ ends: Int) -> [String] {
      Stall(place: place, endsOn: day.adding(days: ends)).objections(for: activity, on: day).map(\.field)
    }
    #expect(fields("", -1) == ["place", "ends"] && fields("Library", 11) == ["ends"])
    #expect(fields("Library", 0).isEmpty && fields("Library", 10).isEmpty)
  }
}
