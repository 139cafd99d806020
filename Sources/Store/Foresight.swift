import DatabasePort

/// A transaction that can be told what will be asked of it: it then asks all of that in one journey, and has the answers at hand.
/// Once something is changed, it forgets them.
final class Foresight: Transaction {
  private let inner: any Transaction
  private var known: [Question: [Row]] = [:]

  init(_ inner: any Transaction) { self.inner = inner }

  var isAtHand: Bool { inner.isAtHand }
  var words: any WordLanguage { inner.words }

  func foresee(_ questions: [Question]) throws {
    let unknown = questions.filter { known[$0] == nil }
    for (question, rows) in zip(unknown, try inner.answers(to: unknown)) { known[question] = rows }
  }

  func each(_ sql: String, _ arguments: [DatabaseValue], _ body: (Row) throws -> Void) throws {
    guard !known.isEmpty, let rows = known[Question(sql, arguments)] else {
      return try inner.each(sql, arguments, body)
    }
    try rows.forEach(body)
  }

  func answers(to questions: [Question]) throws -> [[Row]] {
    let found = questions.compactMap { known[$0] }
    return found.count == questions.count ? found : try inner.answers(to: questions)
  }

  @discardableResult
  func run(_ sql: String, _ arguments: [DatabaseValue]) throws -> Int {
    known = [:]
    return try inner.run(sql, arguments)
  }

  func send(_ sql: String, _ arguments: [DatabaseValue]) throws {
    known = [:]
    try inner.send(sql, arguments)
  }

  func run(script: String) throws {
    known = [:]
    try inner.run(script: script)
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try inner.savepoint(body) } catch {
      known = [:]
      throw error
    }
  }

  func tableNames() throws -> [String] { try inner.tableNames() }
  func columnNames(of table: String) throws -> [String] { try inner.columnNames(of: table) }
  func hasTable(_ name: String) throws -> Bool { try inner.hasTable(name) }
}

extension OpenRecords {
  /// Reads ahead what `reading` reads, in one journey. It is given records in which there is nothing, so that it shows what it asks;
  /// what it gives back is worth nothing.
  public func foresee(_ reading: (OpenRecords) throws -> Void) throws {
    guard let foresight = transaction as? Foresight, !foresight.isAtHand else { return }
    let questions = Questions(foresight.words)
    try reading(OpenRecords(transaction: questions, keeping: keeping))
    try foresight.foresee(questions.asked)
  }
}

/// Notes what it is asked, and has no answer to anything.
private final class Questions: Transaction {
  private(set) var asked: [Question] = []
  let words: any WordLanguage

  init(_ words: any WordLanguage) { self.words = words }

  func each(_ sql: String, _ arguments: [DatabaseValue], _ body: (Row) throws -> Void) throws {
    asked.append(Question(sql, arguments))
  }

  func answers(to questions: [Question]) throws -> [[Row]] {
    asked += questions
    return questions.map { _ in [] }
  }

  @discardableResult
  func run(_ sql: String, _ arguments: [DatabaseValue]) throws -> Int { throw Questions.noChange }
  func run(script: String) throws { throw Questions.noChange }
  func savepoint<Result>(_ body: () throws -> Result) throws -> Result { try body() }
  func tableNames() throws -> [String] { [] }
  func columnNames(of table: String) throws -> [String] { [] }
  func hasTable(_ name: String) throws -> Bool { false }

  private static let noChange = DatabaseProblem(.other, "What only reads ahead tried to change something.")
}
