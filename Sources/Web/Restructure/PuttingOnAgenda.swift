import Actions
import Council
import HTML
import Law
import Publishing
import Store

// The report of a proposal becomes a paper of a coming meeting, with its recommendations, under an item of its own or one that is there. It is out once it is published.
extension Site {
  func addPuttingOnAgenda(_ routes: inout Routes) {
    routes.get("/:authority/proposals/:proposal/agenda", .only(.editMeetings)) { visit in
      try puttingOnAgenda(visit, nil)
    }
    routes.post("/:authority/proposals/:proposal/agenda", .only(.editMeetings), putOnAgenda)
  }

  func putOnAgenda(_ visit: Visit) throws -> Answer {
    let (id, assessment) = (visit["authority"], try assessment(visit))
    let coming = try comingMeetings(visit)
    var form = agendaForm(visit, assessment.restructure, coming)
    let place = coming.lazy.flatMap { check in places(check).map { (check, $0.item) } }
      .first { placeValue($0.meeting, $1) == form["meeting"] }
    guard let (chosen, item) = place else {
      form.faults.add("Choose a meeting.", at: "meeting")
      return try puttingOnAgenda(visit, form)
    }
    let paper = ReportPaper(
      assessment, address: Address.proposal(id, assessment.restructure.id),
      template: try records.read { try $0.reportTemplate(of: id) })
    let reference = chosen.meeting.reference
    var draft = try records.read { try $0.draft(of: reference, at: id) }
    let published = try records.read { (try $0.agenda(of: reference, at: id), try $0.papers(of: reference, at: id)) }
    let number = item?.id ?? ((published.0 + draft.items).map(\.id).max() ?? 0) + 1
    if (published.1 + draft.papers).contains(where: { $0.title == paper.title }) {
      form.note([.refusal("meeting", "A paper of this title is with that meeting already. Change it on its agenda.")])
      return try puttingOnAgenda(visit, form)
    }
    if item == nil {
      draft.items.append(
        AgendaItem(
          id: number, number: String(published.0.count + draft.items.count + 1), title: form["title"], kind: .report))
    }
    draft.papers.append(
      Paper(
        reference: draft.freePaper(of: number, besides: published.1), item: number, title: paper.title,
        author: paper.author, text: paper.text, recommendations: paper.recommendations, background: paper.background,
        parts: PaperParts(implications: paper.implications)))
    if !form.isInSpite { form.note(try late(chosen.meeting, draft, visit)) }
    guard form.warnings.isEmpty, form.faults.isEmpty else { return try puttingOnAgenda(visit, form) }
    let deed = PrepareAgenda(draft, of: reference, at: id)
    guard try form.attempt({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try puttingOnAgenda(visit, form)
    }
    return .seeOther(Address.meeting(id, reference, "agenda"))
  }

  /// What the clock says of it, if it were published now.
  private func late(_ meeting: Meeting, _ draft: AgendaDraft, _ visit: Visit) throws -> [Objection] {
    try records.read { open in
      let body = try meetingBody(of: meeting, visit["authority"], open)
      return try open.check(meeting, of: body, with: draft, publishing: visit.now.moment, at: visit["authority"])
        .findingsOfWhatIsNew.filter { $0.outcome == .notMet }.map {
          .warning("meeting", "\($0.subject): \($0.title). \($0.message) \($0.remedy ?? "") (\($0.rule))")
        }
    }
  }

  private func comingMeetings(_ visit: Visit) throws -> [MeetingCheck] {
    let id = visit["authority"]
    return try records.read { open in
      try open.meetings(at: id, from: visit.today, to: visit.today.adding(days: 400), atMost: 300)
        .filter { $0.stands && $0.startsAt > visit.now.moment }.compactMap { meeting in
          try open.standing(Body.self, [meeting.body], of: id, on: meeting.day).first.map {
            try open.check(meeting, of: $0, at: id)
          }
        }
    }
  }

  /// Where the report can go at a meeting: an item of its own, or a report's that is there, with its number as printed.
  private func places(_ check: MeetingCheck) -> [(item: AgendaItem?, number: String)] {
    [(nil, "")] + check.items.filter { $0.kind == .report && $0.exemption == nil }.map { ($0, $0.number) }
  }

  private func placeValue(_ meeting: Meeting, _ item: AgendaItem?) -> String {
    meeting.reference.rawValue + (item.map { "/\($0.id)" } ?? "")
  }

  private func agendaForm(_ visit: Visit, _ proposal: RestructureCase, _ coming: [MeetingCheck]) -> MeetingForm {
    let choices = coming.flatMap { check in
      let meeting = "\(check.body.name), \(check.meeting.day.long)" as Phrase
      let due = check.lastDay.map { $0.long } ?? "no day is set"
      return places(check).map { item, number in
        ChoiceField.Choice(
          value: placeValue(check.meeting, item),
          words: item.map { "\(meeting): under item \(number), \($0.title)" }
            ?? "\(meeting): an item of its own; papers are due by \(due)")
      }
    }
    let subject = proposal.report.subject
    return MeetingForm(
      visit, Address.proposal(visit["authority"], proposal.id) + "/agenda", "Put it on the agenda",
      [
        EditGroup(
          id: "where", heading: "On which agenda", note: "It is public once you publish the agenda.",
          fields: [
            EditField(name: "meeting", label: "Meeting", kind: .choice(choices)),
            EditField(name: "title", label: "Title of an item of its own"),
          ])
      ], texts: ["title": subject.isEmpty ? proposal.title : subject])
  }

  private func puttingOnAgenda(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let (id, coming) = (visit["authority"], try comingMeetings(visit))
    guard let proposal = try council(visit).proposal(visit["proposal"]) else { throw Problem.nothingHere }
    let shown = form ?? agendaForm(visit, proposal, coming)
    return try personal(
      visit, "Put the report on an agenda", lede: "The report with its recommendations becomes an item with a paper.",
      kicker: .data(proposal.title), section: .proposals, crumbs: consultationCrumbs(visit, proposal, isPart: false),
      status: shown.status, faults: shown.faults
    ) {
      coming.isEmpty
        ? emptyState("No meeting is called.") { a(.href(Address.meetings(id))) { "Call one first" } } : shown.node()
    }
  }
}
