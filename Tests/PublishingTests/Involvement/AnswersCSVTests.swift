import Council
import Law
import Publishing
import Testing

@Suite("Answers as a list")
struct AnswersCSVTests {
  private static let options = ["Parks", "Roads", "Quays"]
  private static let questions = Questionnaire([
    .init(
      "One",
      [
        ActivityQuestion("q1", .choice, "What first?", options: options, takesOther: true, isRequired: true),
        ActivityQuestion("q2", .choices, "Which?", options: options),
        ActivityQuestion("q3", .ranking, "In what order?", options: options),
        ActivityQuestion("q4", .budget, "Share out 10", options: options, most: 10),
        ActivityQuestion("q5", .matrix, "How are they?", options: ["Good", "Bad"], lines: ["Parks", "Roads"]),
        ActivityQuestion("q6", .number, "How many?"), ActivityQuestion("q7", .day, "When?"),
        ActivityQuestion("q8", .postcode, "Where?"), ActivityQuestion("q9", .paragraph, "Why?"),
      ])
  ])

  private func read(_ text: String) -> (answers: [ActivityResponse], messages: [InputMessage]) {
    AnswersCSV.read(
      Array(text.utf8), file: "a.csv", questions: Self.questions, at: Moment(milliseconds: 0))
  }

  @Test func `every kind of answer is read in the words of its question`() throws {
    let (answers, messages) = read(
      """
      q1,q2,q3,q4,q5,q6,q7,q8,q9,may_be_published
      Roads,Parks; Quays,1. Quays; 2. Parks,Parks: 4; Roads: 6,Roads: Bad; Parks: Good,"1,200",2026-06-16,Boston Castle,"'=1+1
      and more",yes
      Trams,,,,,,,,,

      """)
    #expect(messages.isEmpty)
    let first = try #require(answers.first)
    #expect(first.channel == .file && first.mayBePublished && answers.count == 2)
    #expect(first.answers["q1"] == Answered(chosen: ["Roads"]))
    #expect(first.answers["q2"] == Answered(chosen: ["Parks", "Quays"]))
    #expect(first.answers["q3"] == Answered(chosen: ["Quays", "Parks"]))
    #expect(first.answers["q4"] == Answered(numbers: [4, 6, 0]))
    #expect(first.answers["q5"] == Answered(chosen: ["Roads\tBad", "Parks\tGood"]))
    #expect(first.answers["q6"] == Answered(numbers: [1_200]) && first.answers["q7"] == Answered(text: "2026-06-16"))
    #expect(first.answers["q8"] == Answered(chosen: ["Boston Castle"]))
    #expect(first.answers["q9"] == Answered(text: "=1+1\nand more"))
    #expect(answers[1].answers["q1"] == Answered(chosen: [ActivityQuestion.other], text: "Trams"))
    #expect(!answers[1].mayBePublished)
  }

  @Test func `a place stands in words or as what was marked, the latitude first`() throws {
    let marked = Questionnaire([.init("One", [ActivityQuestion("q1", .place, "Where?", shape: .line)])])
    func read(_ text: String) -> (answers: [ActivityResponse], messages: [InputMessage]) {
      AnswersCSV.read(Array(text.utf8), file: "a.csv", questions: marked, at: Moment(milliseconds: 0))
    }
    let (answers, messages) = read("q1\n51.50000 -0.12000; 51.6 -0.12\nBy the bridge; then left\n")
    #expect(messages.isEmpty)
    #expect(answers[0].answers["q1"]?.numbers == [5_150_000, -12_000, 5_160_000, -12_000])
    #expect(answers[1].answers["q1"] == Answered(text: "By the bridge; then left"))
    #expect(read("q1\n51.5 -0.12 7\n").messages.map(\.text.isEmpty) == [false])
    #expect(read("q1\n51.5 -0.12\n").messages.first?.text.contains("different spots") == true)
  }

  @Test func `what is wrong is told with line and column, the nearest option and what to write, and nothing is read`() {
    let (answers, messages) = read(
      "q1,q2,q4,q6,q8,may_be_published\nRoads,Parcs,Parks: 11,many,S60 2TH,perhaps\n,,,,,\nParks,,Parks: 11,,,\nParks,,7,,,\n"
    )
    #expect(answers.isEmpty)
    #expect(messages.map(\.field) == ["q2", "q6", "q8", "may_be_published", "q4", "q4"])
    #expect(messages.map(\.line) == [2, 2, 2, 2, 4, 5])
    #expect(messages[0].nearest == "Parks" && messages[2].text.contains("Whole postcodes are not kept"))
    #expect(messages[5].text.contains("option: amount"))
  }

  @Test func `a column for no question, a needed one that is missing and an empty list are told`() {
    #expect(read("q1,q99\n").messages.first?.text.contains("no column") == true)
    #expect(read("q2\nParks\n").messages.first?.text.contains("Missing: q1") == true)
    #expect(read("").messages.first?.text.contains("The file is empty") == true)
    #expect(read("q1\n").messages.first?.text == "The list has no answers.")
  }

  @Test func `no text damaged at random stops the reader`() {
    var chance = SystemRandomNumberGenerator()
    let good = Array("q1,q3,q4,q5\nRoads,1. Quays; 2. Parks,Parks: 4; Roads: 6,Roads: Bad; Parks: Good\n".utf8)
    for _ in 0..<2_000 {
      var bytes = good
      for _ in 0..<3 { bytes[Int.random(in: 0..<bytes.count, using: &chance)] = .random(in: 0...255, using: &chance) }
      let (answers, messages) = AnswersCSV.read(
        bytes, file: "a.csv", questions: Self.questions, at: Moment(milliseconds: 0))
      #expect(answers.isEmpty || messages.isEmpty)
      for answer in answers { #expect(Self.questions.objections(to: answer.answers).isEmpty) }
    }
  }
}
