import Council
import Law

/// Answers in figures, as programs for statistics read them: a table in which each answer to a closed question is its code, and the
/// syntax (SPSS, PSPP) that reads the table and says what every column and code means.
///
/// A question of which one option is chosen is one column; several choices, an order, the lines of a table and a budget are a column for
/// each option or line. What was written is cut after ``mostText`` bytes, as the columns of these programs have a width; the list of
/// answers has all of it. What was not answered is empty, which these programs call missing.
public struct CodedAnswers: Sendable {
  /// The bytes of what was written that a column holds.
  public static let mostText = 2_000
  /// The code of something else than the options.
  static let otherCode = 98

  /// A column, of figures as of a spreadsheet.
  struct Variable: Sendable {
    var name: String
    /// The type as the syntax has it: `F8.0`, `A2000`.
    var format: String
    var label: String
    var codes: [(code: Int, label: String)] = []
    var value: @Sendable (ActivityResponse, _ asked: [String: ActivityQuestion]) -> Value
  }

  enum Value {
    case none
    case number(Int)
    case text(String)
    case day(Day)
    case moment(Moment)
  }

  private let variables: [Variable]
  private let asked: [Int: [String: ActivityQuestion]]

  /// The table of all that was ever asked.
  ///
  /// - Parameter versions: the versions of the questions, in order.
  public init(_ versions: [Questionnaire]) {
    asked = Self.asked(versions)
    variables = Self.own + Questionnaire.united(versions).questions.flatMap(Self.variables)
  }

  /// What was asked under the name of each question, by version.
  static func asked(_ versions: [Questionnaire]) -> [Int: [String: ActivityQuestion]] {
    Dictionary(
      versions.map { version in
        (version.version, Dictionary(version.questions.map { ($0.id, $0) }) { first, _ in first })
      }
    ) { $1 }
  }

  /// The first row: the names of the columns.
  public var head: [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row(variables.map(\.name))
    return writer.bytes
  }

  /// A row for each response.
  public func rows(_ responses: [ActivityResponse]) -> [UInt8] {
    var writer = CSVWriter()
    for response in responses {
      for variable in variables {
        switch variable.value(response, asked[response.version] ?? [:]) {
        case .none: writer.empty()
        case .number(let number): writer.number(number)
        case .text(let text): writer.text(Self.line(text, most: Self.mostText))
        case .day(let day): writer.figure(day.iso)
        case .moment(let moment): writer.figure(moment.description)
        }
      }
      writer.endRow()
    }
    return writer.bytes
  }

