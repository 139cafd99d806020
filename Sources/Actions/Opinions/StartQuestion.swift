import Council
import Law
import Store

/// Starts an open question with the statements it begins with.
public struct StartQuestion: Deed {
  public static let permission = Permission.runOpenQuestions
  public static let name = "start-question"
  public let authority: String
  /// The question. Its reference and the clock are filled in.
  public let question: OpenQuestion
  /// What it begins with.
  public let statements: [String]

  /// A question to be started.
  public init(_ question: OpenQuestion, statements: [String], at authority: String) {
    (self.question, self.statements, self.authority) = (question, statements, authority)
  }

  /// Gives back its reference. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<OpenQuestion.Reference> {
    _ = try work.council(authority)
    var question = question
    question.startedAt = work.now.moment
    try work.check(question.objections(statements: statements, today: work.now.day))
    question.reference = try work.records.nextOpenQuestion(of: work.now.day.year, at: authority)
    try work.records.save(question, at: authority)
    for (place, words) in statements.enumerated() {
      try work.records.save(
        OpinionStatement(place + 1, words, isSeed: true, state: .accepted, cameAt: work.now.moment),
        of: question.reference, at: authority)
    }
    return .openly(
      question.reference,
      matter(
        work, subject: question.subject, title: "Open question: \(question.title)",
        under: Warrant(.papers, "Open question, \(question.opensOn.long) to \(question.closesOn.long)")))
  }
}

extension Work {
  /// A question that is there. Throws ``EstablishmentRefusal``.
  func openQuestion(_ reference: OpenQuestion.Reference, at authority: String) throws -> OpenQuestion {
    guard let found = try records.openQuestion(reference, at: authority) else {
      throw EstablishmentRefusal.objections([.refusal("question", "There is no such question. Look at the list again.")]
      )
    }
    return found
  }

  /// A question that can be answered today. Throws ``EstablishmentRefusal``.
  func answerableQuestion(_ reference: OpenQuestion.Reference, at authority: String) throws -> OpenQuestion {
    let found = try openQuestion(reference, at: authority)
    switch found.state(on: now.day) {
    case .open: return found
    case .coming:
      throw EstablishmentRefusal.objections([.refusal("question", "It opens on \(found.opensOn.long). Come back then.")]
      )
    case .closed:
      throw EstablishmentRefusal.objections([
        .refusal("question", "It closed on \(found.closesOn.long). Read its results.")
      ])
    }
  }
}
