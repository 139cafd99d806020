import Law
import Testing

@Suite("EX-5: what the notice of a key decision says")
struct KeyDecisionNoticeCompleteTests {
  private func check(members: String = "Cllr Ash, Cllr Elm", documents: String = "none") -> [Finding] {
    KeyDecisionNoticeComplete.check(
      .init(
        on: day("2026-05-20"), title: "Contract", matter: "A contract", taker: "Cabinet", members: members,
        when: "20 May 2026", documents: documents, copiesFrom: "County Hall", otherDocuments: "Write to County Hall"))
  }

  @Test func `with all seven it is complete`() { #expect(check().outcomes == [.met]) }

  @Test func `without the list of members it is not`() {
    #expect(check(members: " ").blocked && check(members: "").says("the members of the body"))
    #expect(check(members: "", documents: "").says("and the documents that are submitted"))
  }
}
