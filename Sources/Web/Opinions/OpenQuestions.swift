import Actions
import Council
import HTML
import Law
import Publishing
import Secrets
import Store

// Open questions: people agree or disagree with statements, one at a time, and may add their own. None of it needs an account.
extension Site {
  func addOpenQuestions(_ routes: inout Routes) {
    let path = "/:authority/questions"
    routes.get(path, .everyone, openQuestions)
    routes.get("\(path)/new", .only(.runOpenQuestions)) { visit in try starting(visit, nil) }
    routes.post("\(path)/new", .only(.runOpenQuestions), startQuestion)
    routes.get("\(path)/:question", .everyone) { visit in try answeringQuestion(visit, nil) }
    routes.post("\(path)/:question/answer", .everyone, answerStatement)
    routes.post("\(path)/:question/statements", .everyone, addStatement)
    routes.get("\(path)/:question/results", .everyone, questionResults)
    routes.get("\(path)/:question/results.csv", .everyone, questionResultsAsCSV)
    routes.get("\(path)/:question/results.json", .everyone, questionResultsAsJSON)
    routes.get("\(path)/:question/moderate", .only(.runOpenQuestions)) { visit in try moderating(visit, FormFaults()) }
    routes.post("\(path)/:question/moderate", .only(.runOpenQuestions), settleStatement)
  }

  func visitedQuestion(_ visit: Visit) throws -> OpenQuestion {
    let found = try records.read { try $0.openQuestion(.init(rawValue: visit["question"]), at: visit["authority"]) }
    guard let found else { throw Problem.nothingHere }
    return found
  }

  func questionCrumbs(_ visit: Visit, _ question: OpenQuestion? = nil) -> [Crumb] {
    let id = visit["authority"]
    let list = Crumb(title: "Open questions", address: Address.questions(id))
    return [list] + (question.map { [Crumb(name: $0.title, address: Address.question(id, $0.reference))] } ?? [])
  }

  // MARK: The list

  func openQuestions(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let first = min(max(0, visit.query["page"].flatMap { Int($0) } ?? 0), 100_000)
    let found = try records.read { try $0.openQuestions(at: id, atMost: 51, after: first * 50) }
    var frame = frame(council, "Open questions", .home, [])
    frame.content = HTMLNode {
      titleBlock(
        kicker: .data(council.authority.name), "Open questions",
        lede: "Say of each statement whether you agree, and read what people agree on. You need no account.")
      ways(visit, for: .runOpenQuestions, [("Start a question", Address.questions(id, "new"))])
      leaf("questions", "Questions", full: true) {
        if found.isEmpty {
          emptyState("No question was asked yet.")
        } else {
          DataTable(
            caption: "Open questions, those that close last first", captionIsHidden: true,
            columns: [.heading("Question"), .text("Open"), .text("State"), .text("Results")],
            rows: found.prefix(50).map { row($0, visit) }
          ).node
        }
        pager(id, first, hasMore: found.count > 50)
      }
    }
    return .page(frame)
  }

  private func row(_ question: OpenQuestion, _ visit: Visit) -> [HTMLNode] {
    let (id, days) = (visit["authority"], "\(question.opensOn.long) to \(question.closesOn.long)" as Phrase)
    let results = a(.href(Address.question(id, question.reference, "results"))) {
      "Results"
      span(.class("vh")) { ": \(question.title)" as Phrase }
    }
    return [
      a(.href(Address.question(id, question.reference))) { question.title }, HTMLNode(days),
      HTMLNode(Phrase.term(question.state(on: visit.today).words.capitalised)), results,
    ]
  }

  private func pager(_ id: String, _ page: Int, hasMore: Bool) -> HTMLNode {
    Pager(
      name: "Pages of questions", of: Address.questions(id), page: page, hasMore: hasMore, before: "Later questions",
      after: "Earlier questions"
    ).node
  }

  // MARK: Starting one

