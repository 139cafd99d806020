import CLibPQ
import DatabasePort
import Foundation

/// One connection to the server. Whoever has taken it from the pool has it alone.
final class Connection: @unchecked Sendable {
  let handle: OpaquePointer
  let place: String
  /// Told apart from others of the server, so that sites in one database do not stand in each other’s line.
  private(set) var lockNumber: Int32 = 0
  private(set) var statements: [String: PreparedStatement] = [:]
  /// How often tables had been changed when the statements were prepared, or earlier.
  var tables = 0
  private var prepared = 0
  /// The server has taken its leave, though the line may not be cut yet.
  private var hasEnded = false
  /// Whether the answer to the end of the last transaction has still to be taken in.
  private var isEnding = false
  /// The rows that are still on their way.
  private weak var arriving: ArrivingRows?
  /// What travels with the next statement.
  var waiting: [Parcel] = []

  /// Connects; throws ``Unreachable`` or ``DatabaseProblem``.
  init(_ address: ServerAddress, patience: Double) throws {
    place = address.words
    let pairs = address.settings.sorted { $0.key < $1.key }
    guard let handle = Self.connect(pairs) else {
      throw DatabaseProblem(.other, "There is no memory left to connect to \(address.words).")
    }
    self.handle = handle
    guard PQstatus(handle) == CONNECTION_OK else {
      let said = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
      PQfinish(handle)
      throw Unreachable(Self.line(said), place)
    }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    do { try greet(patience) } catch {
      PQfinish(handle)
      throw error
    }
  }

  func close() { PQfinish(handle) }

  var isAlive: Bool { !hasEnded && PQstatus(handle) == CONNECTION_OK }
  var isIdle: Bool { isAlive && PQtransactionStatus(handle) == PQTRANS_IDLE }

  /// Runs statements without arguments and gives the answer to the last, or to the first that failed.
  @discardableResult
  func run(_ script: String) throws -> Answer {
    try sendWaiting()
    settle()
    return try checked(Answer(PQexec(handle, script)))
  }

  /// The answers to several statements without arguments, which make one journey.
  func answers(_ script: String) throws -> [Answer] {
    try sendWaiting()
    settle()
    guard PQsendQuery(handle, script) == 1 else { throw failure(nil) }
    var answers: [Answer] = []
    while let result = PQgetResult(handle) { answers.append(Answer(result)) }
    for answer in answers { try checked(answer) }
    guard isAlive else { throw failure(nil) }
    return answers
  }

  func run(_ sql: String, _ values: [DatabaseValue]) throws -> Answer {
    let parcel = try parcel(sql, values)
    if !waiting.isEmpty {
      guard let answer = try answersInOneJourney([parcel]).first?.last else { throw failure(nil) }
      return answer
    }
    settle()
    let result = parcel.arguments.with { PQexecPrepared(handle, parcel.statement.name, $0, $1, $2, $3, 1) }
    return try checked(Answer(result), of: sql)
  }

  /// Asks for rows, which then arrive one by one.
  func ask(_ sql: String, _ values: [DatabaseValue]) throws -> ArrivingRows {
    let parcel = try parcel(sql, values)
    let inJourney = !waiting.isEmpty
    if inJourney {
      try setOut(with: [parcel])
    } else {
      settle()
      guard parcel.send(on: handle) else { throw failure(nil) }
    }
    guard PQsetSingleRowMode(handle) == 1 else { throw failure(nil) }
    let rows = ArrivingRows(self, sql, parcel.statement, inJourney: inJourney)
    arriving = rows
    return rows
  }

  /// Ends what nobody will ask about any more, without waiting for the answer; whether that went well shows with the next use.
  func leave() -> Bool {
    waiting = []
    settle()
    guard isAlive, !isIdle else { return isAlive }
    isEnding = PQsendQuery(handle, "rollback") == 1
    return isEnding
  }

  /// Forgets how statements were prepared, as when tables have changed.
  func forgetStatements() throws {
    guard !statements.isEmpty else { return }
    statements = [:]
    try run("deallocate all")
  }

