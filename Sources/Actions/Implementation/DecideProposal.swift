import Council
import Law
import Store

/// Enters what was decided on a proposal: approved with its conditions, refused, or an approval taken back.
public struct DecideProposal: Deed {
  public static let permission = Permission.carryOutDecisions
  public static let name = "decide-proposal"
  public let authority: String
  /// Which proposal, by its short name.
  public let proposal: String
  /// What was decided; its number is given here.
  public let decision: ProposalDecision
  /// Whether whoever enters it has read the warnings.
  public let inSpiteOfWarnings: Bool

  /// A decision to be entered.
  public init(
    _ decision: ProposalDecision, on proposal: String, of authority: String, inSpiteOfWarnings: Bool = false
  ) {
    self.authority = authority
    self.proposal = proposal
    self.decision = decision
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  /// Gives back the number of the entry. Throws ``ImplementationRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let (restructure, earlier) = try work.decided(proposal, of: authority)
    let state = ImplementationState(earlier, on: work.now.day)
    let (decision, standing) = try cited(work)
    let consultation = try work.records.staffConsultation(on: proposal, at: authority)
    let asked = consultation?.objections(to: decision, on: restructure) ?? []
    try check(
      decision.objections(on: work.now.day) + [state.objection(to: decision.outcome)].compactMap(\.self) + standing
        + asked)
    if decision.outcome == .approved {
      try checkRules(consultation.map(restructure.consulted) ?? restructure, on: decision.decidedOn)
    }
    let number = try work.nextEntry(at: authority)
    var kept = decision
    (kept.id, kept.effect) = (earlier.count + 1, nil)
    for place in kept.conditions.indices { (kept.conditions[place].id, kept.conditions[place].met) = (place + 1, nil) }
    kept = consultation?.meeting(kept, notedBy: work.person.post) ?? kept
    try work.records.keep(kept, on: proposal, at: authority, enteredOn: work.now.day)
    return .openly(
      number,
      matter(
        work, subject: "proposal \(proposal)", title: "\(decision.outcome.words): \(restructure.title)",
        under: Warrant(.decision, decision.citation), reason: decision.reason,
        effective: decision.outcome == .approved ? decision.effectiveDay : nil))
  }

  /// The decision as the register has it, when it is there, and what stands against citing that.
  private func cited(_ work: Work) throws -> (ProposalDecision, [Objection]) {
    guard let reference = decision.register else { return (decision, []) }
    guard let register = try work.records.decision(reference, at: authority) else {
      return (
        decision,
        [.refusal("register", "The register has no decision \(reference.rawValue). Choose one from the list.")]
      )
    }
    let other = try work.records.proposals(decidedBy: reference, at: authority).first { $0.id != proposal }
    let name = try work.records.name(of: register.taker, at: authority, on: register.on)
    let cited = decision.citing(register, by: name ?? register.taker.reference)
    let powers = try register.taker.body.flatMap {
      try work.records.standing(Body.self, [$0], of: authority, on: register.on).first?.powers
    }
    let taken = other.map {
      Objection.warning(
        "register", "\(reference.rawValue) is cited for “\($0.title)” too. Look whether it decided both.")
    }
    return (
      cited,
      cited.objections(
        citing: register, powers: powers, today: work.now.day, try work.records.clearDays(of: authority).offices)
        + [taken].compactMap(\.self)
    )
  }

  private func check(_ found: [Objection]) throws(ImplementationRefusal) {
    let hindrances = found.hindrances(inSpiteOfWarnings: inSpiteOfWarnings)
    guard hindrances.isEmpty else { throw .objections(hindrances) }
  }

  /// By the law of the day of the decision that was taken.
  private func checkRules(_ restructure: RestructureCase, on day: Day) throws(ImplementationRefusal) {
    var restructure = restructure
    restructure.decisionDay = day
    let assessment = restructure.assess()
    guard assessment.verdict != .blocked else {
      throw .blocked(assessment.findings.filter(\.blocks).map(\.title))
    }
  }
}
