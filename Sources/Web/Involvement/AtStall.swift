import Actions
import Council
import HTML
import Law
import Publishing
import Secrets
import Store

// At a stall: all questions on one page, which a tablet keeps and fills in without a signal. Without script it sends each answer at once.
// The form carries a receipt to be shown; the script draws its own, which no server and no later person sees, and sends its mark.
extension Site {
  private struct AtStall {
    var activity: Activity
    var questions: Questionnaire
    var stall: Stall
    var areas: AnswerAreas
    var answers: [String: Answered] = [:]
    var faults = FormFaults()
    /// Whether the form was sent already with other answers, so that these are somebody else’s.
    var isAnother = false

    func asks(at now: Now) -> Bool { stall.asks(on: now.day) && now.day >= activity.opensOn }
  }

  func stallPage(_ visit: Visit) throws -> Answer { try page(visit, try atStall(visit)) }

  func handIn(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    var here = try atStall(visit)
    let code = ReceiptCode(visit.typed("answer"))
    guard let link = Token(visit["token"]), let mark = code?.mark ?? Token(visit.typed("answer")) else {
      throw Problem.nothingHere
    }
    var isNew = true
    try records.read { open in
      isNew = try open.response(open.receipt(ofStall: mark, at: id), at: id) == nil
      here.answers = try typed(
        here.questions.questions, of: here.activity, here.areas, visit, &here.faults, open)
    }
    guard here.faults.isEmpty else { return try page(visit, here) }
    let response = ActivityResponse(
      .stall, receivedAt: visit.now.moment, version: here.questions.version,
      language: visit.language?.code ?? "en-GB", answers: here.answers.filter { !$0.value.isEmpty },
      mayBePublished: visit.typed("publish") == "yes")
    let deed = AnswerAtStall(response, equality: EqualityFields.read(visit), mark: mark, at: link, of: id)
    do {
      try records.carryOut(deed, by: .visitor, at: visit.now)
      // Shown once: whoever goes back and sends the form again may be the next person.
      if let code, isNew { return try handedIn(visit, here, code) }
      return .seeOther(Address.activity(id, here.activity.reference, "stall/\(link.text)") + "?handed=yes")
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { here.faults.add(said: objection.words, at: objection.field) }
    } catch let refusal as InvolvementRefusal {
      if case .sentBefore = refusal { here.isAnother = true }
      here.faults.add(said: refusal.description, at: "stall")
    }
    here.faults.sort(by: here.questions.questions.map(\.id))
    return try page(visit, here)
  }

  private func atStall(_ visit: Visit) throws -> AtStall {
    let id = visit["authority"]
    return try records.read { open in
      let activity = try visitedActivity(visit, open)
      guard let link = Token(visit["token"]), let found = try open.stall(link, at: id),
        found.activity == activity.reference, found.stall.takesAnswers(on: visit.today),
        let questions = try open.questions(of: activity.reference, version: Int(visit.typed("version")), at: id)
      else { throw Problem.nothingHere }
      return AtStall(
        activity: activity, questions: questions, stall: found.stall,
        areas: try answerAreas(activity, for: questions, id, open, on: visit.today))
    }
  }

  private func frame(_ visit: Visit, _ here: AtStall, @HTMLBuilder content: () -> HTMLNode) throws -> Frame {
    var frame = frame(try council(visit), .data(here.activity.title), .involvement)
    frame.isKiosk = true
    let inner = content()
    frame.content = HTMLNode {
      here.faults.summary
      titleBlock(kicker: .data(here.stall.place), .data(here.activity.title))
      inner
    }
    return frame
  }

  /// Without script: what was handed in, with its receipt.
  private func handedIn(_ visit: Visit, _ here: AtStall, _ code: ReceiptCode) throws -> Answer {
    let path = Address.activity(visit["authority"], here.activity.reference, "stall/\(visit["token"])")
    let frame = try frame(visit, here) {
      div(.role("status"), .class("flow")) {
        p { "Thank you, it is handed in." }
        receipt(visit, code.text)
      }
      p { a(.class("btn"), .href(path)) { "The next person can begin" } }
    }
    var answer = Answer.page(frame, status: 200, keeping: .never)
    answer.hidesAddress = true
    return answer
  }

  /// What the person takes along; the script fills in its own code.
  private func receipt(_ visit: Visit, _ letters: String) -> HTMLNode {
    let path = Address.involvement(visit["authority"], "receipt")
    return HTMLNode {
      p { "Your receipt is:" }
      p(.class("lede")) { b { letters } }
      p {
        "Write it down or photograph it now: it is shown this once. Once your answer has reached the council you can look at it, change it or withdraw it at this address:"
      }
      p { code { self.address?.link(path) ?? path } }
    }
  }

