import Law
import Testing

@Suite("Council setting: tiers of management")
struct TiersOfManagementTests {
  private func check(_ after: Int, most: Int? = 5) -> [Finding] {
    TiersOfManagement.check(
      .init(
        most: most, source: "Design principles", before: 4, after: after,
        longest: (1...max(1, after)).map { "Manager \($0)" },
        isExtract: true, on: day("2011-12-15")))
  }

  @Test func `five tiers are met and six are not`() {
    #expect(check(5).outcomes == [.met])
    let six = check(6)
    #expect(six.outcomes == [.notMet])
    #expect(six.says("6 tiers in the part shown; tiers above it are not counted. Before: 4. The most is 5."))
    #expect(six.says("Manager 1, Manager 2"))
    #expect(six.asks("Take out 1 tier"))
  }

  @Test func `without a setting nothing is asked`() { #expect(check(9, most: nil).outcomes == [.doesNotApply]) }
}
