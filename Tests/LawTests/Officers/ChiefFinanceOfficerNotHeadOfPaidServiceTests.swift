import Law
import Testing

@Suite("Advice: the Head of Paid Service is better not the Chief Finance Officer")
struct ChiefFinanceOfficerNotHeadOfPaidServiceTests {
  private func check(_ head: String, _ finance: String?) -> [Finding] {
    ChiefFinanceOfficerNotHeadOfPaidService.check(
      TwoOffices(on: day("2014-06-16"), first: [post(head)], second: finance.map { [post($0)] } ?? []))
  }

  @Test func `one post with both is lawful, warns, and is worded as guidance`() {
    let found = check("Chief", "Chief")
    #expect(found.outcomes == [.notMet])
    #expect(found.map(\.blocks) == [false])
    #expect(found.says("That is lawful"))
    #expect(found.says("Guidance: check with your monitoring officer."))
    #expect(found.first?.remedy != nil)
  }

  @Test func `two posts are met`() { #expect(check("Chief", "Finance").outcomes == [.met]) }
  @Test func `with one of them missing there is nothing to compare`() {
    #expect(check("Chief", nil).outcomes == [.doesNotApply])
  }
}
