import Actions
import Council
import HTML
import Law
import Store

/// What may happen to a decision after it was taken, each with a form of its own.
enum FollowUp: String, CaseIterable {
  case callIn = "call-in"
  case outcome
  case carryOut = "carry-out"
  case supersede, actions

  var title: Phrase {
    switch self {
    case .callIn: "Call it in"
    case .outcome: "What came of the call-in"
    case .carryOut: "It was carried out"
    case .supersede: "Another decision takes its place"
    case .actions: "Set its actions"
    }
  }

  var groups: [EditGroup] {
    switch self {
    case .callIn:
      [
        EditGroup(
          id: "request", heading: "Who asks, and why",
          fields: [
            EditField(name: "on", label: "Day it was asked for", kind: .line(isNarrow: true)),
            EditField(
              name: "members", label: "Members who ask", hint: "One on each line, by reference or whole name.",
              kind: .lines(rows: 4)),
            EditField(name: "grounds", label: "Grounds, as they put them", kind: .lines(rows: 4)),
          ])
      ]
    case .outcome:
      [
        EditGroup(
          id: "closing", heading: "What overview and scrutiny did",
          fields: [
            EditField(
              name: "outcome", label: "Outcome",
              kind: .choice(
                DecisionCallIn.Outcome.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })),
            EditField(name: "on", label: "Day", kind: .line(isNarrow: true)),
            EditField(name: "findings", label: "What it said", kind: .lines(rows: 4)),
          ])
      ]
    case .carryOut:
      [
        EditGroup(
          id: "done", heading: "When, and how",
          fields: [
            EditField(name: "on", label: "Day", kind: .line(isNarrow: true)),
            EditField(name: "how", label: "How it was carried out"),
          ])
      ]
    case .supersede:
      [
        EditGroup(
          id: "later-decision", heading: "Which decision takes its place",
          fields: [
            EditField(
              name: "later", label: "Its reference", hint: "For example, D-2026-14.", kind: .line(isNarrow: true))
          ])
      ]
    case .actions:
      [
        EditGroup(
          id: "to-do", heading: "What is to be done",
          fields: [
            EditField(
              name: "actions", label: "Actions",
              hint:
                "One on each line. Write: what | post | 16 June 2026 | done 12 June 2026. The last part may be left out.",
              kind: .lines(rows: 6))
          ])
      ]
    }
  }
}

extension Site {
  var followUps: [(part: String, form: FollowUp)] { FollowUp.allCases.map { ($0.rawValue, $0) } }

  /// Where a decision’s page leads those who may go on with it.
  func followingWays(_ visit: Visit, _ decision: Decision, _ offices: OfficeDays) -> HTMLNode {
    let (id, day) = (visit["authority"], visit.today)
    let possible: [FollowUp] =
      switch decision.status(on: day, offices) {
      case .taken: [.callIn, .actions]
      case .calledIn: [.outcome, .actions]
      case .implementable: [.carryOut, .actions, .supersede]
      case .implemented: [.actions, .supersede]
      case .referredBack: [.supersede]
      case .superseded: []
      }
    guard !possible.isEmpty else { return .empty }
    return ways(
      visit, for: .recordDecisions,
      possible.map { ($0.title, Address.decision(id, decision.reference, $0.rawValue)) })
  }

  private func followed(_ visit: Visit) throws -> Decision {
    let found = try records.read { try $0.decision(.init(rawValue: visit["decision"]), at: visit["authority"]) }
    guard let found else { throw Problem.nothingHere }
    return found
  }

  func following(_ visit: Visit, _ filled: MeetingForm?, _ step: FollowUp) throws -> Answer {
    let (id, decision) = (visit["authority"], try followed(visit))
    let form = filled ?? followForm(visit, decision, step)
    return try personal(
      visit, step.title, lede: .data(decision.title), kicker: "Decision \(decision.reference.rawValue)",
      section: .decisions,
      crumbs: [
        Crumb(title: "Decisions", address: Address.decisions(id)),
        Crumb(name: decision.title, address: Address.decision(id, decision.reference)),
      ],
      status: form.status, faults: form.faults
    ) {
      if step == .actions {
        HTMLNode {
          form.node {
            SeenVersion<[DecisionAction]>(key: records.keeping.key, subject: Self.seen(visit)).hidden(decision.actions)
          }
        }
      } else {
        form.node()
      }
    }
  }

