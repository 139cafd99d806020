import DatabasePort

/// A database that alters what it is given for one table.
struct Forgetful: Database {
  private let database: any Database

  init(_ database: any Database) { self.database = database }

  func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { try database.read(body) }

  func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result {
    try database.write { try body(ForgetfulTransaction(transaction: $0)) }
  }
}

private struct ForgetfulTransaction: Transaction {
  let transaction: any Transaction

  func run(_ sql: String, _ arguments: [DatabaseValue]) throws -> Int {
    let changes = try transaction.run(sql, arguments)
    guard sql.hasPrefix("insert into post ") else { return changes }
    return try transaction.run("update post set grade = 'forgotten' where reference = 'b2'", [])
  }

  var words: any WordLanguage { transaction.words }
  func run(script: String) throws { try transaction.run(script: script) }
  func tableNames() throws -> [String] { try transaction.tableNames() }
  func columnNames(of table: String) throws -> [String] { try transaction.columnNames(of: table) }
  func hasTable(_ name: String) throws -> Bool { try transaction.hasTable(name) }
  func savepoint<Result>(_ body: () throws -> Result) throws -> Result { try transaction.savepoint(body) }

  func each(_ sql: String, _ arguments: [DatabaseValue], _ body: (Row) throws -> Void) throws {
    try transaction.each(sql, arguments, body)
  }
}
