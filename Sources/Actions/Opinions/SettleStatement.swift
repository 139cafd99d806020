import Council
import Law
import Store

/// Shows a statement that somebody added to an open question, or rejects it with a reason.
public struct SettleStatement: Deed {
  public static let permission = Permission.runOpenQuestions
  public static let name = "settle-statement"
  public let authority: String
  /// Of which question.
  public let question: OpenQuestion.Reference
  /// Which statement, by its number.
  public let statement: Int
  /// Why it is rejected; `nil` when it is shown.
  public let rejection: String?

  /// A statement to be shown, or rejected for a reason.
  public init(
    _ statement: Int, of question: OpenQuestion.Reference, rejectedFor rejection: String? = nil, at authority: String
  ) {
    (self.statement, self.question, self.rejection, self.authority) = (statement, question, rejection, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let kept = try work.openQuestion(question, at: authority)
    let field = "reason-\(statement)"
    guard
      var found = try work.records.opinionStatements(of: question, at: authority).first(where: {
        $0.number == statement
      })
    else {
      throw EstablishmentRefusal.objections([.refusal(field, "There is no such statement. Look at the list again.")])
    }
    guard found.state == .held else {
      throw EstablishmentRefusal.objections([
        .refusal(field, "It is settled already: \(found.state.word). Nothing was changed.")
      ])
    }
    if let rejection {
      var objections = TextLimit.objections(field, rejection, most: TextLimit.title, what: "A reason")
      if rejection.isEmpty {
        objections.append(.refusal(field, "Say why it is not shown. The reason is published, the statement is not."))
      }
      try work.check(objections)
      found.state = .rejected(reason: rejection, at: work.now.moment)
    } else {
      found.state = .accepted
    }
    try work.records.save(found, of: question, at: authority)
    return .privately(
      (),
      matter(
        work, subject: kept.subject,
        title: rejection == nil ? "A statement was accepted: \(kept.title)" : "A statement was rejected: \(kept.title)",
        under: Warrant(.papers, "Open question, \(kept.opensOn.long) to \(kept.closesOn.long)"),
        reason: rejection ?? ""))
  }
}
