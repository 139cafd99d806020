import Actions
import Council
import HTML
import Law
import Publishing
import Secrets
import Store

// At a stall: all questions on one page, which a tablet keeps and fills in without a signal. Without script it sends each answer at once.
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
    guard let link = Token(visit["token"]), let receipt = Token(visit.typed("answer")) else {
      throw Problem.nothingHere
    }
    try records.read { open in
      here.answers = try typed(
        here.questions.questions, of: here.activity, here.areas, visit, &here.faults, open)
    }
    guard here.faults.isEmpty else { return try page(visit, here) }
    let response = ActivityResponse(
      .stall, receivedAt: visit.now.moment, version: here.questions.version,
      language: visit.language?.code ?? "en-GB", answers: here.answers.filter { !$0.value.isEmpty },
      mayBePublished: visit.typed("publish") == "yes")
    let deed = AnswerAtStall(response, equality: EqualityFields.read(visit), receipt: receipt, at: link, of: id)
    do {
      try records.carryOut(deed, by: .visitor, at: visit.now)
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

  private func page(_ visit: Visit, _ here: AtStall) throws -> Answer {
    let council = try council(visit)
    var frame = frame(council, .data(here.activity.title), .involvement)
    (frame.isKiosk, frame.script) = (true, Assets.stallScript)
    frame.content = HTMLNode {
      here.faults.summary
      titleBlock(kicker: .data(here.stall.place), .data(here.activity.title))
      told(visit)
      if here.asks(at: visit.now) {
        inEnglish { MarkdownText(here.activity.reasons).node }
      } else {
        p { "Nobody is asked here today. What this tablet still holds is sent by itself." }
      }
      asking(visit, here)
    }
    var answer = Answer.page(frame, status: here.faults.isEmpty ? 200 : 422, keeping: .never)
    (answer.hidesAddress, answer.runsScript) = (true, true)
    return answer
  }

  /// What the tablet says of what it holds; the script shows what is true and fills in the numbers.
  private func told(_ visit: Visit) -> HTMLNode {
    div(.role("status"), .class("flow")) {
      if visit.query["handed"] == "yes" { thanks }
      p(.hidden, .id("stall-handed")) { "Thank you, it is handed in. The next person can begin." }
      p(.hidden, .id("stall-kept")) { "Thank you, it is kept on this tablet. The next person can begin." }
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
      .method("post"), .id("stall"), .class(here.faults.isEmpty ? "edit flow" : "edit flow corrected"), .novalidate
    ) {
      FormToken.hidden(visit)
      input(
        .type("hidden"), .name("answer"),
        .value(((here.isAnother ? nil : Token(visit.typed("answer"))) ?? Token(records.keeping.random)).text))
      input(.type("hidden"), .name("version"), .value(String(here.questions.version)))
      if here.asks(at: visit.now) || !here.faults.isEmpty { questions(visit, here) }
    }
  }

  private func questions(_ visit: Visit, _ here: AtStall) -> HTMLNode {
    HTMLNode {
      here.questions.allFields(here.answers, here.areas, visit, here.faults)
      if here.questions.asksEquality { EqualityFields.node(visit) }
      EditField(name: "publish", label: "You may publish my words, without my name.", kind: .tick)
        .node(visit.typed("publish"), fault: nil, note: nil)
      p {
        "What you hand in is erased on \(here.activity.erasedOn.long). Whoever wants a receipt, to change or withdraw it later, answers on their own device."
      }
      div(.class("row")) { button(.class("btn")) { "Hand it in" } }
    }
  }
}
