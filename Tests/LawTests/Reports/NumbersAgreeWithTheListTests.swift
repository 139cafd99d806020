import Law
import Testing

@Suite("Numbers in the paper agree with the list of posts")
struct NumbersAgreeWithTheListTests {
  private func check(_ says: String, counted: Int, posts: Bool = true) -> [Finding] {
    NumbersAgreeWithTheList.check(
      .init(
        says: says, of: "temporary posts", source: "paragraph 5", list: "the list before the change", counted: counted,
        inPosts: posts, examples: ["Liaison Manager (2)", "Liaison Manager"], on: day("2010-03-23")))
  }

  @Test func `two in the paper and three in the list is warned of, in words`() {
    let found = check("two", counted: 3_000_000)
    #expect(found.outcomes == [.notMet])
    #expect(found.map(\.title) == ["The paper says two temporary posts, the list has three"])
    #expect(found.says("Paragraph 5 says two temporary posts. The list before the change has three"))
    #expect(found.asks("before 23 March 2010"))
  }

  @Test func `the same number is met in words and in digits`() {
    #expect(check("three", counted: 3_000_000).outcomes == [.met])
    #expect(check("3", counted: 3_000_000).outcomes == [.met])
  }

  @Test func `working time is told with its decimals`() {
    #expect(check("14", counted: 13_800_000, posts: false).says("has 13.8 FTE"))
  }

  @Test func `what is not a number is for the writer`() {
    #expect(check("several", counted: 3_000_000).outcomes == [.forJudgement])
  }
}
