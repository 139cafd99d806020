import Law
import Testing

@Suite("Lieutenancies Act 1997 s.5: the Lord-Lieutenant appoints the Clerk")
struct LordLieutenantAppointsTheClerkTests {
  private func check(_ verb: String?, moved: Bool = true, on: String = "2011-12-15") -> [Finding] {
    LordLieutenantAppointsTheClerk.check(
      .init(
        on: day(on), recommendations: verb.map { [.init(verb: $0, place: "Recommendation 7")] } ?? [],
        isNamedInChanges: moved))
  }

  @Test(arguments: ["support", "recommend", "endorse", "note", "comment", "consider"])
  func `a council may say what it thinks`(_ verb: String) { #expect(check(verb).outcomes == [.met]) }

  @Test(arguments: ["designate", "appoint", "approve", "agree", "authorise", "delegate"])
  func `it may not decide`(_ verb: String) {
    let found = check(verb)
    #expect(found.map(\.blocks) == [true])
    #expect(found.says("Recommendation 7 asks the council to \(verb)"))
    #expect(found.asks("Write “support” instead of “\(verb)”"))
  }

  @Test func `a change that no recommendation speaks of is for the Lord-Lieutenant`() {
    #expect(check(nil).first?.judge == "The Lord-Lieutenant")
  }

  @Test func `without a matter of the Clerk, or before July 1997, nothing is asked`() {
    #expect(check(nil, moved: false).outcomes == [.doesNotApply])
    #expect(check("designate", on: "1997-06-30").outcomes == [.doesNotApply])
  }
}
