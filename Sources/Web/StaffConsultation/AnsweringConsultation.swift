import Actions
import Council
import HTML
import Law
import Secrets
import Store

// Where somebody who is consulted says what they think: by their private link, or signed in. Nothing of it is shown to anybody else.
extension Site {
  func answerByLink(_ visit: Visit) throws -> Answer {
    guard let token = Token(visit["token"]) else { throw Problem.linkIsOver }
    // Whoever holds the link answers, signed in or not.
    return try answer(visit) {
      try records.carryOut(AnswerByLink($0, by: token, at: visit["authority"]), by: .visitor, at: visit.now)
    }
  }

  func answerSignedIn(_ visit: Visit) throws -> Answer {
    try answer(visit) {
      try records.carryOut(
        AnswerSignedIn($0, on: visit["proposal"], at: visit["authority"]), by: visit.person, at: visit.now)
    }
  }

  private func answer(_ visit: Visit, _ deed: (String) throws -> Void) throws -> Answer {
    var faults = FormFaults()
    do {
      try deed(visit.typed("words").replacing("\r\n", with: "\n"))
      var sent = Answer.seeOther(visit.path + "?sent=yes")
      sent.hidesAddress = true
      return sent
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { faults.add(said: objection.words, at: "words") }
    } catch is StaffConsultationRefusal {
      throw Problem.linkIsOver
    }
    return try answering(visit, faults)
  }

  func answering(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    _ = try council(visit)
    let (proposal, consultation, person, before) = try records.read { open in
      let (proposal, consultation) = try consulted(visit, open)
      let person = try answeringPerson(visit, open)
      guard let consultation, let person else { throw Problem.linkIsOver }
      let before = try open.consultationResponses(on: proposal.id, at: id).first { $0.person == person.id }
      return (proposal, consultation, person, before)
    }
    let isOpen = consultation.takesResponses(on: visit.today)
    var answer = try personal(
      visit, "Say what you think", lede: .data(proposal.title), kicker: "Staff and union consultation",
      section: .proposals, crumbs: consultationCrumbs(visit, proposal), faults: faults
    ) {
      if visit.query["sent"] != nil, before != nil, faults.isEmpty {
        notice(.done) {
          p { "Your answer is with human resources. You can send another in its place while it is open." }
        }
      }
      leaf("answer", "Your answer", margin: HTMLNode { p { "Only human resources read it, and who sent it." } }) {
        p {
          person.post.isEmpty
            ? "You are asked because the proposal concerns your work."
            : "You are asked as: \(person.post)." as Phrase
        }
        p { a(.href(Address.proposal(id, proposal.id))) { "Read the proposal first" } }
        if let before {
          p { "You answered on \(before.receivedOn.long). What you send now takes the place of that." }
        }
        if isOpen {
          visit.sending(to: visit.path, "Send it to human resources") {
            EditField(
              name: "words", label: "What you think of it",
              hint: "Until the end of \(consultation.closes.longWithWeekday).", kind: .lines(rows: 10)
            ).node(visit.typed("words"), fault: faults["words"], note: nil)
          }
        } else {
          p { "Responses are taken from \(consultation.opens.long) to \(consultation.lastDay.long)." }
          if !visit.typed("words").isEmpty {
            p { strong { "What you wrote" } }
            pre { visit.typed("words") }
          }
        }
      }
      leaf("kept", "What becomes of it") {
        p {
          "It is read to decide on the proposal. What is published counts answers and withholds small numbers; it tells nobody’s words and names nobody. It is deleted two years after the consultation closed."
        }
        p { a(.href("\(Address.council(id))/privacy")) { "What the council keeps about people" } }
      }
    }
    answer.hidesAddress = true
    return answer
  }

  /// Whose answer it is: by the link of the address, or by the account.
  private func answeringPerson(_ visit: Visit, _ open: OpenRecords) throws -> ConsultedPerson? {
    guard visit.parameters["token"] != nil else {
      guard let account = visit.person.account else { return nil }
      return try open.consultedPeople(on: visit["proposal"], at: visit["authority"]).first { $0.account == account }
    }
    guard let token = Token(visit["token"]),
      let (person, proposal) = try open.consultedPerson(byLink: token.digest, at: visit["authority"]),
      proposal == visit["proposal"]
    else { return nil }
    return person
  }
}