  func forget(_ sql: String) { statements[sql] = nil }

  /// Whether nothing has come from the server that nobody asked for, such as its farewell.
  var isQuiet: Bool {
    settle()
    var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
    return isAlive && poll(&socket, 1, 0) == 0
  }

  /// A statement, ready to be sent.
  func parcel(_ sql: String, _ values: [DatabaseValue]) throws -> Parcel {
    let arguments = try Arguments(values)
    return Parcel(sql: sql, statement: try prepare(sql, for: values), arguments: arguments)
  }

  /// Takes in what is still on its way, so that another statement may be sent.
  func settle() {
    if isEnding {
      while let result = PQgetResult(handle) { PQclear(result) }
      isEnding = false
    }
    arriving?.takeInTheRest()
    arriving = nil
  }

  private func prepare(_ sql: String, for values: [DatabaseValue]) throws -> PreparedStatement {
    let known = statements[sql]
    if let known, known.suits(values) { return known }
    // What waits comes first: it may be what takes back a statement that cannot be prepared.
    try sendWaiting()
    settle()
    prepared += 1
    let statement = PreparedStatement(name: "s\(prepared)", types: PreparedStatement.types(for: values, known: known))
    let text = known?.text ?? Dialect.translated(sql)
    statement.text = text
    try checked(
      Answer(PQprepare(handle, statement.name, text, Int32(statement.types.count), statement.types)), of: sql)
    statements[sql] = statement
    return statement
  }

  @discardableResult
  func checked(_ answer: Answer, of sql: String? = nil) throws -> Answer {
    guard answer.isError else { return answer }
    if let sql { forget(sql) }
    throw failure(answer)
  }

  func failure(_ answer: Answer?) -> DatabaseProblem {
    let state = answer?.state ?? ""
    if Self.farewells.contains(state) { hasEnded = true }
    // No state means that libpq speaks and not the server; whether there still is one shows when it is listened to.
    if state.isEmpty { PQconsumeInput(handle) }
    guard isAlive else { return PostgreSQLProblem.lost(place) }
    let said = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
    let message = answer.map(\.message).flatMap { $0.isEmpty ? nil : $0 } ?? Self.line(said)
    return PostgreSQLProblem.problem(state: state, message: message, place: place)
  }

  /// An administrator's order, a crash, an idle time that was too long.
  private static let farewells: Set = ["57P01", "57P02", "57P05", "25P03"]

  /// Settings that every connection of Folkmoot has, whatever the server’s are.
  private func greet(_ patience: Double) throws {
    guard PQparameterStatus(handle, "server_encoding").map({ String(cString: $0) }) == "UTF8" else {
      throw DatabaseProblem(.other, "\(place) does not keep text in UTF-8. Make it with createdb --encoding=UTF8.")
    }
    let answers = try answers(
      """
      set lock_timeout = \(Int(patience * 1000)); set idle_in_transaction_session_timeout = '2min';
      select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off';
      select current_schema()::regnamespace::oid
      """)
    guard let number = answers.last?.text.flatMap({ UInt32($0) }) else {
      throw DatabaseProblem(.notFound, "\(place) has no schema to keep tables in. Make the one that search_path names.")
    }
    lockNumber = Int32(bitPattern: number)
  }

  private static func connect(_ pairs: [(key: String, value: String)]) -> OpaquePointer? {
    let keys = pairs.map { strdup($0.key) }
    let values = pairs.map { strdup($0.value) }
    defer { for text in keys + values { free(text) } }
    let keyPointers = keys.map { UnsafePointer<CChar>($0) } + [nil]
    let valuePointers = values.map { UnsafePointer<CChar>($0) } + [nil]
    return PQconnectdbParams(keyPointers, valuePointers, 0)
  }

  private static func line(_ said: String) -> String {
    said.split(separator: "\n").joined(separator: " ").trimmingCharacters(in: .whitespaces)
  }
}
