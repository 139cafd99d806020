import Actions
import Council
import HTML
import Law
import Secrets
import Store

// Letters to residents who were asked: the link to an answer, and what came of it. Neither needs an account, and neither is needed to answer.
extension Site {
  func addHearing(_ routes: inout Routes) {
    let path = "/:authority/involvement/:activity"
    routes.get("\(path)/hear", .everyone, hearingPage)
    routes.post("\(path)/hear", .everyone, askToHear)
    routes.get("\(path)/hear/confirm/:token", .everyone, confirmHearingPage)
    routes.post("\(path)/hear/confirm/:token", .everyone, confirmHearing)
    routes.get("\(path)/hear/stop/:token", .everyone, stopHearingPage)
    routes.postByLink("\(path)/hear/stop/:token", stopHearing)
    routes.get("\(path)/answer/:token/letter", .everyone, answerLinkPage)
    routes.post("\(path)/answer/:token/letter", .everyone, sendAnswerLink)
  }

  /// Writes the letters on what came of activities that are due, at all councils, and tells how many.
  public func sendWhatCame(at now: Now) throws -> Int { try records.sendWhatCame(means.post, at: now) }

  // MARK: What came of it

  func hearingPage(_ visit: Visit) throws -> Answer { try hearingPage(visit, FormFaults()) }

