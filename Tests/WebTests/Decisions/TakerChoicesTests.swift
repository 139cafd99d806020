import Council
import Testing

@testable import Web

@Suite("Saying who decides")
struct TakerChoicesTests {
  private let choices = TakerChoices(
    bodies: [
      Body(reference: .init(rawValue: "CAB"), name: "Cabinet", kind: .executive, powers: .decides, seats: [])
    ],
    members: ["A1", "A2"].map { Member(reference: .init(rawValue: $0), name: "Cllr Ash") }, posts: [])

  @Test func `a whole name that two bear means both, and a reference one of them`() {
    #expect(choices.meant(by: "cllr ash").map(\.reference) == ["A1", "A2"])
    #expect(choices.meant(by: "A2") == [DecisionTaker(.member, "A2")])
    #expect(choices.meant(by: "A2", of: .wardMember).count == 1)
  }

  @Test func `a name is looked for among those who may take such a decision`() {
    #expect(choices.meant(by: "Cabinet", of: .body) == [DecisionTaker(.body, "CAB")])
    #expect(choices.meant(by: "Cabinet", of: .officer).isEmpty && choices.meant(by: "Nobody").isEmpty)
  }
}
