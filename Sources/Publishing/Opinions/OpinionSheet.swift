import Council
import Counting

/// Answers to statements read from CSV: one row an answer, with the columns `participant`, `statement` and `vote`.
///
/// A vote is agree, disagree or pass, or 1, −1 or 0. Polis’s own names for the columns (`voter-id`, `comment-id`) are understood, and its other columns
/// passed over. A second file may hold the words: `statement` and `text`.
public struct OpinionSheet: Sendable {
  /// The people’s marks, in the order in which they first stand in the file.
  public private(set) var people: [String] = []
  /// The statements’ marks, in the order of the words, then of the answers.
  public private(set) var statements: [String] = []
  /// The words of statements, by their marks.
  public private(set) var words: [String: String] = [:]
  /// The answers.
  public private(set) var votes = OpinionGathering().finish()
  /// How many rows were replaced by a later one of the same person for the same statement.
  public var replaced: Int { rows - votes.count }

  private var rows = 0

  /// Room for a year of the largest conversations: 512 MB, forty million answers.
  public static let limits = CSVLimits(bytes: 512 << 20, rows: 40_000_000, columns: 32, fieldBytes: 4096)

  /// Reads answers, and words if there are any; what is wrong is told with its line and column, and then there is no sheet.
  public static func read(_ bytes: [UInt8], file: String, words: (bytes: [UInt8], file: String)? = nil)
    -> (sheet: OpinionSheet?, messages: [InputMessage])
  {
    var sheet = OpinionSheet()
    var places: [String: Int] = [:]
    if let words {
      let messages = sheet.readWords(words.bytes, file: words.file, &places)
      guard messages.isEmpty else { return (nil, messages) }
    }
    let messages = sheet.readVotes(bytes, file: file, &places)
    return (messages.isEmpty ? sheet : nil, messages)
  }

  private mutating func readWords(_ bytes: [UInt8], file: String, _ places: inout [String: Int]) -> [InputMessage] {
    var (reader, messages) = (CSVReader(bytes, file: file, limits: Self.limits), MessageList(file: file))
    guard
      let columns = Self.columns(
        &reader, ["statement": Self.statementNames, "text": ["text", "comment-body"]], &messages)
    else { return reader.messages + messages.all }
    while reader.next() {
      guard !reader.isBlank else { continue }
      let mark = reader.text(at: columns["statement"] ?? 0).trimmed
      if mark.isEmpty {
        messages.add(Self.message(reader, columns, "statement", "Each row begins with the statement’s mark."))
      } else if places[mark] != nil {
        messages.add(Self.message(reader, columns, "statement", "This statement stands here twice. Leave one row out."))
      } else {
        places[mark] = statements.count
        statements.append(mark)
        words[mark] = reader.text(at: columns["text"] ?? 0).trimmed
      }
    }
    return reader.messages + messages.all
  }

  private mutating func readVotes(_ bytes: [UInt8], file: String, _ places: inout [String: Int]) -> [InputMessage] {
    var (reader, messages) = (CSVReader(bytes, file: file, limits: Self.limits), MessageList(file: file))
    let names = ["participant": Self.personNames, "statement": Self.statementNames, "vote": ["vote"]]
    guard let columns = Self.columns(&reader, names, &messages) else { return reader.messages + messages.all }
    let (ofPerson, ofStatement, ofVote) = (columns["participant"] ?? 0, columns["statement"] ?? 0, columns["vote"] ?? 0)
    let hasWords = !statements.isEmpty
    var (gathering, placeOfPerson) = (OpinionGathering(), [String: Int]())
    while reader.next() {
      guard !reader.isBlank else { continue }
      let (person, statement) = (reader.text(at: ofPerson).trimmed, reader.text(at: ofStatement).trimmed)
      guard !person.isEmpty, !statement.isEmpty else {
        let column = person.isEmpty ? "participant" : "statement"
        messages.add(
          Self.message(reader, columns, column, "The row does not say whose answer it is, or to which statement."))
        continue
      }
      guard let vote = Self.vote(reader.text(at: ofVote)) else {
        messages.add(
          Self.message(
            reader, columns, "vote", "A vote is agree, disagree or pass, or 1, -1 or 0.", among: Self.voteNames))
        continue
      }
      if hasWords, places[statement] == nil {
        messages.add(
          Self.message(
            reader, columns, "statement", "The file with the words has no such statement.", among: statements))
        continue
      }
      let whose = placeOfPerson[person] ?? people.count
      if whose == people.count {
        placeOfPerson[person] = whose
        people.append(person)
      }
      let about = places[statement] ?? statements.count
      if about == statements.count {
        places[statement] = about
        statements.append(statement)
      }
      gathering.add(person: whose, statement: about, vote)
    }
    rows = gathering.count
    votes = gathering.finish(people: people.count, statements: statements.count)
    return reader.messages + messages.all
  }

  private static let personNames = ["participant", "voter-id", "voter", "person"]
  private static let statementNames = ["statement", "comment-id", "comment"]
  private static let voteNames = ["agree", "disagree", "pass"]

  private static func vote(_ written: String) -> OpinionVote? {
    switch written {
    case "1", "agree": return .agree
    case "-1", "disagree": return .disagree
    case "0", "pass": return .pass
    default:
      let lower = written.trimmed.lowercased()
      return lower == written ? nil : vote(lower)
    }
  }

  /// The place of each needed column, by any of its names.
  static func columns(_ reader: inout CSVReader, _ names: [String: [String]], _ messages: inout MessageList) -> [String:
    Int]?
  {
    guard reader.next() else {
      if reader.messages.isEmpty { messages.add(InputMessage(file: reader.file, text: "The file is empty.")) }
      return nil
    }
    let written = reader.texts.map { $0.trimmed.lowercased() }
    var columns: [String: Int] = [:]
    for (name, others) in names { columns[name] = others.lazy.compactMap { written.firstIndex(of: $0) }.first }
    let missing = names.keys.filter { columns[$0] == nil }.sorted()
    guard missing.isEmpty else {
      messages.add(
        InputMessage(
          file: reader.file, line: reader.line,
          text:
            "Missing: \(missing.joined(separator: ", ")). The first line names the columns: \(names.keys.sorted().joined(separator: ", "))."
        ))
      return nil
    }
    return columns
  }

  static func message(
    _ reader: CSVReader, _ columns: [String: Int], _ column: String, _ text: String, among names: [String] = []
  ) -> InputMessage {
    let index = columns[column] ?? 0
    let (line, place) = reader.place(of: index)
    let value = reader.text(at: index)
    return InputMessage(
      file: reader.file, line: line, column: place, field: column, value: value, text: text,
      nearest: names.count > 1000 ? nil : nearestName(to: value, among: names))
  }
}
