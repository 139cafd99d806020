import Council
import HTML
import Law
import Publishing

/// The fields of one question: shown with what was answered, and read back. One name for each, from the lasting name of the question, so
/// that the same form serves a person, a telephone and a program.
struct QuestionFields {
  var question: ActivityQuestion
  /// The wards that can be chosen for a place, and the map on which it is marked.
  var areas = AnswerAreas()
  /// What was typed in a field just now: a postcode is shown again from nowhere else, nor what cannot be read.
  var typed: (_ field: String) -> String = { _ in "" }
  /// Where pictures of options are; empty where none are shown.
  var pictures = ""
  /// Whether files can be added here: under a link that somebody has, and nowhere else.
  var takesFiles = false

  private var id: String { question.id }
  private var places: [String] { areas.names }
  private var label: Phrase {
    question.isRequired ? .data(question.text) : "\(question.text) (you may leave this empty)"
  }

  // MARK: Shown

  func node(_ answer: Answered, _ faults: FormFaults) -> HTMLNode {
    HTMLNode {
      if !question.material.isEmpty {
        inset { inEnglish { MarkdownText(question.material).node } }
      }
      field(answer, faults)
    }
  }

  private func field(_ answer: Answered, _ faults: FormFaults) -> HTMLNode {
    let fault = faults[id]
    switch question.kind {
    case .line: return EditField(name: id, label: label).node(answer.text, fault: fault, note: nil)
    case .paragraph, .passage:
      return EditField(name: id, label: label, kind: .lines(rows: 6)).node(answer.text, fault: fault, note: nil)
    case .number:
      return EditField(name: id, label: label, kind: .line(isNarrow: true))
        .node(answer.numbers.first.map(String.init) ?? answer.text, fault: fault, note: nil)
    case .day:
      return EditField(name: id, label: label, hint: "For example, 16 June 2026", kind: .line(isNarrow: true))
        .node(Day(iso: answer.text)?.typed ?? answer.text, fault: fault, note: nil)
    case .postcode:
      return EditField(
        name: id, label: label, hint: "Only the ward it lies in is kept, and not the postcode.",
        kind: .line(isNarrow: true)
      ).node(typed(id), fault: fault, note: answer.chosen.first.map { "Kept: \($0). Leave it empty to keep that." })
    case .rating:
      return ChoiceSet(
        name: id, legend: label, choices: ratings, chosen: answer.numbers.first.map(String.init) ?? "", fault: fault
      ).node
    case .choice: return choice(answer, fault)
    case .choices: return ticks(answer, fault)
    case .place: return place(answer, fault)
    case .ranking, .matrix, .budget: return lines(answer, fault)
    case .file: return files(answer, fault)
    }
  }

  private func files(_ answer: Answered, _ fault: Phrase?) -> HTMLNode {
    fieldset(.class(fault == nil ? "field" : "field error"), .id(id)) {
      legend { label }
      if let fault { errorLine(fault, id: "\(id)-error") }
      if takesFiles {
        if !answer.files.isEmpty { listed(answer.files.map { HTMLNode($0.name) }) }
        button(.class("btn ghost"), .name("step"), .value("files-\(id)")) {
          answer.files.isEmpty ? "Add a photograph or a file" as Phrase : "Add or remove files" as Phrase
        }
      } else {
        p(.class("soft")) { "Files are taken on the website only. Whoever has one answers there." }
      }
    }
  }

  private var ratings: [ChoiceSet.Choice] {
    let words: [Phrase] = ["1, very bad", "2, bad", "3, neither", "4, good", "5, very good"]
    return words.enumerated().map { .init(value: String($0 + 1), words: $1) }
  }

  private func choice(_ answer: Answered, _ fault: Phrase?) -> HTMLNode {
    let chosen = answer.chosen.first.flatMap { question.options.firstIndex(of: $0) }.map(String.init)
    let other = answer.chosen.contains(ActivityQuestion.other)
    return HTMLNode {
      ChoiceSet(
        name: id, legend: label,
        choices: question.options.enumerated().map {
          .init(value: String($0), words: .data($1), picture: picture(of: $1))
        }
          + (question.takesOther ? [.init(value: "other", words: "Something else")] : []),
        chosen: chosen ?? (other ? "other" : ""), fault: fault
      ).node
      if question.takesOther { otherField(answer) }
    }
  }

  private func otherField(_ answer: Answered) -> HTMLNode {
    EditField(name: "\(id)-other", label: "If it is something else, what is it?").node(
      answer.text, fault: nil, note: nil)
  }

