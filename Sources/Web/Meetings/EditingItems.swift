import Actions
import Council
import HTML
import Law
import Store

// One item of an agenda in the making.
extension Site {
  func itemForm(_ visit: Visit) throws -> Answer {
    let item = try agendaDraft(visit).items.first { $0.id == Int(visit.query["item"] ?? "") }
    return try editing(visit, item, nil)
  }

  func saveItem(_ visit: Visit) throws -> Answer {
    let (reference, id) = (Meeting.Reference(rawValue: visit["meeting"]), visit["authority"])
    let (draft, out, meeting, chairs, plan) = try records.read { open in
      let meeting = try visited(visit, open)
      return (
        try open.draft(of: reference, at: id), try open.agenda(of: reference, at: id), meeting,
        try self.chairs(meeting, id, open), try open.forwardPlan(of: id, from: visit.today)
      )
    }
    var (form, wanted) = (itemForm(visit, meeting, nil, chairs, plan), draft)
    let number = Int(visit.typed("number"))
    let fresh = ((draft.items + out).map(\.id).max() ?? 0) + 1
    let item = form.item(id: number ?? fresh)
    if let place = wanted.items.firstIndex(where: { $0.id == item.id }) {
      wanted.items[place] = item
    } else if number == nil {
      wanted.items.append(item)
    } else {
      form.faults.add(said: MeetingRefusal.changedMeanwhile.description, at: "title")
    }
    wanted.version = form.version ?? -1
    guard form.faults.isEmpty else { return try editing(visit, item, form) }
    let done = try form.attempt {
      try records.carryOut(PrepareAgenda(wanted, of: reference, at: id), by: visit.person, at: visit.now)
    }
    return done == nil ? try editing(visit, item, form) : .seeOther(Address.meeting(id, reference, "agenda"))
  }

  /// Who chairs the body on the day.
  private func chairs(_ meeting: Meeting, _ id: String, _ open: OpenRecords) throws -> [Member] {
    let sitting = try open.memberships(on: meeting.body, at: id, on: meeting.day)
      .filter { $0.role == .chair || $0.role == .viceChair }.sorted { $0.role.rank < $1.role.rank }.map(\.member)
    return try open.standing(Member.self, sitting, of: id, on: meeting.day)
  }

  private func itemForm(
    _ visit: Visit, _ meeting: Meeting, _ item: AgendaItem?, _ chairs: [Member], _ plan: [ForwardPlanEntry]
  ) -> MeetingForm {
    var entries: [ChoiceField.Choice] =
      [.init(value: "", words: "None")]
      + plan.filter { $0.withdrawnOn == nil }.map {
        .init(value: $0.reference.rawValue, name: "\($0.reference.rawValue) \($0.title)")
      }
    if let kept = item?.announcement?.rawValue, !entries.contains(where: { $0.value == kept }) {
      entries.append(.init(value: kept, name: kept))
    }
    let kinds = AgendaItem.Kind.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let paragraphs = (1...7).map {
      ChoiceField.Choice(value: String($0), words: "\($0): \(Phrase.term(Exemption.words($0) ?? ""))")
    }
    var groups = [
      EditGroup(
        id: "item", heading: "The item",
        fields: [
          EditField(name: "title", label: "Title"),
          EditField(name: "kind", label: "What it is for", kind: .choice(kinds)),
          EditField(
            name: "note", label: "What the agenda says below it", hint: "In Markdown; may be empty.", kind: .lines()),
          EditField(
            name: "announcement", label: "Decision in the forward plan that it is for",
            hint: "Anyone may read this. What residents said of that decision then stands with the item.",
            kind: .choice(entries)),
        ]),
      EditGroup(
        id: "private", heading: "A part that is not for the public",
        note: "Leave it empty when all of it is public. An item with the resolution to exclude stands before it.",
        fields: [
          EditField(name: "paragraphs", label: "Paragraphs of Schedule 12A, Part 1", kind: .ticks(paragraphs)),
          EditField(
            name: "confidential", label: "Confidential: a department, an Act or a court forbids to tell it", kind: .tick
          ),
          EditField(
            name: "public-interest", label: "Why keeping it back serves the public better than telling it",
            hint: "Anyone may read this. For what is confidential, who forbids telling it.", kind: .lines()),
        ]),
    ]
    if meeting.agendaAt != nil {
      groups.append(
        EditGroup(
          id: "urgent", heading: "Urgent",
          note: "The agenda is out. A new item is taken only when the chair finds it urgent.",
          fields: [
            EditField(
              name: "chair", label: "Who is of that opinion",
              kind: .choice(
                [.init(value: "", words: "Nobody")] + chairs.map { .init(value: $0.reference.rawValue, name: $0.name) })
            ),
            EditField(
              name: "urgency", label: "The special circumstances", hint: "The minutes name them.", kind: .lines()),
          ]))
    }
    return MeetingForm(
      visit, Address.agendaItem(visit["authority"], meeting.reference), "Save the item", groups,
      texts: item?.texts ?? ["kind": AgendaItem.Kind.report.rawValue])
  }

  private func editing(_ visit: Visit, _ item: AgendaItem?, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let (meeting, body, draft, chairs, plan) = try records.read { open in
      let meeting = try visited(visit, open)
      return (
        meeting, try meetingBody(of: meeting, id, open), try open.draft(of: meeting.reference, at: id),
        try self.chairs(meeting, id, open), try open.forwardPlan(of: id, from: visit.today)
      )
    }
    var shown = form ?? itemForm(visit, meeting, item, chairs, plan)
    if form == nil { shown.version = draft.version }
    let number = visit.isForm ? Int(visit.typed("number")) : item?.id
    let agenda = Crumb(title: "Agenda and papers", address: Address.meeting(id, meeting.reference, "agenda"))
    return try personal(
      visit, number == nil ? "Add an item" : "Change an item", kicker: "\(body.name), \(meeting.day.longWithWeekday)",
      section: .meetings, crumbs: crumbs(id, meeting, body) + [agenda], status: shown.status, faults: shown.faults
    ) {
      shown.node {
        if let number { input(.type("hidden"), .name("number"), .value(String(number))) }
      }
    }
  }
}

extension MeetingForm {
  /// The item that was typed.
  fileprivate func item(id: Int) -> AgendaItem {
    let paragraphs = lines("paragraphs").compactMap { Int($0) }.sorted()
    let isConfidential = self["confidential"] == "yes"
    let isPrivate = isConfidential || !paragraphs.isEmpty || !self["public-interest"].isEmpty
    return AgendaItem(
      id: id, title: self["title"], kind: AgendaItem.Kind(rawValue: self["kind"]) ?? .other, note: self["note"],
      exemption: isPrivate
        ? Exemption(
          paragraphs: isConfidential ? [] : paragraphs, publicInterest: self["public-interest"],
          isConfidential: isConfidential) : nil,
      urgency: self["chair"].isEmpty ? nil : Urgency(reason: self["urgency"], chair: .init(rawValue: self["chair"])),
      announcement: self["announcement"].isEmpty ? nil : .init(rawValue: self["announcement"]))
  }
}

extension AgendaItem {
  /// What its form says of it.
  fileprivate var texts: [String: String] {
    [
      "title": title, "kind": kind.rawValue, "note": note, "announcement": announcement?.rawValue ?? "",
      "paragraphs": (exemption?.paragraphs ?? []).map(String.init).joined(separator: "\n"),
      "confidential": exemption?.isConfidential == true ? "yes" : "",
      "public-interest": exemption?.publicInterest ?? "",
      "chair": urgency?.chair.rawValue ?? "", "urgency": urgency?.reason ?? "",
    ]
  }
}
