import Law
import Testing

@Suite("A post bears one title")
struct TitlesAgreeTests {
  private func check(_ used: String, list: [String], description: String? = nil) -> [Finding] {
    TitlesAgree.check(
      .init(
        used: used, recommendations: [7], establishment: list, jobDescription: description, on: day("2011-12-15")))
  }

  @Test func `a job description with another title is warned of, naming both`() {
    let found = check(
      "Director of Education Standards", list: ["Director of Education Standards"],
      description: "Director Quality and Standards")
    #expect(found.outcomes == [.notMet])
    #expect(
      found.says(
        "Recommendation 7 says “Director of Education Standards”; the job description says “Director Quality and Standards”."
      ))
    #expect(found.asks("before 15 December 2011"))
  }

  @Test func `the list may bear another title too`() {
    #expect(check("Director A", list: ["Director B"]).says("the list of posts says “Director B”"))
  }

  @Test func `the title before or after the change will do`() {
    #expect(check("Old title", list: ["Old title", "New title"]).outcomes == [.met])
    #expect(check("New title", list: ["Old title", "New title"]).outcomes == [.met])
  }

  @Test func `capitals, quotes and an ampersand do not make another title`() {
    #expect(check("director of children's & adults", list: ["Director of Children’s and Adults"]).outcomes == [.met])
  }
}
