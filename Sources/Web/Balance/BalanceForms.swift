import Actions
import Council
import HTML
import Law
import Store

// The forms by which democratic services enter what was done for political balance.
extension Site {
  /// Where the page on balance leads those who keep it.
  func balanceWays(_ visit: Visit, hasSteps: Bool) -> HTMLNode {
    let id = visit["authority"]
    var all: [(words: Phrase, address: String)] = BalanceEvent.Kind.allCases.map {
      (words: Self.title($0), address: Address.balance(id, $0.rawValue))
    }
    if hasSteps { all.append((words: "Take an entry back", address: Address.balance(id, "withdraw"))) }
    return ways(visit, for: .editBodies, all)
  }

  private static func title(_ kind: BalanceEvent.Kind) -> Phrase {
    switch kind {
    case .review: "Enter a review"
    case .notice: "Enter a notice to a group"
    case .wishes: "Enter whom a group named"
    case .arrangement: "Enter another arrangement"
    }
  }

  private static func lede(_ kind: BalanceEvent.Kind) -> Phrase {
    switch kind {
    case .review: "The council looked at whose the seats are, at its annual meeting or since the groups changed."
    case .notice: "The proper officer told a group which seats it has. It has three weeks to name somebody."
    case .wishes: "The council appoints whom a group names for its seats."
    case .arrangement: "The council shares the seats of a body in another way. It may when no member votes against."
    }
  }

  func enterStep(_ visit: Visit, _ kind: BalanceEvent.Kind) throws -> Answer {
    let choices = try balanceChoices(visit)
    var form = stepForm(visit, kind, choices)
    if var step = form.step(kind) {
      let typed = step.members
      step.members = try records.read {
        try $0.meant(typed, visit["authority"], visit.today) { (member: Member) in member.name }
      }
      let deed = EnterBalanceEvent(step, at: visit["authority"], inSpiteOfWarnings: form.isInSpite)
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return try balanceSaved(visit)
      }
    }
    return try enteringStep(visit, kind, form)
  }

  func enteringStep(_ visit: Visit, _ kind: BalanceEvent.Kind, _ filled: MeetingForm?) throws -> Answer {
    let form = try filled ?? stepForm(visit, kind, balanceChoices(visit))
    return try balanceForm(visit, Self.title(kind), Self.lede(kind), form)
  }

  func withdrawStep(_ visit: Visit) throws -> Answer {
    var form = try withdrawalOfStep(visit)
    if form["event"].isEmpty { form.faults.add("Choose an entry.", at: "event") }
    let deed = WithdrawBalanceEvent(form["event"], because: form["reason"].trimmed, at: visit["authority"])
    if form.faults.isEmpty, try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
      return try balanceSaved(visit)
    }
    return try withdrawingStep(visit, form)
  }

  func withdrawingStep(_ visit: Visit, _ filled: MeetingForm?) throws -> Answer {
    try balanceForm(
      visit, "Take an entry back", "For what was entered by mistake. It stays in the record, with why.",
      try filled ?? withdrawalOfStep(visit))
  }

  private func balanceForm(_ visit: Visit, _ title: Phrase, _ lede: Phrase, _ form: MeetingForm) throws -> Answer {
    let id = visit["authority"]
    return try personal(
      visit, title, lede: lede, kicker: "Political balance", section: .bodies,
      crumbs: [BodyMatter.above(id), Crumb(title: "Political balance", address: Address.balance(id))],
      status: form.status, faults: form.faults
    ) { form.node() }
  }

  private func balanceSaved(_ visit: Visit) throws -> Answer {
    .seeOther(Address.balance(visit["authority"]) + (try savedEntry(visit, about: "balance")))
  }

  private func withdrawalOfStep(_ visit: Visit) throws -> MeetingForm {
    let id = visit["authority"]
    let choices = try records.read { open in
      let steps = try open.balanceEvents(at: id).filter { $0.withdrawnOn == nil }
      let names = try BalanceNames(steps, at: id, open)
      return steps.reversed().map { ChoiceField.Choice(value: $0.id, name: names.line($0)) }
    }
    return MeetingForm(
      visit, Address.balance(id, "withdraw"), "Take it back",
      [
        EditGroup(
          id: "mistake", heading: "Which entry, and what was wrong",
          fields: [
            EditField(name: "event", label: "Entry", kind: .choice(choices)),
            EditField(name: "reason", label: "What was wrong with it", kind: .lines(rows: 2)),
          ])
      ])
  }

  // MARK: The form of a step

  /// The bodies and groups of the day that can be chosen.
  private struct BalanceChoices {
    var bodies: [Body]
    var groups: [PoliticalGroup]
  }

  private func balanceChoices(_ visit: Visit) throws -> BalanceChoices {
    let (id, day) = (visit["authority"], visit.today)
    return try records.read { open in
      BalanceChoices(
        bodies: try open.standing(Body.self, of: id, on: day).filter {
          ![.other, .executive, .licensing].contains($0.balanceKind)
        }, groups: try open.standing(PoliticalGroup.self, of: id, on: day))
    }
  }

  private func stepForm(_ visit: Visit, _ kind: BalanceEvent.Kind, _ choices: BalanceChoices) -> MeetingForm {
    var fields: [EditField] = [
      EditField(name: "on", label: "Day", hint: "For example, 16 June 2026.", kind: .line(isNarrow: true))
    ]
    if kind != .review {
      fields.append(
        EditField(
          name: "body", label: "Body",
          kind: .choice(choices.bodies.map { .init(value: $0.reference.rawValue, name: $0.name) })))
    }
    if kind.isOfGroup {
      fields.append(
        EditField(
          name: "group", label: "Political group",
          kind: .choice(choices.groups.map { .init(value: $0.reference.rawValue, name: $0.name) })))
    }
    if kind == .wishes {
      fields.append(
        EditField(
          name: "members", label: "Whom it named", hint: "One on each line, by reference or whole name.",
          kind: .lines(rows: 4)))
    }
    if kind == .arrangement {
      fields.append(
        EditField(
          name: "against", label: "Members who voted against it", hint: "0 when nobody did.",
          kind: .line(isNarrow: true)))
    }
    fields.append(
      EditField(
        name: "under", label: "Where it is written",
        hint: kind.isOfGroup
          ? "For example, a letter of 16 June 2026. May be empty." : "For example, Council, 21 May 2026, minute 9."))
    return MeetingForm(
      visit, Address.balance(visit["authority"], kind.rawValue), "Enter it",
      [EditGroup(id: "what-was-done", heading: "What was done, and when", fields: fields)],
      texts: ["on": visit.today.typed])
  }
}

