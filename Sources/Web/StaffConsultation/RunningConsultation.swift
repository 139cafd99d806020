import Actions
import Council
import HTML
import Law
import Secrets
import Store

// What human resources do at a consultation; each form comes back to the desk.
extension Site {
  func consultationDesk(_ visit: Visit) throws -> Answer { try desk(visit, FormFaults()) }

  func consultPerson(_ visit: Visit) throws -> Answer {
    let typed = visit.typed("email")
    let email = EmailAddress(typed)
    if !typed.isEmpty, email == nil {
      var faults = FormFaults()
      faults.add("This is no e-mail address. Look for a slip.", at: "email")
      return try desk(visit, faults)
    }
    let person = ConsultedPerson(
      name: visit.typed("person-name"), post: visit.typed("person-post"), addedOn: visit.today)
    return try running(visit, otherwise: "person-name") {
      try records.carryOut(
        ConsultPerson(person, email: email, on: visit["proposal"], at: visit["authority"]), by: visit.person,
        at: visit.now)
    }
  }

  func changeConsultedPerson(_ visit: Visit) throws -> Answer {
    let (person, proposal, id) = (visit["person"], visit["proposal"], visit["authority"])
    return try running(visit, otherwise: "person-name") {
      switch visit.typed("step") {
      case "link":
        return try records.carryOut(
          RenewAnswerLink(for: person, on: proposal, at: id), by: visit.person, at: visit.now)
      case "remove":
        try records.carryOut(RemoveConsultedPerson(person, on: proposal, at: id), by: visit.person, at: visit.now)
      default: break
      }
      return nil
    }
  }

  func enterResponse(_ visit: Visit) throws -> Answer {
    var faults = FormFaults()
    let received = DayField(visit.typed("received"))
    if received.day == nil {
      faults.add(received.isWrong ? received.message : "Write the day, like 16 June 2026.", at: "received")
    }
    guard let day = received.day else { return try desk(visit, faults) }
    let response = ConsultationResponse(
      .init(rawValue: visit.typed("source")) ?? .staff, name: visit.typed("from"), way: .paper,
      words: visit.typed("words").replacing("\r\n", with: "\n"), receivedOn: day)
    return try running(visit, otherwise: "words") {
      try records.carryOut(
        RecordConsultationResponse(response, on: visit["proposal"], at: visit["authority"]), by: visit.person,
        at: visit.now)
      return nil
    }
  }

  func considerResponses(_ visit: Visit) throws -> Answer {
    let (id, proposal) = (visit["authority"], visit["proposal"])
    guard let shown = seenThemes(visit).shown(in: visit) else {
      throw Problem.notUnderstood("The form does not say what it was made over.")
    }
    let seen = shown ?? []
    let responses = try records.read { try $0.consultationResponses(on: proposal, at: id) }
    return try running(visit, otherwise: "theme-1") {
      try records.carryOut(
        SummariseConsultation(
          ThemeForm.typed(visit, over: seen), seen: seen, placed: ThemeForm.placed(visit, responses, among: seen),
          on: proposal, at: id), by: visit.person, at: visit.now)
      return nil
    }
  }

  func closeConsultation(_ visit: Visit) throws -> Answer {
    let typed = DayField(visit.typed("closed"))
    guard let day = typed.day else {
      var faults = FormFaults()
      faults.add(typed.isWrong ? typed.message : "Write the day, like 16 June 2026.", at: "closed")
      return try desk(visit, faults)
    }
    return try running(visit, otherwise: "closed") {
      try records.carryOut(
        CloseStaffConsultation(
          visit["proposal"], on: day, because: visit.typed("closing"), at: visit["authority"],
          inSpiteOfWarnings: visit.typed("in-spite") == "yes"), by: visit.person, at: visit.now)
      return nil
    }
  }

  func publishSummary(_ visit: Visit) throws -> Answer {
    try running(visit, otherwise: "publish") {
      try records.carryOut(
        PublishConsultationSummary(of: visit["proposal"], at: visit["authority"]), by: visit.person, at: visit.now)
      return nil
    }
  }

  /// Does what a form of the desk asks. A link that was made is shown at once and never again.
  private func running(_ visit: Visit, otherwise field: String, _ deed: () throws -> Token?) throws -> Answer {
    var faults = FormFaults()
    do {
      guard let token = try deed() else {
        return .seeOther(Address.consultation(visit["authority"], visit["proposal"], "desk"))
      }
      let path = Address.answer(visit["authority"], visit["proposal"], token)
      var after = visit
      (after.isForm, after.form) = (false, .empty)
      return try desk(after, faults, link: address?.link(path) ?? path)
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all {
        let place = objection.field.isEmpty ? field : objection.field
        faults.add(said: objection.words, at: objection.weight == .warns ? "in-spite" : place)
      }
    } catch let refusal as EstablishmentRefusal {
      faults.add(said: refusal.description, at: field)
    } catch is StaffConsultationRefusal {
      throw Problem.nothingHere
    }
    return try desk(visit, faults)
  }

  private func seenThemes(_ visit: Visit) -> SeenVersion<[ConsultationTheme]> {
    SeenVersion(key: records.keeping.key, subject: "themes/\(visit["authority"])/\(visit["proposal"])")
  }

  private func desk(_ visit: Visit, _ faults: FormFaults, link: String? = nil) throws -> Answer {
    let id = visit["authority"]
    let page = try records.read { open in
      let (proposal, consultation) = try consulted(visit, open)
      guard let consultation else { throw Problem.nothingHere }
      let themes = try open.consultationThemes(on: proposal.id, at: id)
      return ConsultationDesk(
        visit: visit, proposal: proposal, consultation: consultation,
        people: try open.consultedPeople(on: proposal.id, at: id),
        responses: try open.consultationResponses(on: proposal.id, at: id), themes: themes, link: link, faults: faults,
        seen: seenThemes(visit).hidden(themes))
    }
    return try personal(
      visit, "People and responses", lede: .data(page.proposal.title), kicker: "Private, for human resources",
      section: .proposals, crumbs: consultationCrumbs(visit, page.proposal), faults: faults
    ) { page.view }
  }
}
