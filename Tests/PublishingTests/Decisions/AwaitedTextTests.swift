import Council
import Law
import Publishing
import Testing

@Suite("What waits for somebody, on the command line")
struct AwaitedTextTests {
  private let today = Day(iso: "2026-11-20") ?? Day(number: 0)

  private func decision(_ taken: String) -> Decision {
    let day = Day(iso: taken) ?? today
    return Decision(
      reference: .init(rawValue: "D-2026-1"), taker: .body(.init(rawValue: "CAB")), on: day, title: "Buses",
      resolution: "Approve", isExecutive: true, publishedAt: Moment(milliseconds: 0), publishedOn: day, callInDays: 5,
      actions: [DecisionAction("Sign", owner: .init(rawValue: "MAN"), due: today.adding(days: -1))])
  }

  private func text(_ all: [Awaited]) -> String {
    String(decoding: AwaitedText.write(all, at: "kent", on: today), as: UTF8.self)
  }

  @Test func `an open call-in with its last day, and an overdue action before it`() {
    let awaited = Awaited.of(decision("2026-11-18"), by: "Cabinet", on: today)
    #expect(awaited.map(\.kind) == [.callIn, .action])
    let text = text(awaited)
    #expect(text.contains("open to call-in until Wednesday 25 November 2026; Cabinet"))
    #expect(text.contains("action due Thursday 19 November 2026, overdue; MAN"))
    let json = String(decoding: AwaitedJSON.write(awaited, at: "kent", on: today), as: UTF8.self)
    #expect(json.contains("\"call-in\"") && json.contains("true"))
  }

  @Test func `after call-in it may be carried out, and nothing is said of what is settled`() {
    #expect(Awaited.of(decision("2026-11-02"), by: "Cabinet", on: today).first?.kind == .carryingOut)
    var done = decision("2026-11-02")
    (done.implementedOn, done.actions) = (today, [])
    #expect(text(Awaited.of(done, by: "Cabinet", on: today)).contains("nothing is awaited"))
  }
}