  private func ticks(_ answer: Answered, _ fault: Phrase?) -> HTMLNode {
    let choices =
      question.options.enumerated().map { place, option in
        var choice = ChoiceField.Choice(value: String(place), name: option)
        choice.picture = picture(of: option)
        return choice
      }
      + (question.takesOther ? [ChoiceField.Choice(value: "x", words: "Something else")] : [])
    let chosen = choices.filter { one in
      answer.chosen.contains(Int(one.value).map { question.options[$0] } ?? ActivityQuestion.other)
    }
    let most: Phrase = question.most.map { "Choose \($0) at most." } ?? "Choose all that you want."
    return HTMLNode {
      EditField(name: id, label: label, hint: most, kind: .ticks(choices))
        .node(chosen.map(\.value).joined(separator: "\n"), fault: fault, note: nil)
      if question.takesOther { otherField(answer) }
    }
  }

  private func place(_ answer: Answered, _ fault: Phrase?) -> HTMLNode {
    if let form = SpotForm(question, areas, typed) {
      return SpotFields(form: form, label: label, answer: answer, fault: fault).node
    }
    return HTMLNode {
      EditField(
        name: id, label: label, hint: "A street, a building or what is near it. Leave out house numbers and names."
      ).node(answer.text, fault: fault, note: nil)
      if !places.isEmpty {
        ChoiceField(
          name: "\(id)-place", label: "Which area is it in?",
          choices: places.enumerated().map { .init(value: String($0), name: $1) },
          chosen: answer.chosen.first.flatMap { places.firstIndex(of: $0) }.map(String.init) ?? "",
          none: "Choose, if you know"
        ).node
      }
    }
  }

  /// A group of one field to each option or line.
  private func lines(_ answer: Answered, _ fault: Phrase?) -> HTMLNode {
    let hint: Phrase =
      switch question.kind {
      case .ranking: "Give 1 to what you want most, then 2, and so on. You may leave some empty."
      case .budget: "There are \(question.whole.withCommas) to share out. Give each a whole number."
      default: ""
      }
    return fieldset(.class(fault == nil ? "field" : "field error"), .id(id)) {
      legend { label }
      if !hint.isEmpty { span(.class("hint")) { hint } }
      if let fault { errorLine(fault, id: "\(id)-error") }
      if question.kind == .matrix {
        for (place, line) in question.lines.enumerated() { matrixLine(place, line, answer) }
      } else {
        for (place, option) in question.options.enumerated() { numbered(place, option, answer, isWrong: fault != nil) }
      }
    }
  }

  private func matrixLine(_ place: Int, _ line: String, _ answer: Answered) -> HTMLNode {
    let given = answer.chosen.first { $0.hasPrefix("\(line)\t") }.map { String($0.dropFirst(line.count + 1)) }
    return ChoiceField(
      name: "\(id)-\(place)", label: .data(line),
      choices: question.options.enumerated().map { .init(value: String($0), name: $1) },
      chosen: given.flatMap { question.options.firstIndex(of: $0) }.map(String.init) ?? "", none: "Choose"
    ).node
  }

  private func numbered(_ place: Int, _ option: String, _ answer: Answered, isWrong: Bool) -> HTMLNode {
    let name = "\(id)-\(place)"
    guard question.kind == .budget else {
      return ChoiceField(
        name: name, label: .data(option),
        choices: question.options.indices.map { .init(value: String($0 + 1), words: "\($0 + 1)") },
        chosen: isWrong ? typed(name) : answer.chosen.firstIndex(of: option).map { String($0 + 1) } ?? "",
        none: "No place"
      ).node
    }
    let kept = answer.numbers.count > place ? String(answer.numbers[place]) : ""
    let amount = isWrong ? typed(name) : kept
    return FormField(name: name, label: .data(option), value: amount, isNarrow: true, isNumeric: true).node
  }

  // MARK: Read

