import Council
import Law
import Publishing

/// What a program sends as answers, each in the shape of its question, read as the form reads what is typed.
struct SentAnswers {
  var questions: Questionnaire
  /// The names of the areas in which a place can lie.
  var areas: [String]
  /// The ward a postcode lies in. The postcode goes no further.
  var ward: (String) throws -> String?
  private(set) var answers: [String: Answered] = [:]
  private(set) var faults: [CallFault] = []

  static let schema = Schema(
    form: .map(
      .object(
        "AnswerToQuestion", "What is answered to one question; which of these stands here follows from its kind.",
        [
          .may("text", .text("Of a text, a passage or a place, in words; what else, where Other is chosen.")),
          .may(
            "chosen",
            .list(
              .text(most: TextLimit.item), most: ActivityQuestion.mostOptions + 1,
              "Options in their words; of a ranking in order, the first choice first.")),
          .may("number", .whole(0...1_000_000_000, "Of a number or a rating.")), .may("day", .day),
          .may("postcode", .text("Only the ward it lies in is kept.", most: 20)),
          .may("area", .text("Of a place: one of the areas.", most: TextLimit.item)),
          .may("spots", .text("Of a place, what is marked: 53.43012 -1.35716, several with ; between.", most: 2_000)),
          .may("lines", Schema(form: .map(.text(most: TextLimit.item)), about: "Of a matrix: an option for a line.")),
          .may(
            "amounts",
            Schema(
              form: .map(.whole(0...1_000_000_000)), about: "Of a budget: an amount for an option, 0 where none is.")),
        ])), about: "By the id of the question.")

  init(_ questions: Questionnaire, areas: [String], ward: @escaping (String) throws -> String?) {
    (self.questions, self.areas, self.ward) = (questions, areas, ward)
  }

  /// - Parameter before: what was answered under the same receipt: the files of it stay, as none can be sent here.
  mutating func read(_ sent: JSONText.Value, after before: [String: Answered] = [:]) throws {
    guard case .object(let members) = sent else { return }
    for (id, value) in members {
      guard let question = questions[id] else {
        fault([id], "There is no question \(id.prefix(20)) in version \(questions.version). Leave it out.")
        continue
      }
      answers[id] = try answer(value, question)
    }
    for question in questions.ofFiles { answers[question.id] = before[question.id] }
    let wrong = Set(faults.map(\.place).compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) })
    for objection in questions.objections(to: answers) where !wrong.contains(objection.field) {
      faults.append(CallFault(place: pointer(objection.field), words: objection.words))
    }
  }

  /// Where in what was sent an objection is about.
  func pointer(_ field: String) -> String {
    questions[field] == nil ? "/answers" : JSONPointer.adding(field, to: "/answers")
  }

  private mutating func fault(_ place: [String], _ words: String) {
    faults.append(CallFault(place: place.reduce("/answers") { JSONPointer.adding($1, to: $0) }, words: words))
  }

  // MARK: One answer

  private static func members(_ question: ActivityQuestion) -> [String] {
    switch question.kind {
    case .line, .paragraph, .passage: ["text"]
    case .choice, .choices: ["chosen"] + (question.takesOther ? ["text"] : [])
    case .ranking: ["chosen"]
    case .rating, .number: ["number"]
    case .matrix: ["lines"]
    case .budget: ["amounts"]
    case .day: ["day"]
    case .postcode: ["postcode"]
    case .place: ["text", "area"] + (question.shape == nil ? [] : ["spots"])
    case .file: []
    }
  }

  private mutating func answer(_ sent: JSONText.Value, _ question: ActivityQuestion) throws -> Answered {
    guard case .object(let given) = sent else { return Answered() }
    let known = Self.members(question)
    for (name, _) in given where !known.contains(name) {
      fault(
        [question.id, name],
        known.isEmpty
          ? "Files are taken on the site only. Leave this out."
          : "“\(question.text)” is answered by \(known.joined(separator: ", ")).")
    }
    let text = (sent["text"]?.text ?? "").replacing("\r\n", with: "\n").trimmed
    switch question.kind {
    case .line, .paragraph, .passage: return Answered(text: text)
    case .choice, .choices: return Answered(chosen: chosen(sent, question), text: question.takesOther ? text : "")
    case .ranking: return Answered(chosen: (sent["chosen"]?.items ?? []).compactMap(\.text))
    case .rating, .number: return Answered(numbers: sent["number"]?.whole.map { [$0] } ?? [])
    case .matrix: return matrix(sent["lines"], question)
    case .budget: return budget(sent["amounts"], question)
    case .day: return Answered(text: sent["day"]?.text ?? "")
    case .postcode: return try postcode(sent["postcode"]?.text ?? "", question)
    case .place: return place(sent, text, question)
    case .file: return Answered()
    }
  }

  /// In the order in which they are offered, as the form has them.
  private mutating func chosen(_ sent: JSONText.Value, _ question: ActivityQuestion) -> [String] {
    let given = (sent["chosen"]?.items ?? []).compactMap(\.text)
    if Set(given).count < given.count { fault([question.id, "chosen"], "An option stands twice. Send it once.") }
    let offered = question.countable
    return offered.filter(given.contains) + given.filter { !offered.contains($0) }
  }

  private mutating func matrix(_ sent: JSONText.Value?, _ question: ActivityQuestion) -> Answered {
    guard case .object(let given) = sent else { return Answered() }
    for (line, _) in given where !question.lines.contains(line) {
      fault([question.id, "lines", line], "“\(question.text)” has no such line.")
    }
    return Answered(
      chosen: question.lines.compactMap { line in
        given.first { $0.0 == line }?.1.text.map { "\(line)\t\($0)" }
      })
  }

  private mutating func budget(_ sent: JSONText.Value?, _ question: ActivityQuestion) -> Answered {
    guard case .object(let given) = sent, !given.isEmpty else { return Answered() }
    for (option, _) in given where !question.options.contains(option) {
      fault([question.id, "amounts", option], "“\(question.text)” has no such option.")
    }
    return Answered(
      numbers: question.options.map { option in given.first { $0.0 == option }?.1.whole ?? 0 })
  }

  private mutating func postcode(_ typed: String, _ question: ActivityQuestion) throws -> Answered {
    if typed.isEmpty { return Answered() }
    guard let ward = try ward(typed) else {
      fault(
        [question.id, "postcode"], "This is no postcode of the area. Write it like S60 1AE, or leave it out.")
      return Answered()
    }
    return Answered(chosen: [ward])
  }

  private mutating func place(_ sent: JSONText.Value, _ text: String, _ question: ActivityQuestion) -> Answered {
    var answer = Answered(text: text)
    if let area = sent["area"]?.text, !area.isEmpty {
      if areas.contains(area) {
        answer.chosen = [area]
      } else {
        fault([question.id, "area"], "There is no such area. The questions list those there are.")
      }
    }
    guard question.shape != nil, let typed = sent["spots"]?.text else { return answer }
    guard let spots = SpotText.spots(typed) else {
      fault(
        [question.id, "spots"],
        "These are no coordinates. Write the latitude, then the longitude, like 53.43012 -1.35716.")
      return answer
    }
    answer.spots = spots
    return answer
  }
}
