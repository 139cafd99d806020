import Law

extension StaffConsultation {
  /// The rules that ask about it.
  private static let rules = [
    CollectiveConsultationInTime.id, SecretaryOfStateNotified.id, WrittenInformationGiven.id,
    StaffConsultedBeforeEffect.id,
  ]

  /// What the rules on consultation say of a proposal that is consulted on so.
  public func findings(on proposal: RestructureCase) -> [Finding] {
    proposal.consulted(by: self).assess().findings.filter { Self.rules.contains($0.rule) }
  }

  /// The last day that the council’s own days and those of the law on collective redundancy leave for closing it.
  public func leastLastDay(for proposal: RestructureCase) -> Day? {
    let own = proposal.authority.settings.staffConsultationDays ?? 0
    let days = max(own, lawDays(for: proposal) ?? 0)
    return days > 0 ? opens.adding(days: days - 1) : nil
  }

  /// Days before the first dismissal that the law asks for; `nil` when the duty does not arise.
  private func lawDays(for proposal: RestructureCase) -> Int? {
    proposal.redundancy.flatMap {
      CollectiveRedundancy(dismissals: $0.dismissals, proposedOn: $0.proposedOn, on: proposal.decisionDay).period
    }
  }

  /// What is missing, too long, cannot be, or breaks a rule, as it is planned.
  public func objections(on proposal: RestructureCase) -> [Objection] {
    var found: [Objection] = []
    if closes < opens { found.append(.refusal("closes", "It would close before it opens. Look for a slip.")) }
    if opens.year < 1974 || closes.year > 2200 {
      found.append(.refusal("opens", "\(opens.long) to \(closes.long) cannot be meant. Look for a slip in the years."))
    }
    if contact.isEmpty { found.append(.refusal("contact", "Name the post that staff and unions can ask.")) }
    found += TextLimit.objections("unions", unions, what: "Unions")
    found += TextLimit.objections("meetings", meetings.map { "\($0.day.iso) \($0.words)" }, what: "Meetings")
    found += TextLimit.objections("contact", contact, most: TextLimit.title, what: "A post")
    for (matter, place) in pack {
      found += TextLimit.objections("pack-\(matter.rawValue)", place, most: TextLimit.item, what: "A place")
    }
    guard found.isEmpty else { return found }
    if unions.isEmpty {
      found.append(
        .warning(
          "unions",
          "No union is named. Where none is recognised, representatives are elected (TULRCA 1992 s.188(1B)). Whose judgement: the head of human resources."
        ))
    }
    return found + tooShort(for: proposal, at: closes, "closes")
      + findings(on: proposal).filter { $0.outcome == .notMet }.map { .warning("opens", $0.inOneGo) }
  }

  /// What stands against closing it on a day.
  public func objections(
    toClosingOn day: Day, reason: String, of proposal: RestructureCase, unplaced: Int, unanswered: Int, today: Day
  ) -> [Objection] {
    if let closedOn { return [.refusal("closed", "It was closed on \(closedOn.long) already.")] }
    if day < opens { return [.refusal("closed", "It opens on \(opens.long) and cannot close before.")] }
    if day > today { return [.refusal("closed", "\(day.long) is still to come. Close it when it is over.")] }
    var found = TextLimit.objections("closing", reason, most: TextLimit.item, what: "A reason")
    if day < closes, reason.isEmpty {
      found.append(
        .refusal("closing", "It was announced until \(closes.long). Say why it closes before; anyone may read that."))
    }
    if unplaced > 0 {
      found.append(
        .warning(
          "closed",
          "\(unplaced) response\(unplaced == 1 ? " is" : "s are") under no theme. What people said is to be considered before it closes."
        ))
    }
    if unanswered > 0 {
      found.append(
        .warning("closed", "\(unanswered) theme\(unanswered == 1 ? " has" : "s have") no answer of the management yet.")
      )
    }
    return found + tooShort(for: proposal, at: day, "closed")
  }

  /// That it ends before the days are over that the council or the law asks for.
  private func tooShort(for proposal: RestructureCase, at end: Day, _ field: String) -> [Objection] {
    var found: [Objection] = []
    let given = end.days(since: opens) + 1
    if let days = proposal.authority.settings.staffConsultationDays, given < days {
      let source = proposal.authority.settings.source
      found.append(
        .warning(
          field,
          "It would last \(given) days; the council asks for \(days) (\(StaffConsultedBeforeEffect.id)\(source.isEmpty ? "" : ", \(source)")), so until \(opens.adding(days: days - 1).long). Whose judgement: the head of paid service."
        ))
    }
    if let days = lawDays(for: proposal), given < days {
      found.append(
        .warning(
          field,
          "It would last \(given) days. Dismissals may take effect \(days) days after it starts, \(opens.adding(days: days).long), and until they do it is carried on with a view to agreement (\(CollectiveConsultationInTime.citation)). Whose judgement: the head of human resources."
        ))
    }
    return found
  }

  /// What it says against a decision on the proposal as it is entered: that it is not awaited, or that its days are not over.
  public func objections(to decision: ProposalDecision, on proposal: RestructureCase) -> [Objection] {
    guard decision.outcome == .approved else { return [] }
    var found: [Objection] = []
    if closedOn == nil, !decision.conditions.contains(where: { $0.kind == .consultation }) {
      found.append(
        .warning(
          "condition-consultation",
          "Staff and unions are consulted until \(closes.long). Make it a condition that the consultation is closed."))
    }
    if closedOn != nil, let least = leastLastDay(for: proposal), lastDay < least {
      found.append(
        .warning("decided", "The consultation closed on \(lastDay.long), before its days were over on \(least.long)."))
    }
    let decided = proposal.decided(by: decision)
    return found
      + findings(on: decided).filter { $0.outcome == .notMet }.map { .warning("effective", $0.inOneGo) }
  }

  /// How a decision stands that asks for it: what it closes is met.
  public func meeting(_ decision: ProposalDecision, notedBy post: String) -> ProposalDecision {
    var decision = decision
    guard let closedOn, decision.outcome == .approved, decision.effect == nil else { return decision }
    for place in decision.conditions.indices
    where decision.conditions[place].kind == .consultation && decision.conditions[place].met == nil {
      decision.conditions[place].met = .init(on: closedOn, evidence: citation, notedBy: post)
    }
    return decision
  }
}

extension RestructureCase {
  /// The proposal with what its consultation really is, in the place of what its papers planned.
  public func consulted(by consultation: StaffConsultation) -> RestructureCase {
    var proposal = self
    proposal.timetable.removeAll { $0.kind == .consultation }
    proposal.timetable.append(
      TimetableStep(
        kind: .consultation, title: "Staff and union consultation", from: consultation.opens, to: consultation.lastDay))
    proposal.redundancy?.consultationStarts = consultation.opens
    proposal.redundancy?.packGives.formUnion(consultation.pack.keys)
    return proposal
  }

  /// The proposal as it was decided: on which day, and from when it counts.
  func decided(by decision: ProposalDecision) -> RestructureCase {
    var proposal = self
    (proposal.decisionDay, proposal.effectiveDay) = (decision.decidedOn, decision.effectiveDay)
    proposal.timetable.removeAll { $0.kind == .implementation }
    return proposal
  }
}

extension Finding {
  /// What it says against something, with the rule and who judges.
  var inOneGo: String {
    let judge = judge.map { "Whose judgement: \($0)." }
    return ["\(title).", message, remedy ?? "", judge ?? "", "(\(rule), \(citation))"].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
