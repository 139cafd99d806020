import Actions
import Council
import HTML
import Law
import Store

// What the public put to a meeting, for democratic services: put on the agenda, or refused with a reason.
extension Site {
  func submissions(_ visit: Visit) throws -> Answer { try submissions(visit, FormFaults()) }

  func settleSubmission(_ visit: Visit) throws -> Answer {
    let reference = Meeting.Reference(rawValue: visit["meeting"])
    let number = Int(visit.typed("submission")) ?? 0
    let refusal = visit.typed("act") == "refuse" ? visit.typed("reason-\(number)").trimmed : nil
    var faults = FormFaults()
    do {
      try records.carryOut(
        SettleSubmission(number, refusedFor: refusal, at: visit["authority"]), by: visit.person, at: visit.now)
      return .seeOther(Address.meeting(visit["authority"], reference, "submissions"))
    } catch MeetingRefusal.objections(let all) {
      for objection in all { faults.add(said: objection.words, at: "reason-\(number)") }
    } catch MeetingRefusal.unknownMeeting {
      throw Problem.nothingHere
    } catch let refusal as MeetingRefusal {
      faults.add(said: refusal.description, at: "reason-\(number)")
    }
    return try submissions(visit, faults)
  }

  private func submissions(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    let (meeting, body, sent) = try records.read { open in
      let meeting = try visited(visit, open)
      return (
        meeting, try meetingBody(of: meeting, id, open), try open.submissions(to: meeting.reference, at: id)
      )
    }
    return try personal(
      visit, "What the public put to this meeting",
      lede: "What you accept becomes an item of the agenda, and is published with it.",
      kicker: "\(body.name), \(meeting.day.longWithWeekday)", section: .meetings, crumbs: crumbs(id, meeting, body),
      faults: faults
    ) {
      if sent.isEmpty { emptyState("Nothing has come for this meeting.") }
      for one in sent { entry(one, visit, faults) }
      p { a(.href(Address.meeting(id, meeting.reference, "agenda"))) { "Agenda and papers" } }
    }
  }

  private func entry(_ one: PublicSubmission, _ visit: Visit, _ faults: FormFaults) -> HTMLNode {
    leaf("s\(one.id)", .data(one.subject), margin: p { Phrase.term(one.kind.words.capitalised) }) {
      summaryList([
        ("Who puts it", HTMLNode(one.name)), ("Came", HTMLNode("\(one.receivedAt.inEngland)" as Phrase)),
        ("Signatures", HTMLNode(one.signatures.map(String.init) ?? "")),
      ])
      p(.class("prose")) { one.words }
      switch one.state {
      case .accepted:
        p { "It is on the agenda." }
      case .refused(let reason):
        p { "Refused: \(reason)" }
      case .received:
        form(
          .action(Address.meeting(visit["authority"], one.meeting, "submissions")), .method("post"), .class("edit flow")
        ) {
          FormToken.hidden(visit)
          input(.type("hidden"), .name("submission"), .value(String(one.id)))
          EditField(
            name: "reason-\(one.id)", label: "Why it is refused",
            hint: "Only when it is. Whoever sent it reads this."
          ).node(visit.typed("reason-\(one.id)"), fault: faults["reason-\(one.id)"], note: nil)
          div(.class("row")) {
            button(.class("btn"), .name("act"), .value("accept")) { "Put it on the agenda" }
            button(.class("btn ghost"), .name("act"), .value("refuse")) { "Refuse it" }
          }
        }
      }
    }
  }
}
