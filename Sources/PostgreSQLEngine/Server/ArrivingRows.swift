import CLibPQ
import DatabasePort

/// The rows of an answer while they arrive: one at a time is held, unless another statement has to pass.
final class ArrivingRows {
  private let connection: Connection
  private let sql: String
  private let statement: PreparedStatement
  private var kept: [Answer] = []
  private(set) var problem: DatabaseProblem?
  private var isComplete = false
  /// Whether they came together with the answers to other statements.
  private let inJourney: Bool

  init(_ connection: Connection, _ sql: String, _ statement: PreparedStatement, inJourney: Bool) {
    (self.connection, self.sql, self.statement, self.inJourney) = (connection, sql, statement, inJourney)
  }

  /// Hands over every row; what is left when `body` throws is passed over.
  func each(_ body: (Row) throws -> Void) throws {
    defer { passOver() }
    while let answer = try next() {
      let columns = statement.columns ?? Columns(answer.result)
      statement.columns = columns
      try body(columns.row(0, of: answer.result))
    }
    if let problem { throw problem }
  }

  func takeInTheRest() {
    while let answer = receive() { kept.append(answer) }
    kept.reverse()
  }

  private func passOver() {
    kept = []
    while receive() != nil {}
  }

  private func next() throws -> Answer? {
    if !kept.isEmpty { return kept.removeLast() }
    let answer = receive()
    if answer == nil, let problem { throw problem }
    return answer
  }

  private func receive() -> Answer? {
    while !isComplete {
      guard let result = PQgetResult(connection.handle) else {
        isComplete = true
        if inJourney { connection.comeBack() }
        break
      }
      let answer = Answer(result)
      if answer.status == PGRES_SINGLE_TUPLE { return answer }
      if answer.isError, problem == nil {
        connection.forget(sql)
        problem = connection.failure(answer)
      }
    }
    return nil
  }
}
