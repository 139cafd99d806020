import DatabasePort

/// A transaction that is open on one connection.
final class PostgreSQLTransaction: Transaction {
  private let connection: Connection
  private var depth = 0
  /// A savepoint that is done with; the server is told with the next one.
  private var released: String?
  /// Why nothing more can be done; the server would refuse it too.
  private(set) var problem: DatabaseProblem?
  private(set) var changedTables = false

  init(_ connection: Connection) { self.connection = connection }

  let words: any WordLanguage = PostgreSQLWords()

  @discardableResult
  func run(_ sql: String, _ arguments: [DatabaseValue]) throws -> Int {
    try guarded { try connection.run(sql, arguments).changes }
  }

  func send(_ sql: String, _ arguments: [DatabaseValue]) throws {
    try guarded { try connection.later(sql, arguments) }
  }

  func answers(to questions: [Question]) throws -> [[Row]] {
    try guarded {
      let parcels = try questions.map { try connection.parcel($0.sql, $0.arguments) }
      return try zip(parcels, try connection.answersInOneJourney(parcels)).map { try $0.statement.rows(of: $1) }
    }
  }

  func run(script: String) throws {
    changedTables = true
    try guarded { _ = try connection.answers(Dialect.translated(script)) }
  }

  func tableNames() throws -> [String] {
    try query(
      """
      select tablename as name from pg_catalog.pg_tables
      where schemaname = current_schema() and not starts_with(tablename, 'words_of_')
      """
    ) { try $0.text("name") }
  }

  func columnNames(of table: String) throws -> [String] {
    try query(
      """
      select column_name as name from information_schema.columns
      where table_schema = current_schema() and table_name = ? order by ordinal_position
      """, [.text(table)]
    ) { try $0.text("name") }
  }

  func hasTable(_ name: String) throws -> Bool {
    let sql = "select 1 from pg_catalog.pg_tables where schemaname = current_schema() and tablename = ?"
    return try !query(sql, [.text(name)]).isEmpty
  }

  func each(_ sql: String, _ arguments: [DatabaseValue], _ body: (Row) throws -> Void) throws {
    let rows = try guarded { try connection.ask(sql, arguments) }
    do { try rows.each(body) } catch {
      if rows.problem != nil { problem = rows.problem }
      throw error
    }
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    if let problem { throw problem }
    depth += 1
    defer { depth -= 1 }
    let name = "folkmoot_\(depth)"
    try open(name)
    let result: Result
    do {
      result = try body()
      try guarded { try connection.sendWaiting() }
    } catch {
      try goBack(to: name)
      throw error
    }
    released = name
    return result
  }

  /// What was sent before has to have gone well, or its failure would pass for one of what comes.
  private func open(_ name: String) throws {
    try guarded {
      try connection.sendWaiting()
      if let released { try connection.later("release savepoint \(released)") }
      released = nil
      try connection.later("savepoint \(name)")
    }
  }

  private func goBack(to name: String) throws {
    guard connection.isAlive else {
      let lost = PostgreSQLProblem.lost(connection.place)
      problem = lost
      throw lost
    }
    problem = nil
    released = nil
    guard !connection.takeBack("savepoint \(name)") else { return }
    try guarded { _ = try connection.run("rollback to savepoint \(name); release savepoint \(name)") }
  }

  private func guarded<Result>(_ body: () throws -> Result) throws -> Result {
    if let problem { throw problem }
    do { return try body() } catch let error as DatabaseProblem {
      problem = error
      throw error
    }
  }
}
