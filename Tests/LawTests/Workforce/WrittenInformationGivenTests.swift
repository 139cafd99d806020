import Law
import Testing

@Suite("TULRCA 1992 s.188(4): written information")
struct WrittenInformationGivenTests {
  private func check(_ given: [WrittenInformationGiven.Matter], dismissals: Int = 20, on: String = "2014-06-16")
    -> [Finding]
  {
    WrittenInformationGiven.check(
      .init(redundancy: CollectiveRedundancy(dismissals: dismissals, on: day(on)), given: Set(given)))
  }

  @Test func `all seven matters are met`() {
    #expect(check(WrittenInformationGiven.Matter.allCases).outcomes == [.met])
  }

  @Test func `each missing matter is named`() {
    let found = check([.reasons, .numbers, .total, .method, .agencyWorkers])
    #expect(found.outcomes == [.notMet])
    #expect(found.says("how they would be selected and how redundancy payments"))
    #expect(found.asks("Add them"))
  }

  @Test func `agency workers are asked for from October 2011`() {
    let without = WrittenInformationGiven.Matter.allCases.filter { $0 != .agencyWorkers }
    #expect(check(without, on: "2011-09-30").outcomes == [.met])
    #expect(check(without, on: "2011-10-01").outcomes == [.notMet])
  }

  @Test func `below twenty nothing is asked`() { #expect(check([], dismissals: 3).outcomes == [.doesNotApply]) }
}
