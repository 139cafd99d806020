import Actions
import Council
import HTML
import Law
import Secrets
import Store

// Stalls: an officer opens one and gets a link for its tablet; whoever stands at the tablet can answer and nothing else.
extension Site {
  func stalls(_ visit: Visit) throws -> Answer { try stalls(visit, nil) }

  func keepStall(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let activity = try records.read { try visitedActivity(visit, $0) }
    var form = stallForm(visit, activity)
    if let number = Int(visit.typed("end")) {
      let deed = EndStall(number, of: activity.reference, at: id)
      if try form.involve({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return .seeOther(Address.activity(id, activity.reference, "stalls") + "?ended=yes")
      }
      return try stalls(visit, form)
    }
    let last = DayField(form["ends"])
    if last.day == nil {
      form.faults.add(last.isWrong ? last.message : "Write the last day on which people answer there.", at: "ends")
    }
    guard let day = last.day else { return try stalls(visit, form) }
    let deed = OpenStall(Stall(place: form["place"].trimmed, endsOn: day), for: activity.reference, at: id)
    guard let link = try form.involve({ try records.carryOut(deed, by: visit.person, at: visit.now) }) else {
      return try stalls(visit, form)
    }
    return try newStall(visit, activity, deed.stall, link)
  }

  private func stallForm(_ visit: Visit, _ activity: Activity) -> MeetingForm {
    MeetingForm(
      visit, Address.activity(visit["authority"], activity.reference, "stalls"), "Open it",
      [
        EditGroup(
          id: "stall", heading: "Open a stall",
          note:
            "You get a link for the tablet. Whoever has it can hand in answers and see nothing, so no officer need be signed in there.",
          fields: [
            EditField(name: "place", label: "Where it stands", hint: "For example, library, first Saturday"),
            EditField(
              name: "ends", label: "Last day", hint: "The tablet may send what it holds for \(Stall.grace) days more.",
              kind: .line(isNarrow: true)),
          ])
      ], texts: ["ends": activity.closesOn.typed])
  }

  private func stalls(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let (activity, all) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (activity, try open.stalls(of: activity.reference, at: id))
    }
    let shown = form ?? stallForm(visit, activity)
    return try personal(
      visit, "Stalls", lede: .data(activity.title), section: .involvement, crumbs: involvementCrumbs(id, activity),
      status: shown.status, faults: shown.faults
    ) {
      if visit.query["ended"] != nil { done("It is ended. What its tablet still holds is not taken any more.") }
      leaf("stalls", "Stalls so far") {
        if all.isEmpty { emptyState("There is no stall yet.") }
        for stall in all { self.stall(stall, activity, visit) }
      }
      if activity.level.asks, visit.today <= activity.closesOn { shown.node() }
    }
  }

  private func stall(_ stall: Stall, _ activity: Activity, _ visit: Visit) -> HTMLNode {
    section(.class("card")) {
      h3 { stall.place }
      p {
        stall.endedAt.map { "Ended on \($0.inEngland)." as Phrase }
          ?? "People answer there until \(stall.endsOn.long)."
      }
      if stall.takesAnswers(on: visit.today) {
        visit.sending(
          to: Address.activity(visit["authority"], activity.reference, "stalls"), "End it at once", grave: true
        ) { input(.type("hidden"), .name("end"), .value(String(stall.number))) }
      }
    }
  }

  private func newStall(_ visit: Visit, _ activity: Activity, _ stall: Stall, _ link: Token) throws -> Answer {
    let id = visit["authority"]
    let path = Address.activity(id, activity.reference, "stall/\(link.text)")
    var answer = try personal(
      visit, "The link of the new stall", lede: "It is shown this once. Open it on the tablet while there is a signal.",
      section: .involvement, crumbs: involvementCrumbs(id, activity)
    ) {
      leaf("link", .data(stall.place)) {
        if let address = address?.link(path) {
          QRCode(address)?.picture("The link, for the tablet’s camera to read") ?? .empty
          pre { code { address } }
        }
        p { a(.href(path)) { "Open it on this device" } }
        ul {
          li { "Wait until the page says that it works without a signal." }
          li { "What people hand in stays on the tablet until it is sent. Keep the tablet locked away until then." }
          li { "Where the tablet is lost, end the stall at once." }
        }
        p { a(.class("btn"), .href(Address.activity(id, activity.reference, "stalls"))) { "I have opened it" } }
      }
    }
    answer.hidesAddress = true
    return answer
  }
}