  /// What was answered; what cannot be read stands as it was typed, with what is wrong.
  /// A postcode that is left empty stands as it was `before`, as it cannot be shown to be sent again.
  func read(
    _ visit: Visit, after before: Answered? = nil, _ faults: inout FormFaults, ward: (String) throws -> String?
  ) throws -> Answered {
    let typed = visit.typed(id)
    switch question.kind {
    case .line: return Answered(text: typed)
    case .paragraph, .passage: return Answered(text: typed.replacing("\r\n", with: "\n"))
    case .number:
      if typed.isEmpty { return Answered() }
      guard let number = Int(typed.replacing(",", with: "")) else {
        faults.add("Write a whole number in figures, such as 250.", at: id)
        return Answered(text: typed)
      }
      return Answered(numbers: [number])
    case .day:
      let day = DayField(typed)
      if day.isWrong { faults.add(day.message, at: id) }
      return Answered(text: day.day?.iso ?? typed)
    case .postcode:
      if typed.isEmpty { return Answered(chosen: before?.chosen ?? []) }
      guard let ward = try ward(typed) else {
        faults.add("This is no postcode of the area. Write it like S60 1AE, or leave it empty.", at: id)
        return Answered(text: typed)
      }
      return Answered(chosen: [ward])
    case .rating: return Answered(numbers: Int(typed).map { [$0] } ?? [])
    case .choice:
      let chosen = typed == "other" ? ActivityQuestion.other : Int(typed).flatMap(option)
      return Answered(chosen: chosen.map { [$0] } ?? [], text: question.takesOther ? visit.typed("\(id)-other") : "")
    case .choices:
      var chosen = question.options.indices.filter { visit.typed("\(id)-\($0)") == "yes" }.map { question.options[$0] }
      if question.takesOther, visit.typed("\(id)-x") == "yes" { chosen.append(ActivityQuestion.other) }
      return Answered(chosen: chosen, text: question.takesOther ? visit.typed("\(id)-other") : "")
    case .place:
      let chosen = Int(visit.typed("\(id)-place")).flatMap { places.indices.contains($0) ? places[$0] : nil }
      let words = Answered(chosen: chosen.map { [$0] } ?? [], text: typed)
      return SpotForm(question, areas, visit.typed).map { marked($0, words, &faults) } ?? words
    case .matrix:
      return Answered(
        chosen: question.lines.enumerated().compactMap { place, line in
          Int(visit.typed("\(id)-\(place)")).flatMap(option).map { "\(line)\t\($0)" }
        })
    case .ranking: return ranking(visit, &faults)
    case .budget: return budget(visit, &faults)
    case .file: return before ?? Answered()
    }
  }

  private func marked(_ form: SpotForm, _ words: Answered, _ faults: inout FormFaults) -> Answered {
    var answer = words
    guard let before = form.before else {
      faults.add("These are no coordinates. Write the latitude, then the longitude, like 53.43012 -1.35716.", at: id)
      return answer
    }
    answer.spots = form.hasActed ? form.after(before) : before
    if answer.spots.count > form.shape.most, form.hasActed {
      faults.add("\(form.shape.most) spots are the most. Take the last back, or go on.", at: id)
      answer.spots = before
    }
    return answer
  }

  private func option(_ place: Int) -> String? {
    question.options.indices.contains(place) ? question.options[place] : nil
  }

  private func ranking(_ visit: Visit, _ faults: inout FormFaults) -> Answered {
    let places = question.options.indices.compactMap { option in
      Int(visit.typed("\(id)-\(option)")).map { (place: $0, option: option) }
    }
    if Set(places.map(\.place)).count < places.count {
      faults.add("Two have the same place. Give each place once.", at: id)
    }
    return Answered(
      chosen: places.sorted { ($0.place, $0.option) < ($1.place, $1.option) }.map { question.options[$0.option] })
  }

  private func budget(_ visit: Visit, _ faults: inout FormFaults) -> Answered {
    let typed = question.options.indices.map { visit.typed("\(id)-\($0)").replacing(",", with: "") }
    if typed.allSatisfy(\.isEmpty) { return Answered() }
    let amounts = typed.map { $0.isEmpty ? 0 : Int($0) ?? -1 }
    if let wrong = amounts.firstIndex(of: -1) {
      faults.add("“\(typed[wrong])” is no whole number. Write the amounts in figures.", at: id)
    }
    return Answered(numbers: amounts)
  }
}

extension Answered {
  /// The answer in words, for a page that shows it again.
  func shown(for question: ActivityQuestion) -> HTMLNode { listed(words(for: question).map { HTMLNode($0) }) }

  /// The answer in words, one to each thing chosen.
  func words(for question: ActivityQuestion) -> [String] {
    switch question.kind {
    case .budget: zip(question.options, numbers).map { option, amount in "\(option): \(amount.withCommas)" }
    case .rating, .number: numbers.map(\.withCommas)
    case .ranking: chosen.enumerated().map { place, option in "\(place + 1). \(option)" }
    case .matrix: chosen.map { $0.replacing("\t", with: ": ") }
    case .file: files.map(\.name)
    case .day: [Day(iso: text)?.typed ?? text]
    case .place: chosen + (text.isEmpty ? [] : [text]) + (spots.isEmpty ? [] : [SpotText.text(spots)])
    default: chosen + (text.isEmpty ? [] : [text])
    }
  }
}
