import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Building the questions by hand: pages, questions, options, and when a question is asked.
extension Site {
  func questionsToBuild(_ visit: Visit) throws -> Answer { try building(visit, nil) }

  func buildQuestions(_ visit: Visit) throws -> Answer {
    let draft = try visitedDraft(visit)
    var questions = draft.questions
    var form = questionForm(visit, questions)
    let act = visit.typed("act")
    let target = visit.typed("question")
    switch act {
    case "remove": questions.remove(target)
    case "up": questions.move(target, by: -1)
    case "down": questions.move(target, by: 1)
    case "equality": questions.asksEquality.toggle()
    case "page":
      let title = visit.typed("page-title")
      if title.isEmpty {
        form.faults.add("Give the page a heading.", at: "page-title")
      } else {
        questions.pages.append(.init(title, introduction: visit.typed("page-introduction")))
      }
    default:
      if let question = try read(&form, questions, of: draft.activity.reference, at: visit["authority"]) {
        questions.put(question, onPage: Int(form["on-page"]) ?? 1)
      }
    }
    if form.faults.isEmpty {
      let deed = PrepareQuestions(questions, of: draft.activity.reference, at: visit["authority"])
      if try form.involve({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return .seeOther(Address.activity(visit["authority"], draft.activity.reference, "build"))
      }
    }
    return try building(visit, form)
  }

  private func read(
    _ form: inout MeetingForm, _ questions: Questionnaire, of activity: Activity.Reference, at id: String
  ) throws -> ActivityQuestion? {
    guard let kind = ActivityQuestion.Kind(rawValue: form["kind"]) else {
      form.faults.add("Choose how it is answered.", at: "kind")
      return nil
    }
    let most = form["most"].trimmed.replacing(",", with: "")
    if !most.isEmpty, Int(most) == nil {
      form.faults.add("Write a whole number in figures.", at: "most")
      return nil
    }
    let (earlier, options) = (form["if"].trimmed, form.lines("if-options"))
    if !earlier.isEmpty, questions[earlier] == nil {
      form.faults.add("There is no question \(earlier). Choose one from the list.", at: "if")
      return nil
    }
    let kept = form["id"].trimmed
    let versions = try records.read { try $0.questionVersions(of: activity, at: id) }
    if let asked = versions.compactMap({ $0[kept] }).last, asked.kind != kind {
      form.faults.add(
        "This was asked as \(Phrase.term(asked.kind.words)), and answers to it are kept. Remove it and add a new question.",
        at: "kind")
      return nil
    }
    let shape = ActivityQuestion.Shape(rawValue: form["shape"])
    if let asked = versions.compactMap({ $0[kept]?.shape }).last, asked != shape {
      form.faults.add(
        "This was asked as \(Phrase.term(asked.words)) on the map, and answers to it are kept. Remove it and add a new question.",
        at: "shape")
      return nil
    }
    return ActivityQuestion(
      questions[kept] == nil ? questions.nextID(after: versions) : kept, kind, form["text"].trimmed,
      material: form["material"].trimmed,
      options: form.lines("options"), lines: form.lines("table-lines"), takesOther: form["other"] == "yes",
      isRequired: form["required"] == "yes", most: Int(most), shape: shape,
      if: earlier.isEmpty ? nil : .init(earlier, isAnyOf: options),
      pictures: kind.takesPictures ? questions[kept]?.pictures : nil)
  }

  private func questionForm(_ visit: Visit, _ questions: Questionnaire) -> MeetingForm {
    let kinds: [ChoiceField.Choice] =
      [.init(value: "", words: "Choose")]
      + ActivityQuestion.Kind.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) }
    let pages: [ChoiceField.Choice] =
      questions.pages.enumerated().map { .init(value: String($0 + 1), words: "\($0 + 1) \($1.title)") }
    let earlier: [ChoiceField.Choice] =
      [.init(value: "", words: "Always")]
      + questions.questions.filter { $0.kind == .choice || $0.kind == .choices }.map {
        .init(value: $0.id, words: "\($0.id) \($0.text)")
      }
    let shapes: [ChoiceField.Choice] =
      [.init(value: "", words: "Words and the area")]
      + ActivityQuestion.Shape.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) }
    let edited = questions[visit.query["question"] ?? ""]
    return MeetingForm(
      visit, Address.activity(visit["authority"], .init(rawValue: visit["activity"]), "build"),
      edited == nil ? "Add the question" : "Save the question",
      [
        EditGroup(
          id: "one", heading: edited == nil ? "Add a question" : "Change a question",
          fields: [
            EditField(
              name: "on-page", label: "Page",
              kind: .choice(pages.isEmpty ? [.init(value: "1", words: "1 Your views")] : pages)),
            EditField(name: "text", label: "What is asked", kind: .lines(rows: 2)),
            EditField(name: "kind", label: "How it is answered", kind: .choice(kinds)),
            EditField(name: "options", label: "Options", hint: "Each on a line of its own.", kind: .lines(rows: 5)),
            EditField(name: "other", label: "Something else can be written", kind: .tick),
            EditField(
              name: "table-lines", label: "Lines of the table", hint: "For one of several, for each of several lines.",
              kind: .lines(rows: 3)),
            EditField(
              name: "most", label: "The most",
              hint: "How many can be chosen; the greatest number; the money to share out.",
              kind: .line(isNarrow: true)),
            EditField(
              name: "shape", label: "What of a place is marked on the map",
              hint: "For a place only. Marks are published as squares in which five people or more marked something.",
              kind: .choice(shapes)),
            EditField(name: "required", label: "It must be answered", kind: .tick),
            EditField(
              name: "material", label: "What helps to answer it",
              hint: "A fact, or the passage on which people comment.", kind: .lines(rows: 4)),
            EditField(name: "if", label: "When it is asked", kind: .choice(earlier)),
            EditField(
              name: "if-options", label: "Only after one of these answers",
              hint: "As the earlier question offers them, each on a line. It must stand on an earlier page.",
              kind: .lines(rows: 2)),
            EditField(
              name: "id", label: "Its lasting name", hint: "Empty for a new question.", kind: .line(isNarrow: true)),
          ])
      ], texts: edited.map { Self.texts($0, questions) } ?? ["on-page": String(max(1, questions.pages.count))])
  }

  private static func texts(_ question: ActivityQuestion, _ questions: Questionnaire) -> [String: String] {
    let page = questions.pages.firstIndex { $0.questions.contains(question) } ?? 0
    return [
      "on-page": String(page + 1), "text": question.text, "kind": question.kind.rawValue,
      "options": question.options.joined(separator: "\n"), "other": question.takesOther ? "yes" : "",
      "table-lines": question.lines.joined(separator: "\n"), "most": question.most.map(String.init) ?? "",
      "shape": question.shape?.rawValue ?? "", "required": question.isRequired ? "yes" : "",
      "material": question.material,
      "if": question.condition?.question ?? "",
      "if-options": question.condition?.options.joined(separator: "\n") ?? "", "id": question.id,
    ]
  }

  private func building(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let draft = try visitedDraft(visit)
    let shown = form ?? questionForm(visit, draft.questions)
    let address = Address.activity(visit["authority"], draft.activity.reference, "build")
    return try personal(
      visit, "Questions", lede: .data(draft.activity.title), section: .involvement,
      crumbs: involvementCrumbs(visit["authority"]), status: shown.status, faults: shown.faults
    ) {
      preparationSteps(visit, at: 1)
      if draft.questions.questions.isEmpty { emptyState("Nothing is asked yet. Add the first question below.") }
      for (number, page) in draft.questions.pages.enumerated() {
        leaf("page-\(number + 1)", .data(page.title), number: number + 1) {
          if !page.introduction.isEmpty { inEnglish { MarkdownText(page.introduction).node } }
          if page.questions.isEmpty { p(.class("soft")) { "No question stands here yet." } }
          for question in page.questions { line(question, address, visit) }
        }
      }
      let problems = draft.questions.questions.isEmpty ? [] : draft.questions.objections()
      if !problems.isEmpty {
        notice(.standing, "Mend this before you publish", id: "dead-ends") {
          ul { for problem in problems { li { Phrase.term(problem.words) } } }
        }
      }
      shown.node()
      leaf("more", "Pages and questions on equality") {
        visit.sending(to: address, "Add a page") {
          input(.type("hidden"), .name("act"), .value("page"))
          EditField(name: "page-title", label: "Heading of a new page")
            .node(shown.visit.typed("page-title"), fault: shown.faults["page-title"], note: nil)
          EditField(name: "page-introduction", label: "What introduces it", kind: .lines(rows: 2))
            .node(shown.visit.typed("page-introduction"), fault: nil, note: nil)
        }
        p {
          draft.questions.asksEquality
            ? "Questions on equality are asked at the end, and kept apart." as Phrase
            : "Questions on equality are not asked."
        }
        visit.sending(to: address, draft.questions.asksEquality ? "Do not ask them" : "Ask them") {
          input(.type("hidden"), .name("act"), .value("equality"))
        }
      }
    }
  }

  private func line(_ question: ActivityQuestion, _ address: String, _ visit: Visit) -> HTMLNode {
    div(.class("flow")) {
      p {
        b { "\(question.id). " }
        span { question.text }
        span(.class("small soft")) {
          " \(Phrase.term(question.kind.words.capitalised))"
          if let shape = question.shape { ": \(Phrase.term(shape.words))" as Phrase }
        }
      }
      if let condition = question.condition {
        p(.class("small soft")) { "Only after \(condition.question): \(condition.options.joined(separator: ", "))" }
      }
      div(.class("row")) {
        a(.class("btn ghost"), .href("\(address)?question=\(Address.encoded(question.id))#one")) {
          "Change "
          span(.class("vh")) { question.id }
        }
        if question.kind.takesPictures {
          a(.class("btn ghost"), .href("\(address)/\(Address.encoded(question.id))/pictures")) {
            "Pictures "
            span(.class("vh")) { question.id }
          }
        }
        for (act, words) in [("up", "Move up"), ("down", "Move down"), ("remove", "Remove")] as [(String, Phrase)] {
          visit.sending(to: address, words) {
            input(.type("hidden"), .name("act"), .value(act))
            input(.type("hidden"), .name("question"), .value(question.id))
          }
        }
      }
    }
  }
}