extension MeetingForm {
  /// What is stated, with members as they were typed; `nil` when something cannot be read.
  fileprivate mutating func step(_ kind: BalanceEvent.Kind) -> BalanceEvent? {
    let day = day("on")
    let members = lines("members").map { Member.Reference(rawValue: $0) }
    guard let day, faults.isEmpty else { return nil }
    return BalanceEvent(
      kind, on: day, body: kind == .review || self["body"].isEmpty ? nil : .init(rawValue: self["body"]),
      group: kind.isOfGroup && !self["group"].isEmpty ? .init(rawValue: self["group"]) : nil, members: members,
      against: kind == .arrangement ? Int(self["against"].trimmed) : nil, under: self["under"].trimmed)
  }
}

/// What the bodies, groups and members in steps are called.
struct BalanceNames {
  private var bodies: [Body.Reference: String] = [:]
  private var groups: [PoliticalGroup.Reference: String] = [:]
  private var members: [Member.Reference: String] = [:]

  init(_ steps: [BalanceEvent], at authority: String, _ open: OpenRecords) throws {
    for step in steps {
      if let body = step.body, bodies[body] == nil {
        bodies[body] = try open.standing(Body.self, [body], of: authority, on: step.on).first?.name
      }
      if let group = step.group, groups[group] == nil {
        groups[group] = try open.standing(PoliticalGroup.self, [group], of: authority, on: step.on).first?.name
      }
      for member in try open.standing(
        Member.self, step.members.filter { members[$0] == nil }, of: authority, on: step.on)
      {
        members[member.reference] = member.name
      }
    }
  }

  func name(_ body: Body.Reference) -> String { bodies[body] ?? body.rawValue }
  func name(_ group: PoliticalGroup.Reference) -> String { groups[group] ?? group.rawValue }
  func name(_ member: Member.Reference) -> String { members[member] ?? member.rawValue }

  /// A step in one line, to choose from.
  func line(_ step: BalanceEvent) -> String {
    ([step.on.iso, step.kind.words, step.body.map(name), step.group.map(name)] as [String?]).compactMap(\.self)
      .joined(separator: ", ")
  }
}

extension Address {
  static func balance(_ id: String, _ part: String) -> String { "\(council(id))/balance/\(part)" }
}
