import Actions
import Council
import HTML
import Law
import Secrets
import Store

// Entering for somebody else: by telephone, at a stall, by letter, and from paper, which two officers type in.
extension Site {
  func answerToEnter(_ visit: Visit) throws -> Answer { try entering(visit, [:], FormFaults(), .empty) }

  func enterAnswer(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    var faults = FormFaults()
    let (activity, questions, answers) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      guard let questions = try open.questions(of: activity.reference, at: id) else { throw Problem.nothingHere }
      let areas = try answerAreas(activity, for: questions, id, open, on: visit.today)
      let answers = try typed(questions.questions, of: activity, areas, visit, &faults, open)
      return (activity, questions, answers.filter { !$0.value.isEmpty })
    }
    let channel = ActivityResponse.Channel(rawValue: visit.typed("channel"))
    if channel == nil || channel == .web || channel == .file {
      faults.add("Choose how it came.", at: "channel")
    }
    guard faults.isEmpty, let channel else { return try entering(visit, answers, faults, .empty) }
    let response = ActivityResponse(
      channel, receivedAt: visit.now.moment, version: questions.version, answers: answers,
      mayBePublished: visit.typed("publish") == "yes")
    // A form that was sent with other answers gets another token: sent once more, it is somebody else’s.
    var isSentBefore = false
    let again = Address.activity(id, activity.reference, "enter")
    do {
      guard channel == .paper else {
        try records.carryOut(
          EnterAnswer(
            response, receipt: Token(visit.typed("entry")) ?? Token(records.keeping.random), to: activity.reference,
            at: id),
          by: visit.person, at: visit.now)
        return .seeOther("\(again)?entered=yes")
      }
      let deed = TypeInPaper(
        response, sheet: visit.typed("sheet"), settles: visit.typed("settles") == "yes", to: activity.reference, at: id)
      switch try records.carryOut(deed, by: visit.person, at: visit.now) {
      case .waits: return .seeOther("\(again)?waits=yes")
      case .counted: return .seeOther("\(again)?entered=yes")
      case .differs(let names):
        return try entering(visit, answers, faults, differing(names, questions, activity, visit))
      }
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { faults.add(said: objection.words, at: objection.field) }
    } catch let refusal as InvolvementRefusal {
      if case .sentBefore = refusal { isSentBefore = true }
      faults.add(said: refusal.description, at: "channel")
    }
    return try entering(visit, answers, faults, .empty, isAnother: isSentBefore)
  }

  /// What was typed first and what now, where they differ.
  private func differing(
    _ names: [String], _ questions: Questionnaire, _ activity: Activity, _ visit: Visit
  ) throws -> HTMLNode {
    let first = try records.read {
      try $0.paperAnswer(visit.typed("sheet"), to: activity.reference, at: visit["authority"])
    }
    return HTMLNode {
      notice(.warning, "It was typed in differently the first time", id: "differs") {
        p { "Look at the sheet again. Correct what you typed below, or say that it stands as you typed it." }
        ul {
          for question in questions.questions where names.contains(question.id) {
            li {
              b { question.text }
              p { "Typed first:" }
              first?.answers[question.id]?.shown(for: question) ?? HTMLNode("nothing" as Phrase)
            }
          }
        }
      }
      TickField(name: "settles", label: "I have compared it with the sheet: what I typed stands.").node
    }
  }

  private func entering(
    _ visit: Visit, _ answers: [String: Answered], _ faults: FormFaults, _ differs: HTMLNode, isAnother: Bool = false
  ) throws -> Answer {
    let id = visit["authority"]
    let (activity, questions, areas, sheets) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      let questions = try open.questions(of: activity.reference, at: id) ?? Questionnaire()
      return (
        activity, questions, try answerAreas(activity, for: questions, id, open, on: visit.today),
        try open.paperSheets(of: activity.reference, at: id)
      )
    }
    let channels: [ChoiceField.Choice] = [ActivityResponse.Channel.paper, .telephone, .stall, .letter].map {
      .init(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    return try personal(
      visit, "Enter an answer", lede: .data(activity.title), section: .involvement,
      crumbs: involvementCrumbs(id, activity), status: differs.isEmpty ? 200 : 422, faults: faults
    ) {
      if visit.query["entered"] != nil { done("It was entered, and counts.") }
      if visit.query["waits"] != nil { done("It waits. It counts once somebody else has typed the same sheet in.") }
      if !sheets.isEmpty {
        p { "Sheets to be typed in by somebody else: \(sheets.joined(separator: ", "))." }
      }
      HTML.form(
        .action(Address.activity(id, activity.reference, "enter")), .method("post"), .class("edit flow"), .novalidate
      ) {
        FormToken.hidden(visit)
        input(
          .type("hidden"), .name("entry"),
          .value(((isAnother ? nil : Token(visit.typed("entry"))) ?? Token(records.keeping.random)).text))
        differs
        ChoiceField(
          name: "channel", label: "How it came", choices: channels, chosen: visit.typed("channel"), none: "Choose",
          fault: faults["channel"]
        ).node
        EditField(name: "sheet", label: "Number on the sheet", hint: "For paper only.", kind: .line(isNarrow: true))
          .node(visit.typed("sheet"), fault: faults["sheet"], note: nil)
        questions.allFields(answers, areas, visit, faults)
        TickField(name: "publish", label: "They said that their words may be published.").node
        div(.class("row")) { button(.class("btn")) { "Enter it" } }
      }
    }
  }
}
