import Law
import Testing

@Suite("LGHA 1989 s.4(1)(b): resources for the Head of Paid Service")
struct HeadOfPaidServiceResourcedTests {
  private func check(
    _ statement: DocumentState, holders: [DesignationHolder] = [post("Chief")], on: String = "2014-06-16"
  )
    -> [Finding]
  { HeadOfPaidServiceResourced.check(.init(on: day(on), holders: holders, statement: statement)) }

  @Test func `an attached statement will do`() { #expect(check(.attached("Resources")).outcomes == [.met]) }

  @Test func `a promised statement, or none, warns and does not block`() {
    let promised = check(.promised("Resources"))
    #expect(promised.outcomes == [.notMet])
    #expect(promised.map(\.blocks) == [false])
    #expect(promised.says("“Resources” is promised, not attached"))
    #expect(check(.absent).asks("Attach a dated statement by the holder"))
  }

  @Test func `nothing is asked where no holder is shown, or before the Act`() {
    #expect(check(.absent, holders: []).outcomes == [.doesNotApply])
    #expect(check(.absent, on: "1989-12-31").outcomes == [.doesNotApply])
  }
}
