import Actions
import Council
import Law
import Secrets
import Store

extension Town {
  /// An open question, answered by three browsers, with a statement that waits.
  @discardableResult
  func enterQuestion() throws -> String {
    let now = clock.now
    let question = try records.carryOut(
      StartQuestion(
        OpenQuestion(
          title: "The green", about: "Mown or left?", from: now.day, to: now.day.adding(days: 9), startedAt: now.moment),
        statements: ["Mow it.", "Leave it.", "Bench it."], at: Self.id), by: .operatorAtTheMachine, at: now)
    for person in 1...3 {
      let token = Token(RandomBytes { Array(repeating: UInt8(person), count: $0) })
      try records.carryOut(AnswerStatement(1, of: question, 1, by: token, at: Self.id), by: .visitor, at: now)
    }
    _ = try records.carryOut(AddStatement("Sell it.", to: question, at: Self.id), by: .visitor, at: now)
    return question.rawValue
  }
}