  private func page(_ visit: Visit, _ here: AtStall) throws -> Answer {
    var frame = try frame(visit, here) {
      told(visit)
      if here.asks(at: visit.now) {
        inEnglish { MarkdownText(here.activity.reasons).node }
      } else {
        p { "Nobody is asked here today. What this tablet still holds is sent by itself." }
      }
      asking(visit, here)
    }
    frame.script = Assets.stallScript
    var answer = Answer.page(frame, status: here.faults.isEmpty ? 200 : 422, keeping: .never)
    (answer.hidesAddress, answer.runsScript) = (true, true)
    return answer
  }

  /// What the tablet says of what it holds; the script shows what is true and fills in the numbers.
  private func told(_ visit: Visit) -> HTMLNode {
    div(.role("status"), .class("flow")) {
      if visit.query["handed"] == "yes" { thanks }
      p(.hidden, .id("stall-handed")) { "Thank you, it is handed in." }
      p(.hidden, .id("stall-kept")) { "Thank you, it is kept on this tablet." }
      div(.hidden, .id("stall-receipt"), .class("flow"), .tabindex(-1)) {
        receipt(visit, "")
        p { button(.class("btn"), .type("button"), .id("stall-next")) { "The next person can begin" } }
      }
      p(.hidden, .id("stall-sent")) {
        "Sent to the council just now: "
        b {}
      }
      p(.hidden, .id("stall-waiting")) {
        "Waiting on this tablet for a signal: "
        b {}
        " "
        button(.class("btn ghost"), .type("button"), .id("stall-send")) { "Send what waits" }
      }
      p(.hidden, .id("stall-refused")) {
        "On this tablet, and something is missing: "
        b {}
        " "
        button(.class("btn ghost"), .type("button"), .id("stall-look")) { "Look at the first" }
      }
      p(.hidden, .id("stall-over")) {
        "This stall is over or was ended, and what is on this tablet is not taken any more. Ask the engagement officer."
      }
      p(.hidden, .id("stall-full")) {
        "This tablet can hold no more. What you typed is still here: find a signal and send what waits first."
      }
      p(.hidden, .id("stall-ready"), .class("small soft")) { "This page works without a signal." }
    }
  }

  private var thanks: HTMLNode { done("Thank you, it is handed in. The next person can begin.") }

  private func asking(_ visit: Visit, _ here: AtStall) -> HTMLNode {
    HTML.form(
      .action(Address.activity(visit["authority"], here.activity.reference, "stall/\(visit["token"])")),
      .method("post"), .id("stall"), .class("edit flow"), .novalidate
    ) {
      FormToken.hidden(visit)
      input(
        .type("hidden"), .name("answer"),
        .value(carried(visit, here)))
      input(.type("hidden"), .name("version"), .value(String(here.questions.version)))
      if here.asks(at: visit.now) || !here.faults.isEmpty { questions(visit, here) }
    }
  }

  /// What came with a form that is to be mended, or a new code; the script knows by its shape whether to draw one of its own.
  private func carried(_ visit: Visit, _ here: AtStall) -> String {
    let typed = here.isAnother ? "" : visit.typed("answer")
    return Token(typed)?.text ?? (ReceiptCode(typed) ?? ReceiptCode(records.keeping.random)).text
  }

  private func questions(_ visit: Visit, _ here: AtStall) -> HTMLNode {
    HTMLNode {
      here.questions.allFields(here.answers, here.areas, visit, here.faults)
      if here.questions.asksEquality { EqualityFields.node(visit) }
      EditField(name: "publish", label: "You may publish my words, without my name.", kind: .tick)
        .node(visit.typed("publish"), fault: nil, note: nil)
      p {
        "What you hand in is erased on \(here.activity.erasedOn.long). You get a receipt to note down, by which you can look at it later, change it or withdraw it."
      }
      div(.class("row")) { button(.class("btn")) { "Hand it in" } }
    }
  }

  // MARK: With the receipt

  func stallReceiptForm(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    return try personal(
      visit, "Look at an answer from a stall",
      lede: "With the receipt that the tablet showed you can look at what you answered, change it or withdraw it.",
      section: .involvement, crumbs: involvementCrumbs(id), faults: faults
    ) {
      leaf("receipt", "Your receipt") {
        visit.sending(to: Address.involvement(id, "receipt"), "Look at it") { receiptField(visit, faults) }
      }
    }
  }

  func findStallAnswer(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    var faults = FormFaults()
    let deed = FindStallAnswer(ReceiptCode(visit.typed("code")), at: id, caller: caller(visit))
    switch try records.carryOut(deed, by: .visitor, at: visit.now) {
    case .found(let activity, let link):
      var found = Answer.seeOther(Address.activity(id, activity, "receipt/\(link.text)"))
      found.hidesAddress = true
      return found
    case .unknown:
      faults.add(
        "There is no answer with this receipt. Look at each letter again. A tablet may find its signal days later: then try again. What was withdrawn or erased is gone.",
        at: "code")
      return try stallReceiptForm(visit, faults)
    case .wait(let seconds):
      faults.add(said: AccountRefusal.again(in: seconds), at: "code")
      return try waiting(seconds, stallReceiptForm(visit, faults))
    }
  }
}
