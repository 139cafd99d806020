import Council
import Law
import Testing

@Suite("Words before everybody reads them")
struct RedactionTests {
  private let words = "Ann Lee of 3 High Street told me. Ann Lee is right."
  private let questions = Questionnaire([
    .init(
      "One",
      [
        ActivityQuestion("q1", .choice, "What first?", options: ["Parks", "Roads"], takesOther: true),
        ActivityQuestion("q2", .paragraph, "Why?"), ActivityQuestion("q3", .place, "Where?"),
      ])
  ])

  private func response(
    isAllowed: Bool = true, setAside: String = "", _ redactions: [String: Redaction]
  ) -> ActivityResponse {
    ActivityResponse(
      receivedAt: Moment(milliseconds: 0), version: 1,
      answers: [
        "q1": Answered(chosen: ["Parks"]), "q2": Answered(text: words),
        "q3": Answered(chosen: ["Riverside"], text: "By the mill"),
      ], mayBePublished: isAllowed, setAside: setAside, redactions: redactions)
  }

  @Test func `every place at which a passage stands is blacked out, and what touches is one`() {
    #expect(
      Redaction(.person, passages: ["Ann Lee", "Lee of 3 High Street"]).parts(of: words) == [
        .blackedOut(.person), .words(" told me. "), .blackedOut(.person), .words(" is right."),
      ])
    #expect(Redaction(.offence).parts(of: words) == [.blackedOut(.offence)])
    #expect(Redaction.none.parts(of: words) == [.words(words)])
  }

  @Test func `a passage that is not there is refused, and where it is gone nothing is shown`() {
    let redaction = Redaction(.person, passages: ["Ann Lee", "Bob"])
    #expect(redaction.objections(for: words).map(\.field) == ["passages"])
    #expect(Redaction(.person, passages: [""]).objections(for: words).count == 1)
    #expect(redaction.parts(of: words) == [.blackedOut(.person)])
  }

  @Test func `nothing is for everybody that nobody read, nobody allowed or that does not count`() {
    let read: [String: Redaction] = ["q2": .none]
    #expect(response(read).published(from: questions).map(\.question.id) == ["q2"])
    #expect(response(isAllowed: false, read).published(from: questions).isEmpty)
    #expect(response(setAside: "Twice", read).published(from: questions).isEmpty)
    #expect(response([:]).published(from: questions).isEmpty)
    #expect(response(read).waitsToBeRead(questions) && !response(isAllowed: false, [:]).waitsToBeRead(questions))
    #expect(!response(["q2": .none, "q3": Redaction(.person)]).waitsToBeRead(questions))
  }

  @Test func `what was chosen and where somebody lives is never among the words`() {
    let all = response(["q1": .none, "q2": .none, "q3": .none]).published(from: questions)
    #expect(all.map(\.question.id) == ["q2", "q3"])
    #expect(!"\(all)".contains("Riverside"))
  }
}
