import Actions
import Council
import HTML
import Law
import Publishing
import Secrets
import Store

// Signing up for an event without an account, and changing or giving up a place by the link of a letter.
extension Site {
  func signUp(_ visit: Visit) throws -> Answer {
    let (id, event) = (visit["authority"], try visitedEvent(visit))
    var form = signUpForm(visit, event, nil)
    let typed = form["email"].trimmed
    let email = EmailAddress(typed)
    if email == nil { form.faults.add("Type an e-mail address like name@example.org.", at: "email") }
    let people = peopleTyped(&form, event)
    if let email, let people, form.faults.isEmpty {
      let one = EventSignUp(
        form["name"].trimmed, email, people: people, needs: form["needs"].trimmed, signedUpAt: visit.now.moment)
      let deed = SignUpForEvent(one, for: event.reference, at: id, caller: caller(visit), letters: means.post)
      if let wait = try form.carry({ try records.carryOut(deed, by: .visitor, at: visit.now) }) {
        guard let seconds = wait else { return .seeOther(Address.event(id, event.reference) + "?sent=yes") }
        form.faults.add(Self.lettersAskedFor(seconds), at: "email")
        return try waiting(seconds, signingUp(visit, form))
      }
    } else if form.faults.isEmpty == false, form["name"].trimmed.isEmpty {
      form.faults.add("Write your name, so that we know you at the door.", at: "name")
      form.faults.sort(by: ["name", "email", "people", "needs"])
    }
    return try signingUp(visit, form)
  }

  /// How many come, where it can be read; what is wrong is noted.
  func peopleTyped(_ form: inout MeetingForm, _ event: CommunityEvent) -> Int? {
    if event.together == 1 { return 1 }
    let people = Int(form["people"].trimmed)
    if people == nil { form.faults.add("Write a number of people, such as 1.", at: "people") }
    return people
  }

  func signingUp(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let event = try visitedEvent(visit)
    let shown = form ?? signUpForm(visit, event, nil)
    let isOpen = event.takesSignUps(at: visit.now)
    return try personal(
      visit, "Sign up", lede: event.when, kicker: .data(event.title),
      section: .involvement, crumbs: eventCrumbs(visit, event), status: isOpen ? shown.status : 410,
      faults: shown.faults
    ) {
      if isOpen || !shown.faults.isEmpty {
        shown.node()
      } else {
        leaf("closed", "Nobody can sign up now") {
          p {
            event.calledOff.isEmpty
              ? "One could sign up until \(event.closesOn.longWithWeekday), and before it began." as Phrase
              : "It was called off." as Phrase
          }
          p { a(.href(Address.event(visit["authority"], event.reference))) { "About the event" } }
        }
      }
      if isOpen {
        leaf("without", "Without an e-mail address") {
          p { "Ask, and an officer signs you up: \(event.contact)." }
        }
      }
      leaf("kept", "What becomes of it") {
        p {
          "Only officers who run the event read it. Your name and address are deleted \(CommunityEvent.daysKept) days after the event, and what you need the day after it."
        }
        p { a(.href("\(Address.council(visit["authority"]))/privacy")) { "What the council keeps about people" } }
      }
    }
  }

  /// The field for how many people come, where it can be more than one.
  static func peopleField(_ event: CommunityEvent) -> [EditField] {
    guard event.together > 1 else { return [] }
    return [
      EditField(
        name: "people", label: "How many people come", hint: "Altogether, up to \(event.together).",
        kind: .line(isNarrow: true))
    ]
  }

  private func signUpForm(_ visit: Visit, _ event: CommunityEvent, _ kept: EventSignUp?) -> MeetingForm {
    let id = visit["authority"]
    var fields = [EditField(name: "name", label: "Your name")]
    if kept == nil {
      fields.append(
        EditField(name: "email", label: "E-mail address", hint: "The letter with your place goes there."))
    }
    fields += Self.peopleField(event)
    fields.append(
      EditField(
        name: "needs", label: "What you need to take part",
        hint:
          "Access, an interpreter, another format; empty for nothing. By writing it you agree that we use it to run the event. It is deleted the day after.",
        kind: .lines(rows: 3)))
    let texts = [
      "name": kept?.name ?? "", "people": String(kept?.people ?? 1), "needs": kept?.needs ?? "",
    ]
    let address =
      kept == nil
      ? Address.event(id, event.reference, "sign-up") : Address.event(id, event.reference, "place/\(visit["token"])")
    return MeetingForm(
      visit, address, kept == nil ? "Sign up" : "Save it",
      [EditGroup(id: "person", heading: kept == nil ? "Who comes" : "Change it", fields: fields)], texts: texts)
  }

