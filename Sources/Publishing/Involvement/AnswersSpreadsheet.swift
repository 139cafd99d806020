import Council
import Law

/// Answers to an activity as a workbook, in pieces: a sheet with a row for each answer, a sheet that says what its columns mean, and one on
/// the file itself. Columns are those of ``CodedAnswers``, with words instead of codes, days and times that spreadsheets reckon with, and
/// texts as long as a cell holds.
public struct AnswersSpreadsheet: Sendable {
  /// The content type of such a file.
  public static let contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  private struct Column: Sendable {
    var variable: CodedAnswers.Variable
    /// What was asked; `nil` of what is known of every answer.
    var question: ActivityQuestion?
    var words: [Int: String] = [:]

    var heading: String { question == nil ? variable.label : "\(variable.name) \(variable.label)" }
    var isNumber: Bool { variable.format.hasPrefix("F") }
    /// In characters.
    var width: Int {
      if variable.name == "received" { return 20 }
      if isNumber { return words.isEmpty ? 12 : 22 }
      return ["A10": 14, "A\(CodedAnswers.mostText)": 50][variable.format] ?? 22
    }
  }

  private let title: String
  private let takenAt: Moment
  private let versions: [Questionnaire]
  private let asked: [Int: [String: ActivityQuestion]]
  private let columns: [Column]
  /// How many columns a sheet has no room for.
  private let leftOut: Int
  private var writer: SpreadsheetWriter
  private var answers = 0
  private var hasMore = false

  /// A file of answers to all that was ever asked. Throws when there is no memory to pack it.
  ///
  /// - Parameters:
  ///   - title: what the activity is called.
  ///   - versions: the versions of the questions, in order.
  ///   - takenAt: when the answers are read.
  public init(_ versions: [Questionnaire], of title: String, takenAt: Moment) throws {
    (self.title, self.takenAt, self.versions) = (title, takenAt, versions)
    asked = CodedAnswers.asked(versions)
    let all =
      Self.own.map { Column(variable: $0) }
      + Questionnaire.united(versions).questions.flatMap { question in
        CodedAnswers.variables(question).map { variable in
          var variable = variable
          // Here it is a day, however it is shown.
          if question.kind == .day { variable.label = question.text }
          return Column(variable: variable, question: question)
        }
      }
    columns = all.prefix(SpreadsheetWriter.mostColumns).map { column in
      var column = column
      column.words = Dictionary(column.variable.codes.map { ($0.code, $0.label) }) { first, _ in first }
      return column
    }
    leftOut = all.count - columns.count
    writer = try SpreadsheetWriter([
      .init("Answers", widths: columns.map(\.width)),
      .init("Columns", widths: [9, 14, 50, 10, 50, 30, 50, 50, 10, 12, 40, 14]), .init("About", widths: [120]),
    ])
  }

  /// How the file begins, up to the headings. Throws when there is no memory to pack it.
  public mutating func head() throws -> [UInt8] {
    try writer.begin(columns.map(\.heading))
    return try writer.take()
  }

  /// A row for each response; `nil` when the sheet has no room for any more. Throws when there is no memory to pack it.
  public mutating func rows(_ responses: [ActivityResponse]) throws -> [UInt8]? {
    if hasMore { return nil }
    for response in responses {
      if writer.isFull {
        hasMore = true
        try writer.row([.text("There are more answers than a sheet holds. The list as CSV has all of them.")])
        break
      }
      answers += 1
      try writer.row(columns.map { cell($0, of: response) })
    }
    return try writer.take()
  }

  /// How the file ends, with what its columns mean. Throws when there is no memory to pack it.
  public mutating func end() throws -> [UInt8] {
    try writer.end()
    let (cut, mended) = (writer.cut, writer.mended)
    try writer.begin(Self.headings)
    for (place, column) in columns.enumerated() { try writer.row(meaning(column, place)) }
    try writer.end()
    try writer.begin(["About this file"])
    for line in about(cut: cut, mended: mended) { try writer.row([.text(line)]) }
    try writer.end()
    writer.finish()
    return try writer.take()
  }

  // MARK: Answers

  private static let own: [CodedAnswers.Variable] =
    CodedAnswers.own.map { one in
      var one = one
      if one.name == "received" { one.label = "When it came, in England’s time" }
      return one
    } + [
      .init(
        name: "may_be_published", format: "F1.0", label: "May its words be published?", codes: [(0, "no"), (1, "yes")]
      ) { response, _ in .number(response.mayBePublished ? 1 : 0) },
      .init(name: "set_aside", format: "A200", label: "Why it is set aside") { response, _ in .text(response.setAside)
      },
    ]

  private func cell(_ column: Column, of response: ActivityResponse) -> SpreadsheetCell {
    switch column.variable.value(response, asked[response.version] ?? [:]) {
    case .none: .empty
    case .number(let number): column.words[number].map(SpreadsheetCell.text) ?? .number(number)
    case .text(let text): .text(text)
    case .day(let day): .day(day)
    case .moment(let moment): .moment(moment)
    }
  }

  // MARK: What the columns mean

  private static let headings = [
    "Column", "Name", "What stands in it", "Question", "What was asked", "Kind", "Options", "Lines", "At most",
    "Must be answered", "Asked when", "Versions",
  ]

  private func meaning(_ column: Column, _ place: Int) -> [SpreadsheetCell] {
    let own: [SpreadsheetCell] = [
      .text(SpreadsheetWriter.column(place)), .text(column.variable.name), .text(column.variable.label),
    ]
    guard let question = column.question else { return own }
    let options = question.options + (question.takesOther ? [ActivityQuestion.other] : [])
    return own + [
      .text(question.id), .text(question.text), .text(question.kind.words), .text(options.joined(separator: "; ")),
      .text(question.lines.joined(separator: "; ")), most(question).map(SpreadsheetCell.number) ?? .empty,
      .text(question.isRequired ? "yes" : "no"), .text(condition(question)),
      .text(versions.filter { $0[question.id] != nil }.map { String($0.version) }.joined(separator: ", ")),
    ]
  }

  private func most(_ question: ActivityQuestion) -> Int? {
    question.kind == .budget ? question.whole : question.kind == .rating ? ActivityQuestion.mostRating : question.most
  }

  private func condition(_ question: ActivityQuestion) -> String {
    question.condition.map { "\($0.question) is \($0.options.joined(separator: " or "))" } ?? "always"
  }

  private func about(cut: Int, mended: Int) -> [String] {
    var lines = [
      title, "\(answers) answers, as they stood on \(takenAt.inEngland).",
      "Whoever has this file has what people said in confidence. Keep it as safe as the answers themselves.",
      "The sheet Columns says what each column means, question by question. What was not answered is empty.",
      "Times are England’s. A day before 1 March 1900 is a text, as spreadsheets do not agree on such days.",
      "Nothing is a formula: what somebody wrote that begins like one is a text.",
      "A cell holds \(SpreadsheetWriter.mostText) characters: a longer text is cut and ends with …. Cut here: \(cut).",
      "Control characters cannot be held: � stands for each. Texts with such: \(mended).",
      "A sheet holds \(SpreadsheetWriter.mostRows) rows and \(SpreadsheetWriter.mostColumns) columns.",
    ]
    if leftOut > 0 { lines.append("\(leftOut) columns have no room here. The list as CSV has every question.") }
    if hasMore { lines.append("There are more answers than the first sheet holds. The list as CSV has all of them.") }
    return lines
  }
}