  private static func seen(_ visit: Visit) -> String { "actions/\(visit["authority"])/\(visit["decision"])" }

  private func followForm(_ visit: Visit, _ decision: Decision, _ step: FollowUp) -> MeetingForm {
    MeetingForm(
      visit, Address.decision(visit["authority"], decision.reference, step.rawValue), "Save it", step.groups,
      texts: ["on": visit.today.typed, "actions": decision.actions.map(\.line).joined(separator: "\n")])
  }

  func follow(_ visit: Visit, _ step: FollowUp) throws -> Answer {
    let decision = try followed(visit)
    var form = followForm(visit, decision, step)
    if try done(step, decision, &form, visit) != nil {
      let saved = try savedEntry(visit, about: "decision \(decision.reference.rawValue)")
      return .seeOther(Address.decision(visit["authority"], decision.reference) + saved)
    }
    return try following(visit, form, step)
  }

  private func done(_ step: FollowUp, _ decision: Decision, _ form: inout MeetingForm, _ visit: Visit) throws -> Void? {
    let (id, reference) = (visit["authority"], decision.reference)
    func carry<D: Deed>(_ deed: D, _ form: inout MeetingForm) throws -> Void? {
      try form.carry { _ = try records.carryOut(deed, by: visit.person, at: visit.now) }
    }
    switch step {
    case .callIn:
      guard let day = form.day("on") else { return nil }
      let members = try records.read { open in
        try open.meant(form.lines("members").map(Member.Reference.init(rawValue:)), id, day) { (member: Member) in
          member.name
        }
      }
      let request = DecisionCallIn(requestedOn: day, members: members, grounds: form["grounds"].trimmed)
      return try carry(CallInDecision(reference, request, at: id), &form)
    case .outcome:
      let outcome = DecisionCallIn.Outcome(rawValue: form["outcome"])
      if outcome == nil { form.faults.add("Choose what came of it.", at: "outcome") }
      guard let day = form.day("on"), let outcome else { return nil }
      return try carry(CloseCallIn(reference, outcome, on: day, findings: form["findings"].trimmed, at: id), &form)
    case .carryOut:
      guard let day = form.day("on") else { return nil }
      return try carry(CarryOutDecision(reference, on: day, how: form["how"].trimmed, at: id), &form)
    case .supersede:
      return try carry(
        SupersedeDecision(reference, by: .init(rawValue: form["later"].trimmed), at: id), &form)
    case .actions:
      var actions: [DecisionAction] = []
      for line in form.lines("actions") {
        guard let action = DecisionAction(line: line) else {
          form.faults.add(
            "“\(line)” cannot be read. Write: what | post | 16 June 2026 | done 12 June 2026.", at: "actions")
          return nil
        }
        actions.append(action)
      }
      let seen = SeenVersion<[DecisionAction]>(key: records.keeping.key, subject: Self.seen(visit)).shown(in: visit)
      return try carry(
        SetDecisionActions(reference, actions, seen: (seen ?? nil) ?? decision.actions, at: id), &form)
    }
  }
}

extension DecisionAction {
  /// On one line, as it is typed: `Sign it | MAN | 16 June 2026 | done 12 June 2026`.
  var line: String {
    ([text, owner.rawValue, due.typed] + (doneOn.map { ["done " + $0.typed] } ?? [])).joined(separator: " | ")
  }

  /// An action from a line as it is typed; `nil` for anything else.
  init?(line: String) {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard (3...4).contains(parts.count), !parts[0].isEmpty, !parts[1].isEmpty, let due = DayField(parts[2]).day else {
      return nil
    }
    self.init(parts[0], owner: .init(rawValue: parts[1]), due: due)
    guard parts.count == 4, !parts[3].isEmpty else { return }
    let typed = parts[3].lowercased().hasPrefix("done") ? String(parts[3].dropFirst(4)).trimmed : parts[3]
    guard let done = DayField(typed).day else { return nil }
    doneOn = done
  }
}
