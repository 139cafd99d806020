import Council
import Testing

@Suite("Questions of an activity")
struct QuestionnaireTests {
  private let choice = ActivityQuestion(
    "q1", .choice, "Which?", options: ["A", "B"], takesOther: true, isRequired: true)

  private func pages(_ condition: ActivityQuestion.Condition?) -> Questionnaire {
    Questionnaire([.init("One", [choice]), .init("Two", [ActivityQuestion("q2", .paragraph, "Why?", if: condition)])])
  }

  @Test(arguments: [
    (["A"], true), (["Other"], true), (["C"], false), ([], false),
  ])
  func `a condition waits for an answer that is offered`(_ options: [String], _ isFine: Bool) {
    #expect(pages(.init("q1", isAnyOf: options)).objections().isEmpty == isFine)
  }

  @Test func `a condition looks back to an earlier page only`() {
    let here = ActivityQuestion("q2", .line, "Why?", if: .init("q1", isAnyOf: ["A"]))
    #expect(!Questionnaire([.init("One", [choice, here])]).objections().isEmpty)
    #expect(!Questionnaire([.init("One", [here]), .init("Two", [choice])]).objections().isEmpty)
  }

  @Test func `what was not asked does not count, and pages without questions are passed over`() {
    let asked = pages(.init("q1", isAnyOf: ["A"]))
    let answers = ["q1": Answered(chosen: ["B"]), "q2": Answered(text: "Because")]
    #expect(asked.heard(answers) == ["q1": Answered(chosen: ["B"])])
    #expect(asked.pagesAsked(after: answers) == [0])
    #expect(asked.pagesAsked(after: ["q1": Answered(chosen: ["A"])]) == [0, 1])
  }

  @Test(arguments: [
    (Answered(), false), (Answered(chosen: ["A"]), true), (Answered(chosen: ["A", "B"]), false),
    (Answered(chosen: ["Other"]), false), (Answered(chosen: ["Other"], text: "C"), true),
    (Answered(chosen: ["A"], text: "C"), false), (Answered(chosen: ["Z"]), false),
  ])
  func `one of several is one of what is offered`(_ answer: Answered, _ isFine: Bool) {
    #expect(choice.objections(to: answer).isEmpty == isFine)
  }

  @Test(arguments: [
    ([60, 40], true), ([60, 41], false), ([60, 39], false), ([100], false), ([101, -1], false), ([100, 0], true),
  ])
  func `a budget is shared out whole`(_ amounts: [Int], _ isFine: Bool) {
    let budget = ActivityQuestion("q", .budget, "Share", options: ["A", "B"])
    #expect(budget.objections(to: Answered(numbers: amounts)).isEmpty == isFine)
  }

  @Test func `a ranking names each option once, and a table one option for each line`() {
    let ranking = ActivityQuestion("q", .ranking, "Order", options: ["A", "B", "C"])
    #expect(ranking.objections(to: Answered(chosen: ["B", "A"])).isEmpty)
    #expect(!ranking.objections(to: Answered(chosen: ["B", "B"])).isEmpty)
    let table = ActivityQuestion("q", .matrix, "Rate", options: ["Good", "Bad"], lines: ["Parks", "Roads"])
    #expect(table.objections(to: Answered(chosen: ["Parks\tGood", "Roads\tBad"])).isEmpty)
    #expect(!table.objections(to: Answered(chosen: ["Parks\tGood", "Parks\tBad"])).isEmpty)
    #expect(!table.objections(to: Answered(chosen: ["Trams\tGood"])).isEmpty)
  }
}

@Suite("Counting answers")
struct ActivityTallyTests {
  private let asked = Questionnaire([
    .init(
      "One",
      [
        ActivityQuestion("q1", .choice, "Ward", options: ["East", "West"]),
        ActivityQuestion("q2", .choices, "Wants", options: ["Parks", "Roads"]),
        ActivityQuestion("q3", .ranking, "Order", options: ["A", "B", "C"]),
      ])
  ])

  private func response(_ number: Int, _ ward: String, _ wants: [String], _ order: [String], aside: String = "")
    -> ActivityResponse
  {
    ActivityResponse(
      number: number, receivedAt: .init(milliseconds: 0), version: 1,
      answers: ["q1": .init(chosen: [ward]), "q2": .init(chosen: wants), "q3": .init(chosen: order)], setAside: aside)
  }

  @Test func `raw and filtered stand beside each other, and everything is set out by a question`() {
    var tally = ActivityTally(by: "q1")
    tally.add(response(1, "East", ["Parks", "Roads"], ["A", "B", "C"]), to: asked)
    tally.add(response(2, "West", ["Parks"], ["B"]), to: asked)
    tally.add(response(3, "West", ["Roads"], ["C"], aside: "sent twice"), to: asked)
    #expect(tally.received == 3 && tally.counted == 2 && tally.setAside == ["sent twice": 1])
    #expect(tally.answers["q2"]?["Parks"] == ["East": 1, "West": 1] && tally.answers["q2"]?["Roads"] == ["East": 1])
    #expect(tally.raw["q2"] == ["Parks": 2, "Roads": 2])
    // B was second and first; A was first, and behind B where it was given no place.
    #expect(tally.mean("q3", "B") == 150 && tally.mean("q3", "A") == 150 && tally.mean("q3", "C") == 250)
  }

  @Test func `kappa is as Cohen’s example has it`() {
    // Of 50 texts 20 yes for both, 5 and 10 for one alone, 15 for neither: 0.4.
    #expect(CodingAgreement(both: 20, first: 5, second: 10, neither: 15).kappa == 400)
    #expect(CodingAgreement(both: 10, first: 0, second: 0, neither: 10).kappa == 1000)
    #expect(CodingAgreement(both: 0, first: 5, second: 5, neither: 0).kappa == -1000)
    #expect(CodingAgreement(both: 4, first: 0, second: 0, neither: 0).kappa == nil)
  }
}
