import DatabasePort

/// The server's own number of a transaction, by which its fate can be asked for later.
struct TransactionNumber {
  let text: String
}

/// How a transaction that writes begins: in one journey it gets its turn among all writers, and its number.
enum WriteBeginning {
  /// Any number would do; this one is Folkmoot’s.
  private static let line = 1_179_602_772

  static func begin(_ connection: Connection) throws -> TransactionNumber {
    let answers = try connection.answers(
      """
      begin isolation level read committed; select pg_advisory_xact_lock(\(line), \(connection.lockNumber));
      select case when current_setting('transaction_read_only') = 'off' then pg_current_xact_id()::text end
      """)
    guard let number = answers.last?.text else {
      throw PostgreSQLProblem.problem(state: "25006", message: "", place: connection.place)
    }
    return TransactionNumber(text: number)
  }
}
