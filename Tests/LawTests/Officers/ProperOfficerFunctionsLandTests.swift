import Law
import Testing

@Suite("LGA 1972 s.270(3): proper-officer functions keep a post")
struct ProperOfficerFunctionsLandTests {
  private func check(_ items: [CarriedItem], on: String = "2011-12-15") -> [Finding] {
    ProperOfficerFunctionsLand.check(.init(on: day(on), items: items))
  }

  @Test func `a function with a receiving post is met`() {
    #expect(check([item("Witness declarations", .landed)]).outcomes == [.met])
  }

  @Test func `a function without one blocks, as guidance on the law`() {
    let found = check([item("Witness declarations", .unsettled(""))])
    #expect(found.map(\.blocks) == [true])
    #expect(found.says("Managing Director carries Witness declarations"))
    #expect(found.says("Guidance: check with your monitoring officer."))
    #expect(found.asks("before 15 December 2011"))
  }

  @Test func `nothing taken, nothing asked; nor before April 1974`() {
    #expect(check([]).outcomes == [.doesNotApply])
    #expect(check([item("Anything", .unsettled(""))], on: "1970-01-01").outcomes == [.doesNotApply])
  }
}
