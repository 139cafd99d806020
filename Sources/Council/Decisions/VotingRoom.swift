import Law

/// Who is in the room when an item is voted on, and who of them may vote.
public struct VotingRoom: Hashable, Sendable {
  /// The body that meets.
  public var body: Body
  /// The day of the meeting.
  public var day: Day
  /// Who sits on it on that day.
  public var memberships: [Membership]
  /// Who attends.
  public var attendance: [Attendance]
  /// The interests declared in the item.
  public var interests: [DeclaredInterest]
  /// The dispensations that have effect on the day.
  public var dispensations: [Dispensation]

  /// A room from its parts.
  public init(
    _ body: Body, on day: Day, memberships: [Membership], attendance: [Attendance], interests: [DeclaredInterest],
    dispensations: [Dispensation] = []
  ) {
    (self.body, self.day, self.memberships) = (body, day, memberships)
    (self.attendance, self.interests) = (attendance, interests)
    self.dispensations = dispensations.filter { $0.from <= day && day <= $0.last }
  }

  /// Those present who have a vote on the body: they count for the quorum.
  public var present: [Member.Reference] {
    attendance.filter { $0.state.counts && (sits($0.member) || $0.inPlaceOf.map(sits) ?? false) }.map(\.member)
  }

  private func sits(_ member: Member.Reference) -> Bool {
    memberships.contains { $0.member == member && $0.votes && $0.role != .adviser }
  }

  /// Those of them who may vote on the item: whoever has a disclosable pecuniary interest in it may not (Localism Act 2011 s.31(4)),
  /// unless a dispensation was granted (s.33).
  public var mayVote: [Member.Reference] {
    present.filter { member in !isInterested(member) || dispensation(of: member) != nil }
  }

  private func isInterested(_ member: Member.Reference) -> Bool {
    interests.contains { $0.member == member && $0.kind == .pecuniary }
  }

  private func dispensation(of member: Member.Reference) -> Dispensation? {
    dispensations.first { $0.member == member }
  }

  /// What to read before whoever has a dispensation votes: whether it covers the item is no question of days.
  private var dispensed: [Objection] {
    mayVote.filter(isInterested).compactMap(dispensation).map {
      .warning(
        "way",
        "\($0.member.rawValue) votes under a dispensation granted by \($0.grantedBy) to \($0.last.long): “\($0.words)”. Whether it covers "
          + "this item is for the monitoring officer (Localism Act 2011 s.33).")
    }
  }

  /// What the rule on the quorum says.
  public var quorum: [Finding] {
    CouncilQuorum.check(
      .init(
        on: day, body: body.name, isCouncil: body.kind == .council,
        members: body.seats.filter(\.votes).map(\.number).reduce(0, +), stated: body.quorum, present: present.count))
  }

  /// Why somebody may not vote on the item; `nil` when they may.
  func bar(_ member: Member.Reference) -> String? {
    guard !mayVote.contains(member) else { return nil }
    if present.contains(member) { return "has a disclosable pecuniary interest in this item" }
    guard sits(member) else { return "has no vote on \(body.name)" }
    switch attendance.first(where: { $0.member == member })?.state {
    case .observing: return "follows from elsewhere"
    default: return "is not entered as present"
    }
  }

  /// What stands against a motion before it is put to the vote; `among` are the other motions of the meeting.
  public func objections(to motion: Motion, among motions: [Motion]) -> [Objection] {
    let verbs = AdvisoryBodyAdvises.check(
      .init(on: day, body: body.name, isAdvisory: body.powers == .advises, verbs: [Decision.verb(of: motion.text)]))
    var found: [Objection] = verbs.compactMap { finding in
      switch finding.outcome {
      case .notMet: .refusal("text", "\(finding.title). \(finding.remedy ?? "")")
      case .forJudgement: .warning("text", "\(finding.title) \(finding.message) \(finding.remedy ?? "")")
      default: nil
      }
    }
    for (field, member) in [("mover", motion.mover), ("seconder", motion.seconder)] {
      if let member, let bar = bar(member) { found.append(.refusal(field, "\(member.rawValue) \(bar).")) }
    }
    if let mover = motion.mover, mover == motion.seconder {
      found.append(.refusal("seconder", "Somebody else seconds what \(mover.rawValue) moves."))
    }
    if motion.text.isEmpty { found.append(.refusal("text", "Write what is moved.")) }
    if motion.text.count > 2 * TextLimit.paragraph {
      found.append(.refusal("text", "A motion may have \(2 * TextLimit.paragraph) characters."))
    }
    if let number = motion.amends { found += amending(motions.first { $0.number == number }, motion, motions) }
    return found
  }

