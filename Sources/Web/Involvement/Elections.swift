import Actions
import Council
import HTML
import Law
import Store

// Elections in the area: entered by hand, so that what is published or asked before them is looked at.
extension Site {
  func addElections(_ routes: inout Routes) {
    routes.get("/:authority/elections", .everyone, elections)
    routes.post("/:authority/elections", .only(.editMeetings), keepElection)
  }

  func elections(_ visit: Visit) throws -> Answer { try elections(visit, nil) }

  func keepElection(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    var form = electionForm(visit)
    let isKept: Bool
    if visit.typed("remove").isEmpty {
      guard let election = form.election else { return try elections(visit, form) }
      isKept =
        try form.carry { try records.carryOut(EnterElection(election, at: id), by: visit.person, at: visit.now) } != nil
    } else {
      let deed = WithdrawElection(visit.typed("remove"), at: id)
      isKept = try form.carry { try records.carryOut(deed, by: visit.person, at: visit.now) } != nil
    }
    return isKept ? .seeOther(Address.elections(id)) : try elections(visit, form)
  }

  private func electionForm(_ visit: Visit) -> MeetingForm {
    MeetingForm(
      visit, Address.elections(visit["authority"]), "Enter it",
      [
        EditGroup(
          id: "election", heading: "Enter an election",
          fields: [
            EditField(name: "title", label: "What is elected", hint: "For example, Borough council"),
            EditField(
              name: "notice", label: "Notice of election", hint: "For example, 16 March 2027",
              kind: .line(isNarrow: true)),
            EditField(name: "poll", label: "Poll", hint: "For example, 6 May 2027", kind: .line(isNarrow: true)),
          ])
      ])
  }

  private func elections(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let mayEnter = visit.person.may(.editMeetings, at: id, on: visit.today)
    let standing = try records.read { try $0.elections(at: id) }.filter { $0.withdrawnOn == nil }
    let shown = form ?? electionForm(visit)
    return try personal(
      visit, "Elections",
      lede: "Between the notice and the poll care is taken with what the council publishes and asks.",
      section: .involvement, crumbs: involvementCrumbs(id), status: shown.status, faults: shown.faults
    ) {
      leaf("elections", "Entered") {
        if standing.isEmpty { emptyState("No election is entered.") } else { list(standing, visit, mayEnter) }
      }
      if mayEnter { shown.node() }
      p(.class("ways")) { a(.href("/rulebook#\(QuietBeforeElections.id)")) { "What the rule says, CO-6" } }
    }
  }

  private func list(_ elections: [Election], _ visit: Visit, _ mayEnter: Bool) -> HTMLNode {
    DataTable(
      caption: "Elections", captionIsHidden: true,
      columns: [.heading("What is elected"), .text("Notice of election"), .text("Poll"), .text("Change")],
      rows: elections.reversed().map { one in
        [
          HTMLNode(one.title), HTMLNode(one.notice.long), HTMLNode(one.poll.long),
          mayEnter
            ? visit.removing("\(one.title), \(one.poll.long)", at: Address.elections(visit["authority"])) {
              input(.type("hidden"), .name("remove"), .value(one.id))
            } : .empty,
        ]
      }
    ).withoutEmptyColumns.node
  }
}

extension MeetingForm {
  /// The election that was typed; `nil` where a day is missing or none, which is noted.
  fileprivate var election: Election? {
    mutating get {
      let (notice, poll) = (DayField(self["notice"]), DayField(self["poll"]))
      for (field, day) in [("notice", notice), ("poll", poll)] where day.day == nil {
        faults.add(day.isWrong ? day.message : "Write the day, like 16 June 2026.", at: field)
      }
      guard let noticed = notice.day, let polled = poll.day else { return nil }
      return Election(self["title"].trimmed, notice: noticed, poll: polled)
    }
  }
}

extension Address {
  /// The elections in a council’s area.
  static func elections(_ id: String) -> String { "/\(encoded(id))/elections" }
}
