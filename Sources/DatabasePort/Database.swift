/// A database, whichever engine keeps it. Calls block until they are answered; run them away from an event loop.
public protocol Database: Sendable {
  /// Reads one consistent state; others may write meanwhile and are not seen.
  func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result

  /// Reads and writes as one: everything `body` does is kept when it returns, nothing when it throws.
  @discardableResult
  func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result
}

/// What can be asked while a transaction is open.
///
/// SQL is standard, in one language for every engine, with `?` for each argument. An engine prepares a statement once and
/// keeps it, so the same text may be run many thousand times.
public protocol Transaction {
  /// Runs one statement and tells how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ arguments: [DatabaseValue]) throws -> Int

  /// Runs several statements without arguments, separated by semicolons.
  func run(script: String) throws

  /// Whether there is a table of this name.
  func hasTable(_ name: String) throws -> Bool

  /// Hands each row of the answer to `body`, in order, without keeping them.
  func each(_ sql: String, _ arguments: [DatabaseValue], _ body: (Row) throws -> Void) throws
}

extension Transaction {
  /// Runs one statement without arguments.
  @discardableResult
  public func run(_ sql: String) throws -> Int { try run(sql, []) }

  /// All rows of the answer, each made into a value.
  public func query<Value>(
    _ sql: String, _ arguments: [DatabaseValue] = [], _ value: (Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try each(sql, arguments) { values.append(try value($0)) }
    return values
  }

  /// All rows of the answer.
  public func query(_ sql: String, _ arguments: [DatabaseValue] = []) throws -> [Row] {
    try query(sql, arguments) { $0 }
  }
}
