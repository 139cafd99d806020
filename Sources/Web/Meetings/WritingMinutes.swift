import Actions
import Council
import HTML
import Law
import Publishing
import Store

// The minutes of a meeting: written in private, published when it has met.
extension Site {
  func minutesForm(_ visit: Visit) throws -> Answer { try minutes(visit, nil) }

  func saveMinutes(_ visit: Visit) throws -> Answer {
    let (reference, id) = (Meeting.Reference(rawValue: visit["meeting"]), visit["authority"])
    var draft = try agendaDraft(visit)
    var form = minutesForm(visit, draft, reference)
    if visit.typed("step") == "preview" { return try minutes(visit, form, isPreview: true) }
    let isSame = draft.minutes == form["minutes"]
    (draft.minutes, draft.version) = (form["minutes"], form.version ?? -1)
    let done = try form.attempt { () -> String in
      let kept = isSame && draft.version >= 0 ? draft : try prepare(draft, reference, visit)
      guard visit.typed("step") == "publish" else { return Address.meeting(id, reference, "minutes") }
      let deed = PublishMinutes(of: reference, version: kept.version, at: id)
      return try saved(try records.carryOut(deed, by: visit.person, at: visit.now), visit)
    }
    if let done { return .seeOther(done) }
    // What was typed may have been saved before publishing was refused.
    if !form.faults.isEmpty, try agendaDraft(visit).minutes == form["minutes"] {
      form.version = try agendaDraft(visit).version
    }
    return try minutes(visit, form)
  }

  private func prepare(_ draft: AgendaDraft, _ reference: Meeting.Reference, _ visit: Visit) throws -> AgendaDraft {
    try records.carryOut(PrepareAgenda(draft, of: reference, at: visit["authority"]), by: visit.person, at: visit.now)
  }

  private func minutesForm(_ visit: Visit, _ draft: AgendaDraft, _ reference: Meeting.Reference) -> MeetingForm {
    let field = EditField(
      name: "minutes", label: "Minutes",
      hint: "In Markdown. Name the special circumstances of urgent items, and what was resolved.",
      kind: .lines(rows: 24))
    var form = MeetingForm(
      visit, Address.meeting(visit["authority"], reference, "minutes"), "Save",
      [
        EditGroup(
          id: "write", heading: "What was done",
          note: "Nobody outside democratic services sees them until they are published.",
          fields: [field])
      ], texts: ["minutes": draft.minutes])
    if !visit.isForm { form.version = draft.version }
    return form
  }

  private func minutes(_ visit: Visit, _ form: MeetingForm?, isPreview: Bool = false) throws -> Answer {
    let id = visit["authority"]
    let (meeting, body, draft) = try records.read { open in
      let meeting = try visited(visit, open)
      return (meeting, try meetingBody(of: meeting, id, open), try open.draft(of: meeting.reference, at: id))
    }
    let shown = form ?? minutesForm(visit, draft, meeting.reference)
    return try personal(
      visit, "Minutes", kicker: "\(body.name), \(meeting.day.longWithWeekday)", section: .meetings,
      crumbs: crumbs(id, meeting, body), status: shown.status, faults: shown.faults
    ) {
      if isPreview {
        leaf("preview", "How they will read", margin: p { "Nothing is saved yet." }) {
          NumberedText(PaperText(shown["minutes"])).node
        }
      }
      shown.node {
        button(.class("btn ghost"), .name("step"), .value("preview")) { "Show how they will read" }
        button(.class("btn ghost"), .name("step"), .value("publish")) { "Publish the minutes" }
      }
    }
  }
}
