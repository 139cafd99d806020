import DatabasePort

/// The server's own number of a transaction, by which its fate can be asked for later.
struct TransactionNumber {
  let text: String
  /// When it began by the server’s clock, in whole seconds since 1970.
  let began: Int
}

/// How a transaction that writes begins: in one journey it gets its turn among all writers, and its number.
enum WriteBeginning {
  /// Any number would do; this one is Folkmoot’s.
  private static let line = 1_179_602_772

  static func begin(_ connection: Connection) throws -> TransactionNumber {
    let answers = try connection.answers(
      """
      begin isolation level read committed; select pg_advisory_xact_lock(\(line), \(connection.lockNumber));
      select case when current_setting('transaction_read_only') = 'off'
        then pg_current_xact_id() || ' ' || floor(extract(epoch from clock_timestamp())) end
      """)
    guard let words = answers.last?.text?.split(separator: " "), words.count == 2, let began = Int(words[1]) else {
      throw PostgreSQLProblem.problem(state: "25006", message: "", place: connection.place)
    }
    return TransactionNumber(text: String(words[0]), began: began)
  }
}