  /// The syntax that reads the table from a file of this name.
  public func syntax(reading file: String) -> String {
    var lines = [
      "* Answers in figures. The table is in \(Self.quoted(file)): set the folder before you run this.",
      "* What was written is cut after \(Self.mostText) bytes; what begins like a formula has an apostrophe before it.",
      "GET DATA /TYPE=TXT /FILE=\(Self.quoted(file)) /ENCODING='UTF8'",
      "  /ARRANGEMENT=DELIMITED /DELIMITERS=\",\" /QUALIFIER='\"' /FIRSTCASE=2", "  /VARIABLES=",
    ]
    lines += variables.map { "    \($0.name) \($0.format)" }
    lines[lines.count - 1] += "."
    lines.append("VARIABLE LABELS")
    lines += variables.map { "  \($0.name) \(Self.quoted(Self.line($0.label, most: 250)))" }
    lines[lines.count - 1] += "."
    for variable in variables where !variable.codes.isEmpty {
      lines.append("VALUE LABELS \(variable.name)")
      lines += variable.codes.map { "  \($0.code) \(Self.quoted(Self.line($0.label, most: 118)))" }
      lines[lines.count - 1] += "."
    }
    lines.append("EXECUTE.")
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  // MARK: Columns

  static let own: [Variable] = [
    Variable(name: "number", format: "F8.0", label: "Number of the answer") { response, _ in .number(response.number) },
    Variable(name: "received", format: "A24", label: "When it came, in universal time") { response, _ in
      .moment(response.receivedAt)
    },
    Variable(
      name: "channel", format: "F1.0", label: "How it came",
      codes: ActivityResponse.Channel.allCases.enumerated().map { ($0 + 1, $1.words) }
    ) { response, _ in
      ActivityResponse.Channel.allCases.firstIndex(of: response.channel).map { .number($0 + 1) } ?? .none
    },
    Variable(name: "version", format: "F4.0", label: "Version of the questions") { response, _ in
      .number(response.version)
    },
    Variable(name: "language", format: "A35", label: "Language of the page") { response, _ in .text(response.language)
    },
    Variable(
      name: "counts", format: "F1.0", label: "Whether it counts", codes: [(0, "set aside"), (1, "counted")]
    ) { response, _ in .number(response.setAside.isEmpty ? 1 : 0) },
  ]

  private static let yesNo = [(code: 0, label: "not chosen"), (code: 1, label: "chosen")]

  static func variables(_ question: ActivityQuestion) -> [Variable] {
    let (id, label) = (question.id, question.text)
    /// A column for each option.
    func each(
      _ parts: [String], _ format: String, codes: [(code: Int, label: String)] = [],
      _ value: @escaping @Sendable (String, Answered, ActivityQuestion) -> Int?
    ) -> [Variable] {
      parts.enumerated().map { place, part in
        Variable(name: "\(id)_\(place + 1)", format: format, label: "\(part): \(label)", codes: codes) {
          response, asked in
          guard let answer = response.answers[id], let question = asked[id] else { return .none }
          return value(part, answer, question).map(Value.number) ?? .none
        }
      }
    }
    let coded = question.options.enumerated().map { (code: $0 + 1, label: $1) }
    let written = Variable(name: "\(id)_text", format: "A\(mostText)", label: "In words: \(label)") { response, _ in
      response.answers[id].map { .text($0.text) } ?? .none
    }
    switch question.kind {
    case .choice:
      let choices = coded + (question.takesOther ? [(otherCode, ActivityQuestion.other)] : [])
      let codes = Dictionary(choices.map { ($0.label, $0.code) }) { first, _ in first }
      let column = Variable(name: id, format: "F2.0", label: label, codes: choices) { response, _ in
        response.answers[id]?.chosen.first.flatMap { codes[$0] }.map(Value.number) ?? .none
      }
      return [column] + (question.takesOther ? [written] : [])
    case .choices:
      let parts = question.options + (question.takesOther ? [ActivityQuestion.other] : [])
      return each(parts, "F1.0", codes: yesNo) { part, answer, _ in answer.chosen.contains(part) ? 1 : 0 }
        + (question.takesOther ? [written] : [])
    case .ranking:
      return each(question.options, "F2.0") { part, answer, _ in answer.chosen.firstIndex(of: part).map { $0 + 1 } }
    case .budget:
      return each(question.options, "F10.0") { part, answer, asked in
        asked.options.firstIndex(of: part).flatMap { answer.numbers.indices.contains($0) ? answer.numbers[$0] : nil }
      }
    case .matrix:
      let codes = Dictionary(coded.map { ($0.label, $0.code) }) { first, _ in first }
      return each(question.lines, "F2.0", codes: coded) { line, answer, _ in
        answer.chosen.first { $0.hasPrefix("\(line)\t") }.flatMap { codes[String($0.dropFirst(line.count + 1))] }
      }
    case .rating, .number:
      return [
        Variable(name: id, format: "F10.0", label: label) { response, _ in
          response.answers[id]?.numbers.first.map(Value.number) ?? .none
        }
      ]
    case .day:
      return [
        Variable(name: id, format: "A10", label: "\(label) (year, month, day)") { response, _ in
          response.answers[id].flatMap { Day(iso: $0.text) }.map(Value.day) ?? .none
        }
      ]
    case .postcode, .place:
      let area = Variable(name: id, format: "A200", label: "Area: \(label)") { response, _ in
        response.answers[id]?.chosen.first.map(Value.text) ?? .none
      }
      let marked = Variable(
        name: "\(id)_spots", format: "A\(mostText)", label: "Marked on the map, latitude and longitude: \(label)"
      ) { response, _ in
        response.answers[id].map { .text(SpotText.text($0.spots)) } ?? .none
      }
      return [area] + (question.kind == .place ? [written] : []) + (question.shape == nil ? [] : [marked])
    case .file:
      return [
        Variable(name: "\(id)_files", format: "F2.0", label: "Files sent in: \(label)") { response, _ in
          response.answers[id].map { .number($0.files.count) } ?? .none
        }
      ]
    case .line, .paragraph, .passage: return [written]
    }
  }

  // MARK: Text

  /// A text on one line, of so many bytes at most.
  private static func line(_ text: String, most: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.utf8.count > most else { return line }
    var (kept, bytes) = ("", 0)
    for character in line {
      bytes += character.utf8.count
      if bytes > most { break }
      kept.append(character)
    }
    return kept
  }

  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}
