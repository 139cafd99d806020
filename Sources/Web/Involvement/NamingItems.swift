import Actions
import Council
import HTML
import Law
import Store

// Naming the agenda items that an activity is for, where its entry of the forward plan does not join them.
extension Site {
  func itemsToName(_ visit: Visit) throws -> Answer { try namingItems(visit, nil) }

  func nameItems(_ visit: Visit) throws -> Answer {
    var form = try itemsForm(visit)
    let (id, reference) = (visit["authority"], Activity.Reference(rawValue: visit["activity"]))
    let items = form.lines("items").compactMap { line -> NameAgendaItems.Item? in
      let parts = line.split(separator: "/")
      guard parts.count == 2, let item = Int(parts[1]) else { return nil }
      return .init(item, at: .init(rawValue: String(parts[0])))
    }
    let deed = NameAgendaItems(items, of: reference, at: id)
    if try form.involve({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
      return .seeOther(Address.activity(id, reference) + "#outcome")
    }
    return try namingItems(visit, form)
  }

  private func itemsForm(_ visit: Visit) throws -> MeetingForm {
    let id = visit["authority"]
    return try records.read { open in
      let activity = try visitedActivity(visit, open)
      let named = try open.namedItems(for: activity.reference, at: id).map { "\($0.meeting.rawValue)/\($0.item)" }
      let meetings = try open.meetings(
        at: id, from: visit.today.adding(days: -90), to: visit.today.adding(days: 400), atMost: 300)
      var choices: [ChoiceField.Choice] = []
      for meeting in meetings where meeting.stands && meeting.agendaAt != nil {
        let body = try meetingBody(of: meeting, id, open).name
        let papers = try open.papers(of: meeting.reference, at: id)
        for item in try open.agenda(of: meeting.reference, at: id)
        where [.report, .other].contains(item.kind) && item.isOpen(with: papers) {
          choices.append(
            .init(
              value: "\(meeting.reference.rawValue)/\(item.id)",
              name: "\(body), \(meeting.day.long): \(item.number). \(item.title)"))
        }
      }
      for kept in named where !choices.contains(where: { $0.value == kept }) {
        choices.append(.init(value: kept, name: kept))
      }
      return MeetingForm(
        visit, Address.activity(id, activity.reference, "items"), "Save it",
        [
          EditGroup(
            id: "named", heading: "On which agendas it is",
            note: "An item that is for the same decision of the forward plan has what residents said already.",
            fields: choices.isEmpty
              ? []
              : [
                EditField(
                  name: "items", label: "Items of agendas that are out", hint: "Everybody sees it with the item.",
                  kind: .ticks(choices))
              ])
        ], texts: ["items": named.joined(separator: "\n")])
    }
  }

  private func namingItems(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let (activity, outcome) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (activity, try open.outcome(of: activity, at: visit["authority"]))
    }
    let shown = try form ?? itemsForm(visit)
    return try personal(
      visit, "Name the agenda item", lede: .data(activity.title), section: .involvement,
      crumbs: involvementCrumbs(visit["authority"], activity), status: shown.status, faults: shown.faults
    ) {
      if !outcome.items.isEmpty {
        leaf("now", "Where what residents said stands now") {
          ul {
            for one in outcome.items {
              li {
                a(.href(Address.meeting(visit["authority"], one.meeting.reference) + "#item-\(one.item.id)")) {
                  "Item \(one.item.number), \(one.item.title)"
                }
                ": \(one.body), \(one.meeting.day.longWithWeekday)"
              }
            }
          }
        }
      }
      if shown.groups.contains(where: { !$0.fields.isEmpty }) {
        shown.node()
      } else {
        emptyState("No agenda is out that it could be on.")
      }
    }
  }
}
