import Council
import DatabasePort
import Law
import Secrets

// Files sent in with answers. Each belongs to a link, under which an answer was begun or sent.
extension OpenRecords {
  /// The files under a link, in the order of their names.
  public func answerFiles(of link: Token, at authority: String) throws -> [AnswerFile] {
    try transaction.query(
      "select id, question, name, kind, size from answer_file where authority = ? and holder = ? order by name, id",
      [.text(authority), .text(link.digest.description)], Self.answerFile)
  }

  private static func answerFile(_ row: Row) throws -> AnswerFile {
    AnswerFile(
      id: try row.text("id"), question: try row.text("question"), name: FileName(try row.text("name")),
      kind: try row.word("kind"), size: try row.integer("size"))
  }

  /// How many bytes the files of an activity have together.
  public func bytesOfAnswerFiles(of activity: Activity.Reference, at authority: String) throws -> Int {
    try transaction.query(
      "select coalesce(sum(size), 0) as size from answer_file where authority = ? and activity = ?",
      [.text(authority), .text(activity.rawValue)]
    ) { try $0.integer("size") }.reduce(0, +)
  }

  /// A file that was sent in with an answer, with what it holds; `nil` where that answer has none of this identifier. Whoever asks must have been
  /// allowed to read answers.
  public func answerFile(
    _ id: String, ofResponse number: Int, to activity: Activity.Reference, at authority: String
  ) throws -> (file: AnswerFile, content: [UInt8])? {
    try transaction.query(
      """
      select f.* from answer_file f join activity_response r
        on r.authority = f.authority and r.activity = f.activity and r.receipt = f.holder
      where f.authority = ? and f.activity = ? and r.number = ? and f.id = ?
      """, [.text(authority), .text(activity.rawValue), .integer(number), .text(id)]
    ) { row -> (file: AnswerFile, content: [UInt8]) in
      guard case .blob(let bytes) = try row.value("bytes") else {
        throw DatabaseProblem(.wrongAnswer, "A file of an answer is kept as something else than bytes.")
      }
      return (try Self.answerFile(row), bytes)
    }.first
  }

  /// Keeps a file under a link, until a day.
  public func save(
    _ file: AnswerFile, _ content: [UInt8], under link: Token, to activity: Activity.Reference, until day: Day,
    at authority: String
  ) throws {
    try put(
      try TableRow(
        InvolvementTables.file,
        [
          "authority": .text(authority), "id": .text(file.id), "holder": .text(link.digest.description),
          "activity": .text(activity.rawValue), "question": .text(file.question), "name": .text(file.name.text),
          "kind": .text(file.kind.rawValue), "size": .integer(file.size), "bytes": .blob(content),
          "erase_on": .text(day.iso),
        ]))
  }

  /// Keeps the files that are named for as long as the answer they belong to, and erases the others under the link.
  public func keepAnswerFiles(_ named: Set<String>, under link: Token, until day: Day, at authority: String) throws {
    let kept = try answerFiles(of: link, at: authority)
    for file in kept where !named.contains(file.id) { try removeAnswerFile(file.id, under: link, at: authority) }
    for file in kept where named.contains(file.id) { try keepAnswerFile(file.id, until: day, at: authority) }
  }

  /// Keeps every file under a link at least until a day.
  public func keepAnswerFiles(under link: Token, atLeastUntil day: Day, at authority: String) throws {
    let short = try transaction.query(
      "select id from answer_file where authority = ? and holder = ? and erase_on < ?",
      [.text(authority), .text(link.digest.description), .text(day.iso)]
    ) { try $0.text("id") }
    for id in short { try keepAnswerFile(id, until: day, at: authority) }
  }

  private func keepAnswerFile(_ id: String, until day: Day, at authority: String) throws {
    for var row in try rows(InvolvementTables.file, where: ["authority": .text(authority), "id": .text(id)])
    where row["erase_on"] != .text(day.iso) {
      row["erase_on"] = .text(day.iso)
      try put(row)
    }
  }

  /// Takes files out of answers that are kept no longer: what was begun can be older than they are kept.
  public func leaveOutFilesThatAreGone(
    _ answers: inout [String: Answered], to questions: Questionnaire, under link: Token, at authority: String
  ) throws {
    guard !questions.files(in: answers).isEmpty else { return }
    let kept = try answerFiles(of: link, at: authority)
    for question in questions.ofFiles.map(\.id) {
      let named = Set(kept.filter { $0.question == question }.map(\.answer))
      answers[question]?.chosen.removeAll { !named.contains($0) }
      if answers[question]?.isEmpty == true { answers[question] = nil }
    }
  }

  /// Erases a file.
  public func removeAnswerFile(_ id: String, under link: Token, at authority: String) throws {
    try remove(
      InvolvementTables.file,
      where: ["authority": .text(authority), "id": .text(id), "holder": .text(link.digest.description)])
  }
}
