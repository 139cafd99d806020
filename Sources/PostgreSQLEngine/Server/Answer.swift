import CLibPQ
import DatabasePort

/// What the server sent back for one statement.
final class Answer {
  let result: OpaquePointer?

  init(_ result: OpaquePointer?) { self.result = result }

  deinit { PQclear(result) }

  var status: ExecStatusType { PQresultStatus(result) }

  var isError: Bool {
    status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE || status == PGRES_NONFATAL_ERROR || result == nil
  }

  /// Five characters that name what went wrong; empty when the server said nothing.
  var state: String { field(67) }
  /// What the server says in one line.
  var message: String { field(77) }

  /// `INSERT 0 1`, `COMMIT`.
  var command: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

  /// Rows inserted, updated or deleted.
  var changes: Int {
    command.hasPrefix("SELECT") ? 0 : PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  /// The first column of the first row, when the answer is in text.
  var text: String? {
    guard PQntuples(result) > 0, PQgetisnull(result, 0, 0) == 0 else { return nil }
    return PQgetvalue(result, 0, 0).map { String(cString: $0) }
  }

  private func field(_ code: Int32) -> String {
    PQresultErrorField(result, code).map { String(cString: $0) } ?? ""
  }
}
