import Actions
import Council
import HTML
import Law
import Store

// The form by which a consultation of staff and unions is planned, or its plan changed.
extension Site {
  func consultationToPlan(_ visit: Visit) throws -> Answer { try planning(visit, nil) }

  func planConsultation(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let (proposal, kept) = try records.read { try consulted(visit, $0) }
    var form = planForm(visit, proposal, kept)
    guard let seen = seen(proposal).shown(in: visit) else {
      throw Problem.notUnderstood("The form does not say what it was made over.")
    }
    if let plan = form.plan() {
      let deed = PlanStaffConsultation(plan, seen: seen, on: proposal.id, at: id, inSpiteOfWarnings: form.isInSpite)
      if try form.consult({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return .seeOther(
          Address.consultation(id, proposal.id) + (try savedEntry(visit, about: "proposal \(proposal.id)")))
      }
    }
    return try planning(visit, form)
  }

  private func seen(_ proposal: RestructureCase) -> SeenVersion<StaffConsultation> {
    SeenVersion(key: records.keeping.key, subject: "consultation/\(proposal.authority.id)/\(proposal.id)")
  }

  private func planning(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let (proposal, kept) = try records.read { try consulted(visit, $0) }
    let shown = form ?? planForm(visit, proposal, kept)
    let before = form == nil ? kept : seen(proposal).shown(in: visit) ?? kept
    return try personal(
      visit, kept == nil ? "Plan the consultation of staff and unions" : "Change the plan of the consultation",
      lede: "Anyone may read the plan. Name no person in it: who is consulted is entered apart.",
      kicker: .data(proposal.title), section: .proposals, crumbs: consultationCrumbs(visit, proposal),
      status: shown.status, faults: shown.faults
    ) { shown.node { seen(proposal).hidden(before) } }
  }

  private func planForm(_ visit: Visit, _ proposal: RestructureCase, _ kept: StaffConsultation?) -> MeetingForm {
    let days = proposal.authority.settings.staffConsultationDays
    let hint: Phrase = days.map { "The council asks for \($0) days." } ?? "For example, 30 July 2014."
    return MeetingForm(
      visit, Address.consultation(visit["authority"], proposal.id, "plan"), "Save and publish the plan",
      [
        EditGroup(
          id: "when", heading: "When, and with whom",
          fields: [
            EditField(
              name: "opens", label: "First day for responses", hint: "For example, 1 July 2014.",
              kind: .line(isNarrow: true)),
            EditField(name: "closes", label: "Last day for responses", hint: hint, kind: .line(isNarrow: true)),
            EditField(
              name: "unions", label: "Recognised unions",
              hint: "One on each line. Where there is none, the elected representatives, without names.",
              kind: .lines(rows: 3)),
            EditField(
              name: "meetings", label: "Meetings with staff and unions",
              hint: "One on each line: 8 July 2014 | All of the team. Name no person.", kind: .lines(rows: 3)),
            EditField(name: "contact", label: "Which post to ask"),
          ]),
        EditGroup(
          id: "pack", heading: "Written information",
          note:
            "What the Act lists for 20 dismissals and more; good to give to fewer. Say where each is given; leave out what is not.",
          fields: Redundancy.PackMatter.allCases.map {
            EditField(name: "pack-\($0.rawValue)", label: .term($0.words.capitalised))
          }),
      ], texts: texts(proposal, kept))
  }

  /// What stands, or what the papers of the proposal plan.
  private func texts(_ proposal: RestructureCase, _ kept: StaffConsultation?) -> [String: String] {
    guard let kept else {
      let step = proposal.timetable.last { $0.kind == .consultation && !$0.monthOnly }
      let opens = proposal.redundancy?.consultationStarts ?? step?.from
      return [
        "opens": opens?.typed ?? "", "closes": step?.to?.typed ?? "", "contact": proposal.report.contactPost,
      ].merging((proposal.redundancy?.packGives ?? []).map { ("pack-\($0.rawValue)", proposal.title) }) { $1 }
    }
    return [
      "opens": kept.opens.typed, "closes": kept.closes.typed, "unions": kept.unions.joined(separator: "\n"),
      "meetings": kept.meetings.map { "\($0.day.typed) | \($0.words)" }.joined(separator: "\n"),
      "contact": kept.contact,
    ].merging(kept.pack.map { ("pack-\($0.key.rawValue)", $0.value) }) { $1 }
  }
}

extension MeetingForm {
  /// The plan that was typed; `nil` when a day of it cannot be read.
  fileprivate mutating func plan() -> StaffConsultation? {
    let (opens, closes) = (day("opens"), day("closes"))
    var meetings: [StaffConsultation.Meeting] = []
    for line in lines("meetings") {
      let parts = line.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
      guard let day = DayField(parts.first ?? "").day, parts.count == 2, !parts[1].isEmpty else {
        faults.add("Write each meeting as a day and with whom: 8 July 2014 | All of the team.", at: "meetings")
        break
      }
      meetings.append(.init(day, parts[1]))
    }
    guard let opens, let closes, faults.isEmpty else { return nil }
    let pack = Redundancy.PackMatter.allCases.map { ($0, self["pack-\($0.rawValue)"].trimmed) }.filter { !$0.1.isEmpty }
    return StaffConsultation(
      opens: opens, closes: closes, unions: lines("unions"), meetings: meetings.sorted { $0.day < $1.day },
      pack: Dictionary(pack) { first, _ in first }, contact: self["contact"].trimmed)
  }
}
