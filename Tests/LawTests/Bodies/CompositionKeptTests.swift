import Law
import Testing

@Suite("BOD-COMPOSITION: what a council itself asks")
struct CompositionKeptTests {
  @Test func `what is not kept is warned of, with what to do`() {
    let facts = {
      CompositionKept.Facts(
        on: day("2026-05-20"), body: "Board", asked: "Seven.", found: "Six.", isKept: $0, remedy: "Seat one.")
    }
    #expect(CompositionKept.check(facts(true)).outcomes == [.met])
    let found = CompositionKept.check(facts(false))
    #expect(found.outcomes == [.notMet] && !found.blocked && found.says("Seven. Six.") && found.asks("Seat one."))
  }
}
