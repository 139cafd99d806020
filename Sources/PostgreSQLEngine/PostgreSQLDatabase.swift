import DatabasePort

/// A database on a PostgreSQL server, over libpq.
///
/// Reads see one state of it. Writers stand in one line, those of every process together, so that the order in which they
/// commit is the order in which each saw what the others did.
public final class PostgreSQLDatabase: Database {
  private let pool: ConnectionPool
  private let patience: Double
  private let writing = Turns(1)

  /// Connects to `postgres://account@server/database`, or to what else libpq takes as a URI. Throws ``DatabaseProblem`` with
  /// what is wrong and what to do; its words never hold the password.
  ///
  /// At most `connections` are open at a time, and whoever finds none free, or another one writing, waits `patience` seconds.
  public init(url: String, connections: Int = 8, patience: Double = 5) throws {
    let address = try ServerAddress(url)
    pool = ConnectionPool(address, connections: connections, patience: patience)
    self.patience = patience
    try read { _ in }
  }

  public func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result {
    let (connection, _) = try pool.take(Self.beginReading)
    defer { pool.giveBack(connection) }
    let transaction = PostgreSQLTransaction(connection)
    let result = try body(transaction)
    if let problem = transaction.problem { throw problem }
    return result
  }

  /// Whose commits are seen at this moment: a snapshot that is the same sees the same. With it the server’s own start, as another
  /// server may count from where this one was.
  public func version() throws -> DataVersion? {
    // It is one question, and so a transaction by itself.
    let (connection, _) = try pool.take { if !$0.isQuiet { try $0.run("select 1") } }
    defer { pool.giveBack(connection) }
    return try PostgreSQLTransaction(connection).query(
      "select cast(pg_current_snapshot() as text) || ' ' || cast(pg_postmaster_start_time() as text) as version"
    ) {
      DataVersion(try $0.text("version"))
    }.first
  }

  @discardableResult
  public func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result {
    guard writing.take(within: patience) else {
      throw PostgreSQLProblem.problem(state: "55P03", message: "", place: pool.address.words)
    }
    defer { writing.giveBack() }
    let (connection, number) = try pool.take(WriteBeginning.begin)
    let transaction = PostgreSQLTransaction(connection)
    defer { pool.giveBack(connection, tablesChanged: transaction.changedTables) }
    let result = try body(transaction)
    if let problem = transaction.problem { throw problem }
    try commit(connection, number)
    return result
  }

  /// Begins with the first question. When something has come in the meantime, the server may have taken its leave, and that has
  /// to show now, while another connection can be taken.
  private static func beginReading(_ connection: Connection) throws {
    let begin = "begin isolation level repeatable read read only"
    if connection.isQuiet { try connection.later(begin) } else { try connection.run(begin) }
  }

  private func commit(_ connection: Connection, _ number: TransactionNumber) throws {
    do {
      let answer = try connection.run("commit", [])
      guard answer.command == "COMMIT" else {
        throw DatabaseProblem(.other, "\(pool.address.words) took the change back. Nothing was saved. Try again.")
      }
    } catch  where !connection.isAlive {
      try LostCommit(number: number, pool: pool, patience: patience).settle()
    }
  }
}
