import Council
import Law
import Secrets
import Store

/// Agrees or disagrees with a statement of an open question, or passes; the last answer of a browser counts.
public struct AnswerStatement: Deed {
  public static let permission = Permission.signIn
  public static let name = "answer-statement"
  public let authority: String
  /// Which question.
  public let question: OpenQuestion.Reference
  /// Which statement, by its number.
  public let statement: Int
  /// −1 for disagree, 0 for pass, 1 for agree.
  public let vote: Int
  /// What the browser is known by.
  public let token: Token

  /// An answer to be kept.
  public init(
    _ statement: Int, of question: OpenQuestion.Reference, _ vote: Int, by token: Token, at authority: String
  ) {
    (self.statement, self.question, self.vote) = (statement, question, vote)
    (self.token, self.authority) = (token, authority)
  }

  /// Throws ``EstablishmentRefusal`` when the question is not open or has no such statement.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.answerableQuestion(question, at: authority)
    let shown = try work.records.opinionStatements(of: question, at: authority).contains {
      $0.number == statement && $0.state == .accepted
    }
    guard shown, (-1...1).contains(vote) else {
      throw EstablishmentRefusal.objections([
        .refusal("vote", "There is no such statement. Answer the one that is shown.")
      ])
    }
    let voter = work.records.voter(token, on: question, at: authority)
    try work.records.save(vote, to: statement, of: voter, on: question, at: authority, given: work.now.moment)
    return .unrecorded(())
  }
}
