import Law
import Testing

@Suite("Changes of one proposal can be made together")
struct ChangesAgreeTests {
  @Test func `a contradiction blocks and names both changes`() {
    let found = ChangesAgree.check(
      .init(contradictions: [("change 1 and change 4", "APM", "The title becomes two things.", false)], changes: 4))
    #expect(found.first?.blocks == true)
    #expect(found.first?.message.hasPrefix("change 1 and change 4: ") == true)
    #expect(found.first?.remedy != nil)
  }

  @Test func `changes that fit together are met`() {
    #expect(ChangesAgree.check(.init(contradictions: [], changes: 3)).map(\.outcome) == [.met])
  }

  @Test func `a proposal without changes has nothing to agree`() {
    #expect(ChangesAgree.check(.init(contradictions: [], changes: 0)).map(\.outcome) == [.doesNotApply])
  }
}
