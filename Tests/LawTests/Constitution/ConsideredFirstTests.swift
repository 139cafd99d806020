import Law
import Testing

@Suite("CON-2: a committee considers key decisions first")
struct ConsideredFirstTests {
  private func check(
    _ considered: [(String, String)] = [], isKey: Bool = true, isAsked: Bool = true, on: String = "2026-06-16"
  ) -> [Finding] {
    ConsideredFirst.check(
      .init(
        on: day(on), title: "Buses", isKey: isKey, isAsked: isAsked,
        considered: considered.map { .init(by: $0.0, on: day($0.1)) }, source: "Constitution, part 4"))
  }

  @Test func `a key decision that nobody considered is named where the constitution asks for it`() {
    #expect(check().outcomes == [.notMet] && check().says("considered by a committee"))
    #expect(check().first?.citation.description.contains("Constitution, part 4") == true)
    #expect(check(isAsked: false).outcomes == [.doesNotApply])
    #expect(check(isKey: false).outcomes == [.doesNotApply])
  }

  @Test func `the last committee before the decision is named, and one after it does not count`() {
    let found = check([("Roads Committee", "2026-05-01"), ("Growth Committee", "2026-06-16")])
    #expect(found.outcomes == [.met] && found.says("16 June 2026"))
    #expect(check([("Roads Committee", "2026-06-17")]).outcomes == [.notMet])
    #expect(check([("Roads Committee", "2026-05-01")], isKey: false, isAsked: false).outcomes == [.met])
  }
}
