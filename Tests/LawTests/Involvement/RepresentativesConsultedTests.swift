import Law
import Testing

@Suite("CO-5: representatives of those who pay and use")
struct RepresentativesConsultedTests {
  private func check(
    _ represented: Set<RepresentativesConsulted.Interest>, isForBestValue: Bool = true, on: String = "2026-01-05"
  )
    -> [Finding]
  {
    RepresentativesConsulted.check(
      .init(title: "Budget", on: day(on), isForBestValue: isForBestValue, represented: represented))
  }

  @Test func `all four groups are represented where it is held for the duty`() {
    #expect(check(Set(RepresentativesConsulted.Interest.allCases)).outcomes == [.met])
    #expect(check([.users]).first?.message.contains("council tax") == true)
    #expect(check([], isForBestValue: false).outcomes == [.doesNotApply])
    #expect(check([], on: "1999-01-01").outcomes == [.doesNotApply])
  }
}
