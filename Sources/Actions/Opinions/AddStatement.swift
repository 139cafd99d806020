import Council
import Law
import Store

/// Adds a statement to an open question; it waits for a moderator, and nobody keeps whose it is.
public struct AddStatement: Deed {
  public static let permission = Permission.signIn
  public static let name = "add-statement"
  public let authority: String
  /// To which question.
  public let question: OpenQuestion.Reference
  /// What it says.
  public let words: String

  /// A statement to be added.
  public init(_ words: String, to question: OpenQuestion.Reference, at authority: String) {
    (self.words, self.question, self.authority) = (words, question, authority)
  }

  /// The most statements that wait at once.
  public static let mostHeld = 200

  /// Gives back its number. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let question = try work.answerableQuestion(question, at: authority)
    let all = try work.records.opinionStatements(of: question.reference, at: authority)
    var found = OpinionStatement.objections(words, field: "words")
    if all.contains(where: { $0.words.lowercased() == words.lowercased() && $0.state == .accepted }) {
      found.append(.refusal("words", "This statement is there already. Answer it when it is shown to you."))
    }
    if all.count >= OpenQuestion.mostStatements || all.count(where: { $0.state == .held }) >= Self.mostHeld {
      found.append(.refusal("words", "So many statements wait that no more can be taken now. Come back in some days."))
    }
    try work.check(found)
    let statement = OpinionStatement((all.map(\.number).max() ?? 0) + 1, words, cameAt: work.now.moment)
    try work.records.save(statement, of: question.reference, at: authority)
    return .privately(
      statement.number,
      matter(
        work, subject: question.subject, title: "A statement came in: \(question.title)",
        under: Warrant(.papers, "Open question, \(question.opensOn.long) to \(question.closesOn.long)")))
  }
}
