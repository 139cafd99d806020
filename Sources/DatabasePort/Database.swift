/// A database, whichever engine keeps it. Calls block until they are answered; run them away from an event loop.
public protocol Database: Sendable {
  /// Reads one consistent state; others may write meanwhile and are not seen.
  func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result

  /// Reads and writes as one: everything `body` does is kept when it returns, nothing when it throws.
  @discardableResult
  func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result

  /// Which state of it stands at this moment; `nil` when the engine cannot tell.
  func version() throws -> DataVersion?

  /// Whether the version is told at once, without a journey or a wait.
  var versionIsAtHand: Bool { get }

  /// How busy it is.
  var load: DatabaseLoad { get }
}

/// What can be asked while a transaction is open.
///
/// SQL is standard, in one language for every engine, with `?` for each argument. An engine prepares a statement once and
/// keeps it, so the same text may be run many thousand times. Where engines differ by themselves they are made to agree:
/// text is compared and sorted byte by byte, `like` takes no notice of the case of A to Z, a whole number has 64 bits.
/// What stays to the writer of a statement: to say `nulls first` or `nulls last`, to make identifiers (no column counts by
/// itself), and to write a condition as a condition (`flag <> 0`).
///
/// When a statement fails, the whole transaction does: whatever `body` makes of the error, nothing is kept. What may fail
/// and be survived stands in a ``savepoint(_:)``.
public protocol Transaction {
  /// Runs one statement and tells how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ arguments: [DatabaseValue]) throws -> Int

  /// Runs one statement of which nobody asks how many rows it changed.
  ///
  /// It may wait for the next one that gives an answer, and travel with it. Whether it failed shows then, or at the end of the
  /// savepoint or the transaction it stands in, whichever comes first.
  func send(_ sql: String, _ arguments: [DatabaseValue]) throws

  /// Runs several statements without arguments, separated by semicolons.
  func run(script: String) throws

  /// The names of all tables, in no order.
  func tableNames() throws -> [String]

  /// The names of a table’s columns, in their order.
  func columnNames(of table: String) throws -> [String]

  /// Whether there is a table of this name.
  func hasTable(_ name: String) throws -> Bool

  /// Keeps what `body` does when it returns, and takes back that alone when it throws; what was done before stays.
  func savepoint<Result>(_ body: () throws -> Result) throws -> Result

  /// Hands each row of the answer to `body`, in order, without keeping them. Other statements may run in between.
  func each(_ sql: String, _ arguments: [DatabaseValue], _ body: (Row) throws -> Void) throws

  /// How the engine finds words in texts.
  var words: any WordLanguage { get }

  /// Whether an answer takes no journey, so that nothing is gained by asking together.
  var isAtHand: Bool { get }

  /// All rows of the answers to several questions, which are asked in one journey. For answers that are short.
  func answers(to questions: [Question]) throws -> [[Row]]
}

/// A statement with its arguments, to be asked.
public struct Question: Hashable, Sendable {
  /// The statement.
  public let sql: String
  /// What stands for each `?` of it.
  public let arguments: [DatabaseValue]

  /// A question from its parts.
  public init(_ sql: String, _ arguments: [DatabaseValue]) { (self.sql, self.arguments) = (sql, arguments) }
}

extension Transaction {
  /// At once, where nothing is gained by waiting.
  public func send(_ sql: String, _ arguments: [DatabaseValue]) throws { try run(sql, arguments) }

  /// A journey, unless the engine says otherwise.
  public var isAtHand: Bool { false }

  /// One after another, where nothing is gained by asking together.
  public func answers(to questions: [Question]) throws -> [[Row]] {
    try questions.map { try query($0.sql, $0.arguments) }
  }

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