  private func amending(_ amended: Motion?, _ motion: Motion, _ motions: [Motion]) -> [Objection] {
    guard let amended, amended.item == motion.item else {
      return [.refusal("text", "The motion it amends is not of this item.")]
    }
    if amended.amends != nil {
      return [.refusal("text", "An amendment is not amended. Withdraw it, and move another.")]
    }
    if amended.state != .open {
      return [.refusal("text", "Motion \(amended.number) is \(amended.state.words) already.")]
    }
    if motions.contains(where: { $0.amends == amended.number && $0.state == .open && $0.number != motion.number }) {
      return [.refusal("text", "Another amendment to motion \(amended.number) is open. Settle one at a time.")]
    }
    return amended.text == motion.text
      ? [.refusal("text", "The motion reads so already. Write it as it is to read.")] : []
  }

  /// What stands against a vote on a motion; `among` are all motions of the meeting.
  public func objections(to vote: MotionVote, on motion: Motion, among motions: [Motion]) -> [Objection] {
    var found: [Objection] = []
    if motion.state != .open {
      found.append(.refusal("", "This motion is \(motion.state.words). Nothing was changed."))
    }
    let open = motions.filter { $0.amends == motion.number && $0.state == .open }
    if !open.isEmpty {
      let names = open.map { "motion \($0.number)" }.joined(separator: ", ")
      found.append(.refusal("", "An amendment to it is not settled: \(names). Vote on that first, or withdraw it."))
    }
    found += quorum.filter { $0.outcome != .met }.map { finding in
      finding.outcome == .notMet
        ? .refusal("present", "\(finding.message) \(finding.remedy ?? "")") : .warning("present", finding.message)
    }
    let byName = BudgetVoteByName.check(
      .init(on: day, motion: motion.text, isBudget: motion.isBudget, isByName: vote.way == .byName))
    found += byName.filter(\.blocks).map { .refusal("way", "\($0.message) \($0.remedy ?? "")") }
    return found + dispensed + counting(vote) + casting(vote, on: motion)
  }

  private func counting(_ vote: MotionVote) -> [Objection] {
    let all = vote.favour + vote.against + vote.abstained
    if min(vote.favour, vote.against, vote.abstained) < 0 {
      return [.refusal("favour", "Nobody counts fewer than none. Write how many there were.")]
    }
    guard vote.way == .byName else {
      return all > mayVote.count
        ? [.refusal("favour", "\(all) hands are counted, and \(mayVote.count) members may vote on this item.")]
        : all == 0 ? [.refusal("favour", "Write how many were for it and how many against.")] : []
    }
    var found = vote.ballots.compactMap { ballot in
      bar(ballot.member).map { Objection.refusal("b-\(ballot.member.rawValue)", "\(ballot.member.rawValue) \($0).") }
    }
    if Set(vote.ballots.map(\.member)).count < vote.ballots.count {
      found.append(.refusal("", "Somebody’s vote is recorded twice. Each has one vote."))
    }
    let without = mayVote.filter { member in !vote.ballots.contains { $0.member == member } }
    if let first = without.first {
      found.append(
        .refusal("b-\(first.rawValue)", "Say for each who may vote: for, against, abstained. \(without.count) missing.")
      )
    }
    return found
  }

  private func casting(_ vote: MotionVote, on motion: Motion) -> [Objection] {
    guard vote.casting != nil else { return [] }
    let found = VoteCarried.check(
      .init(on: day, motion: motion.text, favour: vote.favour, against: vote.against, casting: vote.casting))
    let wrong = found.filter(\.blocks).map { Objection.refusal("casting", "\($0.message) \($0.remedy ?? "")") }
    guard let presiding = vote.presiding else {
      return wrong + [.refusal("presiding", "Say who presided: the casting vote is theirs.")]
    }
    return wrong + (bar(presiding).map { [.refusal("presiding", "\(presiding.rawValue) \($0).")] } ?? [])
  }
}

extension Motion {
  /// Whether it was carried or lost by a vote: equal votes without a casting vote do not carry it.
  public func outcome(of vote: MotionVote, on day: Day) -> State {
    let count = VoteCarried.Facts(
      on: day, motion: text, favour: vote.favour, against: vote.against, casting: vote.casting)
    return count.isCarried == true ? .carried : .lost
  }
}