extension Questionnaire {
  /// Puts a question on a page, in the place of the one of its name or at the end.
  mutating func put(_ question: ActivityQuestion, onPage number: Int) {
    if pages.isEmpty { pages = [Page("Your views")] }
    let target = min(max(number, 1), pages.count) - 1
    if let place = pages[target].questions.firstIndex(where: { $0.id == question.id }) {
      pages[target].questions[place] = question
    } else {
      remove(question.id)
      pages[target].questions.append(question)
    }
  }

  mutating func remove(_ id: String) { for page in pages.indices { pages[page].questions.removeAll { $0.id == id } } }

  /// Moves a question by one place; from the first or last place of a page to the page beside it.
  mutating func move(_ id: String, by step: Int) {
    guard let page = pages.firstIndex(where: { $0.questions.contains { $0.id == id } }),
      let place = pages[page].questions.firstIndex(where: { $0.id == id })
    else { return }
    let question = pages[page].questions.remove(at: place)
    if pages[page].questions.indices.contains(place + step) || place + step == pages[page].questions.count {
      pages[page].questions.insert(question, at: place + step)
    } else if pages.indices.contains(page + step) {
      pages[page + step].questions.insert(question, at: step > 0 ? 0 : pages[page + step].questions.count)
    } else {
      pages[page].questions.insert(question, at: place)
    }
  }
}
