import Actions
import Council
import Law
import Secrets
import Store

extension Town {
  static let questions = Questionnaire(
    [
      .init(
        "The money",
        [
          ActivityQuestion(
            "q1", .choice, "What comes first?", options: ["Parks", "Roads"], takesOther: true, isRequired: true),
          ActivityQuestion("q2", .budget, "Share out 10", options: ["Parks", "Roads"], most: 10),
          ActivityQuestion("q4", .place, "Where are holes?", shape: .point),
          ActivityQuestion("q5", .file, "What does it look like?"),
        ]),
      .init("More", [ActivityQuestion("q3", .paragraph, "Why roads?", if: .init("q1", isAnyOf: ["Roads"]))]),
    ], asksEquality: true)

  /// An activity that is open, with one answer and a theme.
  func enterActivity() throws {
    let now = clock.now
    func carry<D: Deed>(_ deed: D) throws -> D.Outcome {
      try records.carryOut(deed, by: .operatorAtTheMachine, at: now)
    }
    let stated = Activity(
      .consult, title: "Budget priorities", reasons: "Money is short.", openToChange: "All of it.",
      setAside: "Doing nothing.", use: "The cabinet reads them.", papers: [.init("Figures", address: "/borsetshire")],
      opensOn: now.day, closesOn: now.day.adding(days: 100),
      places: try records.read { try $0.places(of: Self.id, on: now.day).map(\.reference) },
      stakeholders: [.init("Parish councils")],
      decidedOn: now.day.adding(days: 150), otherWays: "Telephone us.", contact: "Engagement Officer")
    let reference = try carry(PrepareActivity(stated, at: Self.id))
    try carry(PrepareQuestions(Self.questions, of: reference, at: Self.id))
    try carry(PublishActivity(reference, inSpiteOfWarnings: true, at: Self.id))
    _ = try carry(
      AnswerActivity(
        ActivityResponse(
          receivedAt: now.moment, version: 1,
          answers: ["q1": Answered(chosen: ["Roads"]), "q3": Answered(text: "They are full of holes.")]),
        receipt: Token(RandomBytes { Array(repeating: 7, count: $0) }), to: reference, at: Self.id))
    _ = try carry(KeepTheme(ActivityTheme("Holes", said: "Many see holes."), of: reference, at: Self.id))
  }
}