  private func hearingPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    let (activity, isToCome) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      let isDecided = try !open.outcome(of: activity, at: id).decisions.isEmpty
      return (activity, activity.isToBeHeardOf(on: visit.today, isDecided: isDecided))
    }
    return try personal(
      visit, "Hear what comes of it", lede: .data(activity.title), section: .involvement,
      crumbs: involvementCrumbs(id, activity), faults: faults
    ) {
      if visit.query["sent"] != nil {
        leaf("sent", "Look into your e-mail") {
          whereLettersGo(visit)
          p(.role("status")) {
            "If that address can be reached, a letter is on its way to it. Follow the link in it within three days, and the letters begin."
          }
          p { "Nothing there after a few minutes? Look among unwanted mail, then ask again." }
        }
      } else if isToCome {
        leaf("hear", "By e-mail", margin: p { "Every letter has a link that stops them at once." }) {
          p { "You get a letter when the report of what residents said is out, and one when it was decided." }
          visit.sending(to: Address.activity(id, activity.reference, "hear"), "Send me these letters") {
            emailField(visit, faults)
          }
          p {
            "The address is kept apart from answers: nothing leads from one to the other. It is forgotten with the last letter, and no officer sees it. "
            a(.href(Address.privacy(id))) { "Privacy" }
          }
        }
      } else {
        p { "Everything is told already." }
      }
      p { a(.href(Address.activity(id, activity.reference))) { activity.title } }
    }
  }

  private func emailField(_ visit: Visit, _ faults: FormFaults) -> HTMLNode {
    FormField(
      name: "email", label: "E-mail address", hint: "Nothing else is sent to it.", kind: .email,
      value: visit.typed("email"), autocomplete: "email", fault: faults["email"]
    ).node
  }

  /// The same is said whether the address is known or not.
  func askToHear(_ visit: Visit) throws -> Answer {
    let (id, reference) = (visit["authority"], Activity.Reference(rawValue: visit["activity"]))
    var faults = FormFaults()
    guard let email = EmailAddress(visit.typed("email")) else {
      faults.add("Type an e-mail address like name@example.org.", at: "email")
      return try hearingPage(visit, faults)
    }
    let deed = AskToHear(of: reference, email: email, at: id, caller: caller(visit), post: means.post)
    do {
      if let seconds = try records.carryOut(deed, by: .visitor, at: visit.now) {
        faults.add(Self.lettersAskedFor(seconds), at: "email")
        return try waiting(seconds, hearingPage(visit, faults))
      }
    } catch InvolvementRefusal.unknown {
      throw Problem.nothingHere
    } catch is InvolvementRefusal {
      return try hearingPage(visit, faults)
    }
    return .seeOther(Address.activity(id, reference, "hear") + "?sent=yes")
  }

  /// The activity of a link in a letter; `nil` when the link is over.
  private func listened(_ visit: Visit) throws -> (Activity, ActivityListener)? {
    try records.read { open in
      let activity = try visitedActivity(visit, open)
      guard let token = Token(visit["token"]), let listener = try open.listener(token, of: visit["authority"]),
        listener.activity == activity.reference, visit.today < listener.erasedOn
      else { return nil }
      return (activity, listener)
    }
  }

  private func confirmHearingPage(_ visit: Visit) throws -> Answer {
    guard let (activity, listener) = try listened(visit) else { throw Problem.linkIsOver }
    let id = visit["authority"]
    return try unseen(
      personal(
        visit, "Hear what comes of it", lede: .data(activity.title), section: .involvement,
        crumbs: involvementCrumbs(id, activity)
      ) {
        if listener.isConfirmed {
          done("You are told what comes of it. The first letter comes when the report is out.")
          p { a(.href(Address.hearing(id, activity.reference, "stop", visit["token"]))) { "Stop these letters" } }
        } else {
          leaf("go-on", "One step left") {
            p { "A letter comes when the report is out, and one when it was decided. Then the address is forgotten." }
            visit.sending(
              to: Address.hearing(id, activity.reference, "confirm", visit["token"]), "Yes, send me these letters")
          }
        }
      })
  }

  private func confirmHearing(_ visit: Visit) throws -> Answer {
    guard let (activity, _) = try listened(visit) else { throw Problem.linkIsOver }
    try records.carryOut(ConfirmHearing(Token(visit["token"]), at: visit["authority"]), by: .visitor, at: visit.now)
    return .seeOther(Address.hearing(visit["authority"], activity.reference, "confirm", visit["token"]))
  }

  /// Asking for the page does nothing: programs that look into letters ask for every link in them.
  private func stopHearingPage(_ visit: Visit) throws -> Answer {
    guard let (activity, _) = try listened(visit) else { return try stopped(visit) }
    let id = visit["authority"]
    return try unseen(
      personal(
        visit, "Stop these letters", lede: .data(activity.title), section: .involvement,
        crumbs: involvementCrumbs(id, activity)
      ) {
        leaf("go-on", "One step left") {
          p { "No more letters go to you, and your address is forgotten." }
          HTML.form(
            .action(Address.hearing(id, activity.reference, "stop", visit["token"])), .method("post")
          ) { button(.class("btn")) { "Stop all letters" } }
        }
      })
  }

  /// Stops letters by one click, from the page or from a mail program (RFC 8058). The link is the proof, so the form needs none.
  private func stopHearing(_ visit: Visit) throws -> Answer {
    _ = try records.carryOut(StopHearing(Token(visit["token"]), at: visit["authority"]), by: .visitor, at: visit.now)
    return try stopped(visit)
  }

  /// The same whether letters were stopped just now, before, or never came.
  private func stopped(_ visit: Visit) throws -> Answer {
    let activity = try records.read { try visitedActivity(visit, $0) }
    return try unseen(
      personal(
        visit, "You get no letters by this link", lede: .data(activity.title), section: .involvement,
        crumbs: involvementCrumbs(visit["authority"], activity)
      ) {
        p(.role("status")) { "The address behind this link is not written to, and is forgotten." }
        p { a(.href(Address.activity(visit["authority"], activity.reference))) { activity.title } }
      })
  }

  // MARK: The link to an answer

  func answerLinkPage(_ visit: Visit) throws -> Answer { try answerLinkPage(visit, FormFaults()) }

  private func answerLinkPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    let found = try records.read { open -> (Activity, isSent: Bool)? in
      let activity = try visitedActivity(visit, open)
      guard let token = Token(visit["token"]) else { return nil }
      if try open.response(token, at: id)?.activity == activity.reference { return (activity, true) }
      return try open.begunAnswer(token, at: id)?.activity == activity.reference ? (activity, false) : nil
    }
    guard let (activity, isSent) = found else { throw Problem.nothingHere }
    return try unseen(
      personal(
        visit, "Have the link sent to you", lede: .data(activity.title), section: .involvement,
        crumbs: involvementCrumbs(id, activity), faults: faults
      ) {
        if visit.query["sent"] != nil {
          leaf("sent", "Look into your e-mail") {
            whereLettersGo(visit)
            p(.role("status")) { "If that address can be reached, a letter with the link is on its way to it." }
          }
        } else {
          leaf("letter", "By e-mail") {
            p { "The letter has the address of your answers. Whoever has it can read and change them." }
            visit.sending(
              to: Address.activity(id, activity.reference, "answer/\(visit["token"])/letter"), "Send me the link"
            ) { emailField(visit, faults) }
            p { "The e-mail address is used for this one letter and not kept with your answers." }
          }
        }
        p {
          a(.href(Address.activity(id, activity.reference, "\(isSent ? "receipt" : "answer")/\(visit["token"])"))) {
            "Back to your answers"
          }
        }
      })
  }

  func sendAnswerLink(_ visit: Visit) throws -> Answer {
    let (id, reference) = (visit["authority"], Activity.Reference(rawValue: visit["activity"]))
    var faults = FormFaults()
    guard let email = EmailAddress(visit.typed("email")) else {
      faults.add("Type an e-mail address like name@example.org.", at: "email")
      return try answerLinkPage(visit, faults)
    }
    let deed = SendAnswerLink(
      Token(visit["token"]), to: reference, email: email, at: id, caller: caller(visit), post: means.post)
    do {
      if let seconds = try records.carryOut(deed, by: .visitor, at: visit.now) {
        faults.add(Self.lettersAskedFor(seconds), at: "email")
        return try waiting(seconds, answerLinkPage(visit, faults))
      }
    } catch is InvolvementRefusal {
      throw Problem.nothingHere
    }
    return .seeOther(Address.activity(id, reference, "answer/\(visit["token"])/letter") + "?sent=yes")
  }

  /// Nobody else learns the link of a letter or of an answer.
  private func unseen(_ answer: Answer) -> Answer {
    var answer = answer
    (answer.hidesAddress, answer.keeping) = (true, .never)
    return answer
  }
}