  func startQuestion(_ visit: Visit) throws -> Answer {
    var form = startingForm(visit)
    if let opens = form.day("opens"), let closes = form.day("closes") {
      let question = OpenQuestion(
        title: form["title"].trimmed, about: form["about"].trimmed, from: opens, to: closes, startedAt: visit.now.moment
      )
      let deed = StartQuestion(question, statements: form.lines("statements"), at: visit["authority"])
      if let made = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        let saved = try savedEntry(visit, about: "open question \(made.rawValue)")
        return .seeOther(Address.question(visit["authority"], made) + saved)
      }
    }
    return try starting(visit, form)
  }

  func starting(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let form = form ?? startingForm(visit)
    return try personal(
      visit, "Start an open question",
      lede: "Its statements cannot be changed afterwards, as people have answered them.", crumbs: questionCrumbs(visit),
      status: form.status, faults: form.faults
    ) { form.node() }
  }

  private func startingForm(_ visit: Visit) -> MeetingForm {
    let group = EditGroup(
      id: "question", heading: "The question",
      fields: [
        EditField(name: "title", label: "The question, in a line"),
        EditField(
          name: "about", label: "What it is about",
          hint: "Say what is decided already, what is not, and what the council does with the answers.",
          kind: .lines(rows: 6)),
        EditField(name: "opens", label: "First day", kind: .line(isNarrow: true)),
        EditField(name: "closes", label: "Last day", kind: .line(isNarrow: true)),
        EditField(
          name: "statements", label: "Statements to begin with",
          hint: "One on each line, at least three, from every side. One thought each; nobody’s name.",
          kind: .lines(rows: 8)),
      ])
    return MeetingForm(
      visit, Address.questions(visit["authority"], "new"), "Start it", [group],
      texts: ["opens": visit.today.typed, "closes": visit.today.adding(days: 28).typed])
  }

  // MARK: Moderating

  func settleStatement(_ visit: Visit) throws -> Answer {
    let question = try visitedQuestion(visit)
    let number = Int(visit.typed("statement")) ?? 0
    let rejection = visit.typed("act") == "reject" ? visit.typed("reason-\(number)").trimmed : nil
    var faults = FormFaults()
    do {
      let deed = SettleStatement(number, of: question.reference, rejectedFor: rejection, at: visit["authority"])
      try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(Address.question(visit["authority"], question.reference, "moderate"))
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { faults.add(said: objection.words, at: "reason-\(number)") }
    }
    return try moderating(visit, faults)
  }

  func moderating(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let (id, question) = (visit["authority"], try visitedQuestion(visit))
    let held = try records.read { try $0.opinionStatements(of: question.reference, at: id) }.filter {
      $0.state == .held
    }
    return try personal(
      visit, "Statements that wait",
      lede:
        "Show what others can agree or disagree with, whatever you think of it. Reject what names or insults somebody, says the same again, or is about something else.",
      kicker: .data(question.title), crumbs: questionCrumbs(visit, question), faults: faults
    ) {
      if held.isEmpty { emptyState("No statement waits.") }
      for one in held.prefix(50) { entry(one, of: question, visit, faults) }
    }
  }

  private func entry(_ one: OpinionStatement, of question: OpenQuestion, _ visit: Visit, _ faults: FormFaults)
    -> HTMLNode
  {
    leaf("s\(one.number)", "Statement \(one.number)", margin: p { "Came \(one.cameAt.inEngland)." }) {
      p(.class("prose")) { one.words }
      form(
        .action(Address.question(visit["authority"], question.reference, "moderate")), .method("post"),
        .class("edit flow")
      ) {
        FormToken.hidden(visit)
        input(.type("hidden"), .name("statement"), .value(String(one.number)))
        EditField(
          name: "reason-\(one.number)", label: "Why it is rejected",
          hint: "Only when it is. The reason is published, the statement is not."
        ).node(visit.typed("reason-\(one.number)"), fault: faults["reason-\(one.number)"], note: nil)
        div(.class("row")) {
          button(.class("btn"), .name("act"), .value("accept")) { "Show it" }
          button(.class("btn ghost"), .name("act"), .value("reject")) { "Reject it" }
        }
      }
    }
  }
}
