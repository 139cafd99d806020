import Law
import Testing

@Suite("LGA 1972 s.151: one Chief Finance Officer")
struct ChiefFinanceOfficerAppointedTests {
  @Test func `one post is met`() {
    #expect(ChiefFinanceOfficerAppointed.check(holding([post("Finance")])).outcomes == [.met])
  }

  @Test func `a gap blocks and cites section 151`() {
    let found = ChiefFinanceOfficerAppointed.check(holding([], before: [post("Finance")]))
    #expect(found.map(\.blocks) == [true])
    #expect(found.says("LGA 1972 s.151"))
    #expect(found.asks("Name the post"))
  }

  @Test func `before April 1974 it was not law`() {
    #expect(ChiefFinanceOfficerAppointed.check(holding([], on: "1974-03-31", whole: true)).outcomes == [.doesNotApply])
  }
}
