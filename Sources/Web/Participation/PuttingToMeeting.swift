import Actions
import Council
import HTML
import Law
import Store

// Putting a question, a petition or the wish to speak to a meeting that is to come.
extension Site {
  func addParticipation(_ routes: inout Routes) {
    let path = "/:authority/meetings/:meeting"
    routes.get("\(path)/ask", .only(.ownAccount), submissionForm)
    routes.post("\(path)/ask", .only(.ownAccount), putToMeeting)
    routes.get("\(path)/submissions", .only(.editMeetings), submissions)
    routes.post("\(path)/submissions", .only(.editMeetings), settleSubmission)
  }

  func submissionForm(_ visit: Visit) throws -> Answer { try asking(visit, nil) }

  func putToMeeting(_ visit: Visit) throws -> Answer {
    var form = askingForm(visit)
    guard let kind = PublicSubmission.Kind(rawValue: form["kind"]) else {
      form.faults.add("Choose what you put to the meeting.", at: "kind")
      return try asking(visit, form)
    }
    let signatures = form["signatures"].trimmed.replacing(",", with: "")
    if kind == .petition, !signatures.isEmpty, Int(signatures) == nil {
      form.faults.add("Write the number of signatures in figures, such as 250.", at: "signatures")
      return try asking(visit, form)
    }
    let submission = PublicSubmission(
      kind, to: .init(rawValue: visit["meeting"]), subject: form["subject"].trimmed, words: form["words"].trimmed,
      name: form["name"].trimmed, signatures: Int(signatures), receivedAt: visit.now.moment)
    let deed = PutToMeeting(submission, at: visit["authority"])
    guard try form.attempt({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try asking(visit, form)
    }
    return .seeOther(Address.meeting(visit["authority"], submission.meeting, "ask") + "?sent=yes")
  }

  private func askingForm(_ visit: Visit) -> MeetingForm {
    let kinds: [ChoiceField.Choice] = [
      .init(value: "", words: "Choose"), .init(value: "question", words: "A question"),
      .init(value: "petition", words: "A petition"),
      .init(value: "deputation", words: "A deputation: I wish to speak"),
    ]
    return MeetingForm(
      visit, Address.meeting(visit["authority"], .init(rawValue: visit["meeting"]), "ask"), "Send it",
      [
        EditGroup(
          id: "put", heading: "What you put to the meeting",
          note: "Democratic services read it first. It is published with the agenda when it is accepted.",
          fields: [
            EditField(name: "kind", label: "What it is", kind: .choice(kinds)),
            EditField(name: "subject", label: "What it is about", hint: "In a line."),
            EditField(name: "words", label: "Your words", kind: .lines(rows: 6)),
            EditField(
              name: "signatures", label: "Signatures", hint: "For a petition only: how many have signed it.",
              kind: .line(isNarrow: true)),
            EditField(
              name: "name", label: "Who puts it",
              hint:
                "As the agenda is to say it: your name, or A resident of Hillside. Your address for letters is not published."
            ),
          ])
      ])
  }

  private func asking(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let settings = try council(visit).authority.settings
    let (meeting, body, sent) = try records.read { open in
      let meeting = try visited(visit, open)
      return (
        meeting, try meetingBody(of: meeting, id, open),
        try visit.person.account.map { try open.submissions(to: meeting.reference, at: id, of: $0) } ?? []
      )
    }
    let shown = form ?? askingForm(visit)
    let terms = ParticipationTerms(meeting: meeting, rules: ParticipationRules(settings), now: visit.now)
    return try personal(
      visit, "Put something to this meeting", kicker: "\(body.name), \(meeting.day.longWithWeekday)",
      section: .meetings, crumbs: crumbs(id, meeting, body), status: shown.status, faults: shown.faults
    ) {
      if visit.query["sent"] != nil {
        notice(.done, "It was sent", id: "sent") {
          p { "Democratic services look at it. What becomes of it stands here." }
        }
      }
      terms.node
      if !sent.isEmpty { SubmissionList(sent: sent).leaf }
      if terms.isOpen || form != nil { shown.node() }
    }
  }
}
