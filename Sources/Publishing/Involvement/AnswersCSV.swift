import Council
import Law

/// Answers to an activity as a list, from another survey tool or a spreadsheet: an answer a line, a column for each question by its lasting name.
public enum AnswersCSV {
  /// The column that says whether somebody's words may be published: `yes` or `no`.
  public static let consent = "may_be_published"

  /// The answers, and what was wrong, each with line and column. When anything was, nothing should be entered.
  ///
  /// Options are written in their words, several between `;`. An order of preference has the first choice first. Of a table stand
  /// `line: option`, of a budget `option: amount`. A postcode is refused: its ward is written. Of a
  /// place that is marked on the map stand its words, or its spots: ``SpotText``.
  ///
  /// - Parameters:
  ///   - questions: what was asked; the answers belong to this version.
  ///   - at: when they come in.
  public static func read(
    _ bytes: [UInt8], file: String, questions: Questionnaire, at now: Moment, limits: CSVLimits = .standard
  ) -> (answers: [ActivityResponse], messages: [InputMessage]) {
    var reader = CSVReader(bytes, file: file, limits: limits)
    var messages = MessageList(file: file)
    let columns = questions.questions.map(\.id) + [consent]
    guard reader.next() else {
      let empty = InputMessage(
        file: file, text: "The file is empty. Its first line names the columns: \(columns.joined(separator: ", ")).")
      return ([], reader.messages.isEmpty ? [empty] : reader.messages)
    }
    let needed = questions.questions.filter { $0.isRequired && $0.condition == nil }.map(\.id)
    guard let header = ListHeader(reader, columns: columns, needed: needed, &messages) else {
      return ([], messages.all)
    }
    var answers: [ActivityResponse] = []
    while reader.next() {
      guard !reader.isBlank else { continue }
      var row = ListRow(reader: reader, header: header)
      let said = row.answers(to: questions)
      for message in row.messages { messages.add(message) }
      answers.append(
        ActivityResponse(
          .file, receivedAt: now, version: questions.version, answers: said,
          mayBePublished: row.text(consent).lowercased() == "yes"))
    }
    for message in reader.messages { messages.add(message) }
    if answers.isEmpty, messages.isEmpty { messages.add(InputMessage(file: file, text: "The list has no answers.")) }
    return (messages.isEmpty ? answers : [], messages.all)
  }
}

extension ListRow {
  fileprivate mutating func answers(to questions: Questionnaire) -> [String: Answered] {
    var said: [String: Answered] = [:]
    for question in questions.questions where !text(question.id).isEmpty { said[question.id] = answer(to: question) }
    if !["", "yes", "no"].contains(text(AnswersCSV.consent).lowercased()) {
      say(AnswersCSV.consent, "Write yes or no.", ["yes", "no"])
    }
    if said.isEmpty, messages.isEmpty {
      messages.append(message("", "", "This line answers nothing. Leave it out."))
    }
    // What could not be read was told already.
    if messages.isEmpty {
      for objection in questions.objections(to: said) { say(objection.field, objection.words) }
    }
    return said
  }

  private mutating func answer(to question: ActivityQuestion) -> Answered {
    let written = text(question.id)
    switch question.kind {
    case .line, .paragraph, .passage: return Answered(text: written)
    case .place: return place(written, question)
    case .day: return Answered(text: day(question.id)?.iso ?? "")
    case .number, .rating: return Answered(numbers: whole(written, question).map { [$0] } ?? [])
    case .postcode:
      if Postcode(typed: written) != nil { say(question.id, "Write the ward. Whole postcodes are not kept.") }
      return Answered(chosen: [written])
    case .choice, .choices: return options(question)
    case .ranking:
      return Answered(chosen: parts(question).compactMap { known($0.1, among: question.options, question) })
    case .matrix: return matrix(question)
    case .budget: return budget(question)
    case .file:
      say(question.id, "Files are not taken from a list. Leave it empty.")
      return Answered()
    }
  }

  /// Coordinates where the whole is coordinates, and words otherwise.
  private mutating func place(_ written: String, _ question: ActivityQuestion) -> Answered {
    guard question.shape != nil, written.unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic }) else {
      return Answered(text: written)
    }
    guard let spots = SpotText.spots(written), !spots.isEmpty else {
      say(question.id, "Write words, or spots like 53.43012 -1.35716, the latitude first and several between ;.")
      return Answered()
    }
    return Answered(spots: spots)
  }

  /// What stands between `;`, with and without the number that says its place.
  private func parts(_ question: ActivityQuestion) -> [(whole: String, String)] {
    list(question.id, between: ";").map { part in
      let number = part.prefix { $0.isNumber }
      let hasPlace = !number.isEmpty && part.dropFirst(number.count).hasPrefix(". ")
      return (part, hasPlace ? String(part.dropFirst(number.count + 2)) : part)
    }
  }

  private mutating func options(_ question: ActivityQuestion) -> Answered {
    let offered = question.options + (question.takesOther ? [ActivityQuestion.other] : [])
    var (chosen, others) = ([String](), [String]())
    for part in list(question.id, between: ";") {
      if offered.contains(part) {
        chosen.append(part)
      } else if question.takesOther {
        others.append(part)
      } else {
        _ = known(part, among: offered, question)
      }
    }
    if !others.isEmpty, !chosen.contains(ActivityQuestion.other) { chosen.append(ActivityQuestion.other) }
    return Answered(chosen: chosen, text: others.joined(separator: "; "))
  }

  private mutating func known(_ part: String, among names: [String], _ question: ActivityQuestion) -> String? {
    if names.contains(part) { return part }
    messages.append(
      message(
        question.id, part, "This is none of what “\(question.text)” offers.", nearestName(to: part, among: names)))
    return nil
  }

  private mutating func matrix(_ question: ActivityQuestion) -> Answered {
    var chosen: [String] = []
    for part in list(question.id, between: ";") {
      guard let line = question.lines.first(where: { part.hasPrefix("\($0): ") }) else {
        say(question.id, "Write each as line: option. Lines are \(question.lines.joined(separator: ", ")).")
        continue
      }
      if let option = known(String(part.dropFirst(line.count + 2)), among: question.options, question) {
        chosen.append("\(line)\t\(option)")
      }
    }
    return Answered(chosen: chosen)
  }

  private mutating func budget(_ question: ActivityQuestion) -> Answered {
    var amounts = question.options.map { _ in 0 }
    for part in list(question.id, between: ";") {
      guard let place = question.options.firstIndex(where: { part.hasPrefix("\($0): ") }) else {
        say(question.id, "Write each as option: amount. Options are \(question.options.joined(separator: ", ")).")
        continue
      }
      amounts[place] = whole(String(part.dropFirst(question.options[place].count + 2)), question) ?? 0
    }
    return Answered(numbers: amounts)
  }

  private mutating func whole(_ written: String, _ question: ActivityQuestion) -> Int? {
    let number = Int(written.trimmed.filter { $0 != "," })
    if number == nil { say(question.id, "Write a whole number in figures.") }
    return number
  }
}
