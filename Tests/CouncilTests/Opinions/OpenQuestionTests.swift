import Council
import Law
import Testing

@Suite("Open questions")
struct OpenQuestionTests {
  private let day = Day(number: 20_778)

  private func question(_ title: String = "The square?", to last: Int = 7) -> OpenQuestion {
    OpenQuestion(
      title: title, about: "It is mended.", from: day, to: day.adding(days: last), startedAt: Moment(milliseconds: 0))
  }

  @Test func `it is open from its first day to its last`() {
    #expect(question().state(on: day.adding(days: -1)) == .coming)
    #expect(question().state(on: day) == .open && question().state(on: day.adding(days: 7)) == .open)
    #expect(question().state(on: day.adding(days: 8)) == .closed)
  }

  @Test func `what stands against it is told with its field`() {
    func fields(_ question: OpenQuestion, _ statements: [String]) -> [String] {
      question.objections(statements: statements, today: day).map(\.field)
    }
    #expect(fields(question(), ["One.", "Two.", "Three."]).isEmpty)
    #expect(fields(question(""), ["One.", "Two.", "Three."]) == ["title"])
    #expect(fields(question(to: -1), ["One.", "Two.", "Three."]) == ["closes", "closes"])
    #expect(fields(question(), ["One.", "Two."]) == ["statements"])
    #expect(fields(question(), ["One.", "Two.", "One."]) == ["statements"])
    #expect(fields(question(), ["One.", "Two.", String(repeating: "a", count: 201)]) == ["statements"])
  }
}
