import Actions
import Council
import HTML
import Law
import Publishing
import Secrets
import Store

// Answering: page by page, without an account and without script. What is typed is kept under a link that only the person has.
extension Site {
  /// What somebody is answering: the questions, where they are, what they said so far. Whoever is signed in answers as anybody does, as
  /// nothing of an answer names an account.
  private struct Answering {
    var activity: Activity
    var questions: Questionnaire
    var token: Token
    var answers: [String: Answered] = [:]
    var areas = AnswerAreas()
    /// The response that is changed; `nil` while none was sent.
    var sent: ActivityResponse?
    /// Whether something is kept under the link.
    var isBegun = false
    /// The page, or `nil` where everything is looked over and sent.
    var page: Int?
    var faults = FormFaults()
    var isKept = false
  }

  func questionsOnPaper(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let (activity, questions) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (activity, try open.questions(of: activity.reference, at: council.authority.id))
    }
    guard let questions else { throw Problem.nothingHere }
    var frame = frame(
      council, "Questions: \(activity.title)", .involvement, involvementCrumbs(council.authority.id, activity))
    frame.content =
      QuestionsOnPaper(
        activity: activity, questions: questions, pictures: Address.optionPictures(council.authority.id)
      ).view
    return .page(frame)
  }

  func beginAnswer(_ visit: Visit) throws -> Answer {
    guard var answering = try answering(visit, Token(records.keeping.random)) else { return try notOpen(visit) }
    answering.page = answering.questions.pagesAsked(after: [:]).first
    return try page(visit, answering)
  }

  func goOnAnswering(_ visit: Visit) throws -> Answer {
    guard let token = Token(visit["token"]), var answering = try answering(visit, token) else {
      return try notOpen(visit)
    }
    // A link under which nothing is kept was made up, perhaps by somebody who would read what is sent with it; or its 30 days are over.
    guard answering.isBegun || answering.sent != nil else {
      return .seeOther(Address.activity(visit["authority"], answering.activity.reference, "answer") + "?over=yes")
    }
    let asked = answering.questions.pagesAsked(after: answering.answers)
    answering.isKept = visit.query["kept"] != nil
    answering.page =
      visit.query["page"] == "check" ? nil : visit.query["page"].flatMap { Int($0) }.map { $0 - 1 } ?? asked.first
    if let page = answering.page, !asked.contains(page) { answering.page = asked.first }
    return try page(visit, answering)
  }

  func sendAnswer(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    guard let token = Token(visit.typed("answer")), var answering = try answering(visit, token) else {
      return try notOpen(visit)
    }
    let place = Int(visit.typed("page")).flatMap { answering.questions.pages.indices.contains($0) ? $0 : nil }
    let asked = place.map { answering.questions.pages[$0].questions }
    // Whoever sends everything at once sends no page.
    let whole = visit.typed("page") == "all" ? answering.questions.questions : []
    try records.read { open in
      let typed = try typed(
        asked ?? whole, of: answering.activity, answering.areas, visit, after: answering.answers, &answering.faults,
        open)
      answering.answers.merge(typed) { $1 }
    }
    if let place, (asked ?? []).contains(where: { SpotForm($0, answering.areas, visit.typed)?.hasActed ?? false }) {
      answering.page = place
      return try page(visit, answering)
    }
    if let asked, !["back", "keep"].contains(visit.typed("step")), filesAreAsked(visit) == nil {
      let heard = answering.questions.heard(answering.answers)
      for question in asked
      where answering.questions.asks(question, after: heard) && answering.faults[question.id] == nil {
        for objection in question.objections(to: answering.answers[question.id] ?? Answered()) {
          answering.faults.add(said: objection.words, at: objection.field)
        }
      }
    }
    answering.page = place
    answering.faults.sort(by: answering.questions.questions.map(\.id))
    if !answering.faults.isEmpty { return try page(visit, answering) }
    if visit.typed("step") == "send" { return try send(visit, answering) }
    return try keep(visit, answering)
  }

  /// Keeps a page, and shows the one before or behind it.
  private func keep(_ visit: Visit, _ answering: Answering) throws -> Answer {
    var answering = answering
    let deed = KeepBegunAnswer(
      answering.answers.filter { !$0.value.isEmpty }, version: answering.questions.version, answering.token,
      to: answering.activity.reference, at: visit["authority"])
    do {
      try records.carryOut(deed, by: .visitor, at: visit.now)
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { answering.faults.add(said: objection.words, at: objection.field) }
      return try page(visit, answering)
    } catch is InvolvementRefusal {
      return try notOpen(visit)
    }
    if let question = filesAreAsked(visit), answering.questions[question]?.kind == .file {
      return .seeOther(
        Address.activity(
          visit["authority"], answering.activity.reference,
          "answer/\(answering.token.text)/files/\(Address.encoded(question))"))
    }
    let asked = answering.questions.pagesAsked(after: answering.answers)
    let here = answering.page ?? answering.questions.pages.count
    let target: Int? =
      switch visit.typed("step") {
      case "back": asked.last { $0 < here } ?? asked.first
      case "keep": answering.page
      default: asked.first { $0 > here }
      }
    let address = Address.activity(
      visit["authority"], answering.activity.reference, "answer/\(answering.token.text)")
    return .seeOther(
      "\(address)?page=\(target.map { String($0 + 1) } ?? "check")" + (visit.typed("step") == "keep" ? "&kept=yes" : "")
    )
  }

  private func send(_ visit: Visit, _ answering: Answering) throws -> Answer {
    var answering = answering
    let id = visit["authority"]
    let response = ActivityResponse(
      receivedAt: visit.now.moment, version: answering.questions.version, language: visit.language?.code ?? "en-GB",
      answers: answering.answers, mayBePublished: visit.typed("publish") == "yes")
    let deed = AnswerActivity(
      response, equality: EqualityFields.read(visit), receipt: answering.token, to: answering.activity.reference, at: id
    )
    do {
      try records.carryOut(deed, by: .visitor, at: visit.now)
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { answering.faults.add(said: objection.words, at: objection.field) }
      answering.page = answering.questions.pages.firstIndex { page in
        page.questions.contains { answering.faults[$0.id] != nil }
      }
      return try page(visit, answering)
    } catch is InvolvementRefusal {
      return try notOpen(visit)
    }
    return .seeOther(
      Address.activity(id, answering.activity.reference, "receipt/\(answering.token.text)") + "?sent=yes")
  }

  /// What is answered under a link; `nil` when nothing can be.
  private func answering(_ visit: Visit, _ token: Token) throws -> Answering? {
    let id = visit["authority"]
    return try records.read { open in
      try open.foresee { ahead in
        let reference = Activity.Reference(rawValue: visit["activity"])
        _ = try ahead.activity(reference, at: id)
        _ = try ahead.begunAnswer(token, at: id)
        _ = try ahead.response(token, at: id)
        _ = try ahead.questions(of: reference, version: Int(visit.typed("version")), at: id)
      }
      let activity = try visitedActivity(visit, open)
      guard activity.takesAnswers(at: visit.now.moment) else { return nil }
      let begun = try open.begunAnswer(token, at: id).flatMap { $0.activity == activity.reference ? $0 : nil }
      let sent = try open.response(token, at: id).flatMap { $0.activity == activity.reference ? $0 : nil }
      // A form that changed while somebody was at it goes on in the version they began.
      let version = begun?.version ?? sent?.response.version ?? Int(visit.typed("version"))
      guard let questions = try open.questions(of: activity.reference, version: version, at: id) else { return nil }
      return Answering(
        activity: activity, questions: questions, token: token,
        answers: begun?.answers ?? sent?.response.answers ?? [:],
        areas: try answerAreas(activity, for: questions, id, open, on: visit.today, isMapped: true),
        sent: sent?.response, isBegun: begun != nil)
    }
  }

  /// The ward a postcode lies in, or its sector where no directory tells; `nil` when it is none.
  func ward(of typed: String, at id: String, _ open: OpenRecords, on day: Day) throws -> String? {
    guard let postcode = Postcode(typed: typed) else { return nil }
    switch try AreaLookup.find(typed, in: open, at: id, on: day) {
    case .postcode(_, let area):
      return area.places.first { [.ward, .electoralDivision].contains($0.kind) }?.name ?? area.places.last?.name
    case .noDirectory: return postcode.sector
    default: return nil
    }
  }

  private func notOpen(_ visit: Visit) throws -> Answer {
    let activity = try records.read { try visitedActivity(visit, $0) }
    return try personal(
      visit, "It takes no answers now", section: .involvement,
      crumbs: involvementCrumbs(visit["authority"], activity), status: 410
    ) {
      if visit.today > activity.closesOn {
        p { "Answers were taken until \(activity.closesOn.long), and for half an hour after midnight." }
      } else {
        p { "It takes answers from \(activity.opensOn.long) to \(activity.closesOn.long)." }
      }
      if visit.isForm { p { "What you typed was not sent. Copy it from the page before, and write to the contact." } }
      p { a(.href(Address.activity(visit["authority"], activity.reference))) { activity.title } }
    }
  }

  private func page(_ visit: Visit, _ answering: Answering) throws -> Answer {
    let id = visit["authority"]
    let asked = answering.questions.pagesAsked(after: answering.answers)
    let link = Address.activity(id, answering.activity.reference, "answer/\(answering.token.text)")
    let step = (answering.page.flatMap { asked.firstIndex(of: $0) } ?? asked.count) + 1
    let heading: Phrase =
      answering.page.map { .data(answering.questions.pages[$0].title) } ?? "Look it over and send it"
    var answer = try personal(
      visit, heading, kicker: "\(answering.activity.title)", section: .involvement,
      crumbs: involvementCrumbs(id, answering.activity), faults: answering.faults
    ) {
      if answering.isKept {
        notice(.done, "It is kept for 30 days", id: "kept") {
          p { "Come back by the address of this page. Whoever has it can read and change what you typed." }
          p { a(.href(link)) { "The address to come back by" } }
          p { a(.href("\(link)/letter")) { "Have it sent to you by e-mail" } }
        }
      }
      if visit.query["over"] != nil {
        notice(.warning, "Nothing is kept under that link", id: "over") {
          p { "Answers are kept for 30 days before they are sent. Begin again here." }
        }
      }
      p(.class("small soft")) { "Page \(step) of \(asked.count + 1)" }
      HTML.form(
        .action(Address.activity(id, answering.activity.reference, "answer")), .method("post"), .class("edit flow"),
        .novalidate
      ) {
        FormToken.hidden(visit)
        input(.type("hidden"), .name("answer"), .value(answering.token.text))
        input(.type("hidden"), .name("version"), .value(String(answering.questions.version)))
        if let page = answering.page {
          input(.type("hidden"), .name("page"), .value(String(page)))
          // Enter in a field presses the first button of a form: that must not be the map.
          button(.class("vh"), .name("step"), .value("next"), .tabindex(-1), .ariaHidden) { "Go on" }
          asking(visit, answering, page)
          div(.class("row")) {
            button(.class("btn"), .name("step"), .value("next")) { "Go on" }
            if page != asked.first { button(.class("btn ghost"), .name("step"), .value("back")) { "Back" } }
            button(.class("btn ghost"), .name("step"), .value("keep")) { "Keep it for later" }
          }
        } else {
          overview(answering, asked, link)
        }
      }
    }
    answer.hidesAddress = true
    return answer
  }

  @HTMLBuilder private func asking(_ visit: Visit, _ answering: Answering, _ page: Int) -> HTMLNode {
    let shown = answering.questions.pages[page]
    if !shown.introduction.isEmpty { inEnglish { MarkdownText(shown.introduction).node } }
    for question in shown.questions where answering.questions.asks(question, after: answering.answers) {
      QuestionFields(
        question: question, areas: answering.areas, typed: visit.typed,
        pictures: Address.optionPictures(visit["authority"]),
        takesFiles: true
      )
      .node(answering.answers[question.id] ?? Answered(), answering.faults)
    }
  }

  @HTMLBuilder private func overview(_ answering: Answering, _ asked: [Int], _ link: String) -> HTMLNode {
    for place in asked {
      h2 { answering.questions.pages[place].title }
      summaryList(
        answering.questions.pages[place].questions.filter { answering.questions.asks($0, after: answering.answers) }.map
        {
          question in
          let answer = answering.answers[question.id] ?? Answered()
          return (
            .data(question.text),
            answer.isEmpty ? span(.class("soft")) { "Not answered" } : answer.shown(for: question)
          )
        })
      p { a(.href("\(link)?page=\(place + 1)")) { "Change page \(place + 1)" } }
    }
    // Asked once: as nothing leads from there to the answers, nobody could find what to change.
    if answering.questions.asksEquality, answering.sent == nil { EqualityFields.node() }
    EditField(name: "publish", label: "You may publish my words, without my name.", kind: .tick)
      .node(answering.sent?.mayBePublished == true ? "yes" : "", fault: nil, note: nil)
    p {
      "What you send is erased on \(answering.activity.erasedOn.long). You get a link by which you can look at it, change it or withdraw it."
    }
    div(.class("row")) { button(.class("btn"), .name("step"), .value("send")) { "Send my answers" } }
  }

  // MARK: The receipt

  func withdrawAnswer(_ visit: Visit) throws -> Answer {
    do {
      try records.carryOut(
        WithdrawAnswer(Token(visit["token"]), at: visit["authority"]), by: .visitor, at: visit.now)
    } catch is InvolvementRefusal {
      throw Problem.nothingHere
    }
    return try personal(visit, "Your answers were withdrawn", section: .involvement) {
      p { "They are erased and counted no longer. What you said on equality has no link to them and stays." }
      p { a(.href(Address.involvement(visit["authority"]))) { "Have your say on something else" } }
    }
  }

  func answerReceipt(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let found = try records.read { open -> (Activity, Questionnaire, ActivityResponse)? in
      let activity = try visitedActivity(visit, open)
      guard let token = Token(visit["token"]), let kept = try open.response(token, at: id),
        kept.activity == activity.reference,
        let questions = try open.questions(of: activity.reference, version: kept.response.version, at: id)
      else { return nil }
      return (activity, questions, kept.response)
    }
    guard let (activity, questions, response) = found else { throw Problem.nothingHere }
    var answer = try personal(
      visit, "Your receipt", lede: .data(activity.title), section: .involvement, crumbs: involvementCrumbs(id, activity)
    ) {
      if visit.query["sent"] != nil {
        notice(.done, "Your answers are in", id: "sent") {
          p { "Keep the address of this page: it is your receipt, and nobody else has it." }
          p {
            a(.href(Address.activity(id, activity.reference, "answer/\(visit["token"])/letter"))) {
              "Have it sent to you by e-mail"
            }
          }
          p { a(.href(Address.activity(id, activity.reference, "hear"))) { "Hear by e-mail what comes of it" } }
        }
      }
      leaf("answers", "What you answered") {
        p { "Received on \(response.receivedAt.inEngland)." }
        summaryList(
          questions.questions.compactMap { question in
            response.answers[question.id].map { (.data(question.text), $0.shown(for: question)) }
          })
        if activity.takesAnswers(at: visit.now.moment) {
          p { a(.href(Address.activity(id, activity.reference, "answer/\(visit["token"])"))) { "Change your answers" } }
        }
      }
      if !response.written(to: questions).isEmpty { wordsOfReceipt(visit, activity, response) }
      leaf("withdraw", "Withdraw them") {
        warning("What you answered is erased and cannot be brought back.")
        visit.sending(
          to: Address.activity(id, activity.reference, "receipt/\(visit["token"])"), "Withdraw my answers", grave: true)
      }
    }
    answer.hidesAddress = true
    return answer
  }
}
