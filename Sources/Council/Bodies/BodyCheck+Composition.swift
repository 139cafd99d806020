import Law

extension BodyCheck {
  /// What the council asks of the body itself, rule by rule.
  var composition: [Finding] { body.rules.flatMap { answer($0) } }

  private func answer(_ rule: CompositionRule) -> [Finding] {
    switch rule {
    case .parity(let one, let other): parity(rule, one, other)
    case .noExecutiveMembers: body.kind == .scrutiny ? [] : nobody(rule, onExecutive, "sits on the executive")
    case .areaMembersOnly: nobody(rule, outsiders(seated), "represents no ward or division in the area")
    case .size(let range): size(rule, range)
    case .chairedByLeader(let council): chair(rule, council)
    // The principles of the law say it in full.
    case .politicallyBalanced: []
    }
  }

  private func finding(_ rule: CompositionRule, _ found: String, kept: Bool, _ remedy: String) -> [Finding] {
    CompositionKept.check(
      .init(on: day, body: body.name, asked: rule.words, found: found, isKept: kept, remedy: remedy))
  }

  private func parity(_ rule: CompositionRule, _ one: String, _ other: String) -> [Finding] {
    let (mine, theirs) = (voting(one), voting(other))
    return finding(
      rule, "\(mine) sit for \(one) with a vote, and \(theirs) for \(other).", kept: mine == theirs,
      "Seat as many of the one as of the other.")
  }

  private func voting(_ council: String) -> Int {
    let labels = Set(body.seats.filter { $0.votes && $0.appointedBy == council }.map(\.label))
    return seated.count { $0.membership.votes && ($0.membership.seat.map(labels.contains) ?? false) }
  }

  private func nobody(_ rule: CompositionRule, _ these: [Sitting], _ why: String) -> [Finding] {
    finding(
      rule, these.isEmpty ? "That is so." : "\(these.map(\.member.name).joined(separator: ", ")): \(why).",
      kept: these.isEmpty, "Seat somebody else, or change what the terms of reference ask.")
  }

  private func size(_ rule: CompositionRule, _ range: ClosedRange<Int>) -> [Finding] {
    finding(
      rule, "\(seated.count) sit on it.", kept: range.contains(seated.count),
      seated.count < range.lowerBound
        ? "Seat \(range.lowerBound - seated.count) more." : "End \(seated.count - range.upperBound) of the memberships."
    )
  }

  private func chair(_ rule: CompositionRule, _ council: String) -> [Finding] {
    let chair = sitting.first { $0.membership.role == .chair }
    let leads = chair?.member.holds(.leader, at: council, home: chamber.name) ?? false
    return finding(
      rule, chair.map { "\($0.member.name) is in the chair." } ?? "Nobody is in the chair.", kept: leads,
      "Let the leader of \(council) take the chair.")
  }

  /// What stands against somebody’s sitting here, beside what stood already: a form refuses or warns by it.
  public func objections(without member: Member.Reference) -> [Objection] {
    let before = BodyCheck(
      body, sitting.filter { $0.member.reference != member }, chamber: chamber, history: history, on: day)
    let known = Set(before.weighty.map { [$0.rule, $0.message] })
    return weighty.filter { !known.contains([$0.rule, $0.message]) }.map { finding in
      let words = [finding.message, finding.remedy ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      return finding.blocks ? .refusal("member", words) : .warning("member", words)
    }
  }

  /// What is about one person rather than about how many there are so far.
  private var weighty: [Finding] {
    let rules = [
      ExecutiveSize.id, NoExecutiveMemberOnScrutiny.id, CoOptedMembers.id, AreaCommitteeMembers.id, GroupWishes.id,
    ]
    let own = body.rules.filter { [.noExecutiveMembers, .areaMembersOnly].contains($0) }.flatMap { answer($0) }
    return (findings.filter { rules.contains($0.rule) && ($0.blocks || $0.rule == CoOptedMembers.id) } + own)
      .filter { $0.outcome == .notMet }
  }
}
