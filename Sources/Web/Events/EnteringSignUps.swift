import Actions
import Council
import HTML
import Law
import Store

// What officers do for those who have no e-mail address: sign them up, and tell them what changed.
extension Site {
  func enterSignUp(_ visit: Visit) throws -> Answer {
    let (id, event) = (visit["authority"], try visitedEvent(visit))
    var form = enteringForm(visit, event)
    let typed = form["email"].trimmed
    let email = EmailAddress(typed)
    if email == nil, !typed.isEmpty {
      form.faults.add("Type an e-mail address like name@example.org, or leave it empty.", at: "email")
    }
    if let people = peopleTyped(&form, event), form.faults.isEmpty {
      let one = EventSignUp(
        form["name"].trimmed, email, reach: form["reach"].trimmed, people: people, needs: form["needs"].trimmed,
        signedUpAt: visit.now.moment)
      let deed = EnterSignUp(one, for: event.reference, at: id, letters: means.post)
      if let kept = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        return .seeOther(Address.event(id, event.reference, "list") + "?entered=\(kept.number)")
      }
    }
    return try enteringSignUp(visit, form)
  }

  func enteringSignUp(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let event = try visitedEvent(visit)
    let shown = form ?? enteringForm(visit, event)
    return try personal(
      visit, "Sign somebody up", lede: event.when, kicker: .data(event.title), section: .involvement,
      crumbs: eventCrumbs(visit, event), status: shown.status, faults: shown.faults
    ) {
      shown.node()
      leaf("kept", "What to say to them") {
        p {
          "Only officers who run the event read it. The name and how to reach them are deleted \(CommunityEvent.daysKept) days after the event, and what they need the day after it."
        }
      }
    }
  }

  private func enteringForm(_ visit: Visit, _ event: CommunityEvent) -> MeetingForm {
    MeetingForm(
      visit, Address.event(visit["authority"], event.reference, "enter"), "Sign them up",
      [
        EditGroup(
          id: "person", heading: "Who comes", note: "They have a place or wait, as everybody who signs up.",
          fields: [
            EditField(name: "name", label: "Their name"),
            EditField(
              name: "reach", label: "How to reach them",
              hint: "A telephone number or an address, to tell them of a change."
            ),
            EditField(name: "email", label: "E-mail address", hint: "Empty when they have none. A letter goes there."),
          ] + Self.peopleField(event) + [
            EditField(
              name: "needs", label: "What they need to take part",
              hint: "Empty for nothing. Write it down only when they agree. It is deleted the day after.",
              kind: .lines(rows: 3))
          ])
      ], texts: ["people": "1"])
  }

  func noteTold(_ visit: Visit) throws -> Answer {
    let (id, event) = (visit["authority"], try visitedEvent(visit))
    try records.carryOut(
      NoteTold(Int(visit.typed("number")) ?? 0, at: event.reference, of: id), by: visit.person, at: visit.now)
    return .seeOther(Address.event(id, event.reference, "list") + "?told=yes")
  }
}