  // MARK: By the link of the letter

  func changeOwnPlace(_ visit: Visit) throws -> Answer {
    let (id, event) = (visit["authority"], try visitedEvent(visit))
    guard let token = Token(visit["token"]) else { throw Problem.linkIsOver }
    if visit.typed("step") == "give-up" {
      var form = MeetingForm(visit, "", "", [])
      let deed = GiveUpPlace(token, at: event.reference, of: id, letters: means.post)
      if try form.carry({ try records.carryOut(deed, by: .visitor, at: visit.now) }) != nil {
        return .seeOther(Address.event(id, event.reference) + "?sent=given-up")
      }
      return try ownPlace(visit, nil)
    }
    guard let kept = try records.read({ try $0.signUp(token, for: event.reference, at: id) }) else {
      throw Problem.linkIsOver
    }
    var form = signUpForm(visit, event, kept)
    if let people = peopleTyped(&form, event) {
      let deed = ChangeSignUp(
        token, for: event.reference, name: form["name"].trimmed, people: people, needs: form["needs"].trimmed, at: id,
        letters: means.post)
      if try form.carry({ try records.carryOut(deed, by: .visitor, at: visit.now) }) != nil {
        var answer = Answer.seeOther(Address.event(id, event.reference, "place/\(token.text)") + "?saved=yes")
        answer.hidesAddress = true
        return answer
      }
    }
    return try ownPlace(visit, form)
  }

  func ownPlace(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let found = try records.read { open -> (CommunityEvent, EventSignUp, String)? in
      let event = try visitedEvent(visit, open)
      guard let token = Token(visit["token"]), let one = try open.signUp(token, for: event.reference, at: id) else {
        return nil
      }
      return (event, one, one.state == .going ? try open.joiningLink(of: event.reference, at: id) : "")
    }
    guard let (event, one, joining) = found else { throw Problem.linkIsOver }
    let isToCome = event.calledOff.isEmpty && visit.now.moment < event.beginsAt
    let shown = form ?? signUpForm(visit, event, one)
    var answer = try personal(
      visit, one.state == .going ? "Your place" : "You wait for a place",
      lede: event.when, kicker: .data(event.title), section: .involvement,
      crumbs: eventCrumbs(visit, event), status: shown.status, faults: shown.faults
    ) {
      if visit.query["saved"] != nil { done("It is saved.") }
      if !event.calledOff.isEmpty {
        notice(.warning, "It was called off", id: "called-off") { p { event.calledOff } }
      }
      leaf("place", "Where it stands") {
        p {
          one.state == .going
            ? "You have a place, for \(one.people) altogether." as Phrase
            : one.email == nil
              ? "All places are taken. You wait, with \(one.people) altogether, and are told when there is room."
                as Phrase
              : "All places are taken. You wait, with \(one.people) altogether, and get a letter when there is room."
                as Phrase
        }
        if one.email == nil {
          p { "What changes is told in the way you left with us: \(one.reach)" }
          p { "Keep this page, or write its address down: with it the place is looked at, changed and given up." }
          if let whole = address?.link(Address.event(id, event.reference, "place/\(visit["token"])")) {
            p { code { whole } }
          }
        }
        if event.hasVenue {
          p {
            span { event.venue }
            span { ", " }
            span { event.address }
          }
        }
        if !joining.isEmpty {
          p {
            "Join online: "
            a(.href(joining)) { joining }
          }
        }
        if !isToCome, event.calledOff.isEmpty { p { "It has begun, so nothing can be changed any more." } }
        p { a(.href(Address.event(id, event.reference))) { "About the event" } }
      }
      if isToCome {
        shown.node()
        leaf("give-up", "Give it up") {
          p { "What we keep of you for it is deleted at once, and the next who waits has the place." }
          visit.sending(
            to: Address.event(id, event.reference, "place/\(visit["token"])"), "I do not come", grave: true
          ) { input(.type("hidden"), .name("step"), .value("give-up")) }
        }
      }
    }
    (answer.hidesAddress, answer.keeping) = (true, .never)
    return answer
  }
}
