import Law
import Testing

@Suite("Both lists of recommendations ask for the same")
struct RecommendationListsAgreeTests {
  private typealias Item = RecommendationListsAgree.Item
  private let list = [Item(verb: "agree", text: "the deletion of a post"), Item(verb: "note", text: "the timetable")]

  private func check(_ repeated: [Item]) -> [Finding] {
    RecommendationListsAgree.check(.init(first: list, repeated: repeated, on: day("2011-12-15")))
  }

  @Test func `identical lists are met with their number`() {
    #expect(check(list).outcomes == [.met])
    #expect(check(list).says("2 recommendations, the same in both lists."))
  }

  @Test func `a stop and capitals do not count`() {
    #expect(check([Item(verb: "Agree", text: "The deletion of a post."), list[1]]).outcomes == [.met])
  }

  @Test func `another verb and another text are named one by one`() {
    let found = check([Item(verb: "approve", text: "the deletion of a post"), Item(verb: "note", text: "the budget")])
    #expect(found.map(\.subject) == ["Recommendation 1", "Recommendation 2"])
    #expect(found.says("The first list asks to agree, the second to approve"))
    #expect(found.says("“the timetable” in the first, “the budget” in the second"))
    #expect(found.asks("before 15 December 2011"))
  }

  @Test func `a longer list is told with what only it has`() {
    let found = check([list[0]])
    #expect(found.outcomes == [.notMet])
    #expect(found.says("2 at the front, 1 in the other. Only in the longer: “note the timetable”."))
  }

  @Test func `one list alone asks nothing`() { #expect(check([]).outcomes == [.doesNotApply]) }
}
