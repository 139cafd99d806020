import Council
import Law
import Store

/// Enters a case: the council, the proposal, and what its papers say of the establishment.
///
/// Papers describe what stood on their day. So a unit or post that names no days of its own stands from the day of the decision
/// on, until the day other papers say otherwise. Cases may be entered in any order, and twice.
public struct ImportCase: Deed {
  public static let permission = Permission.enterPapers
  public static let name = "enter-case"
  public let restructure: RestructureCase
  public var authority: String { restructure.authority.id }

  public init(_ restructure: RestructureCase) { self.restructure = restructure }

  /// Throws ``ImplementationRefusal`` when other words of it were approved already.
  public func carryOut(_ work: Work) throws -> Done<ImportOutcome> {
    let open = work.records
    let kept = try open.proposal(restructure.id, of: restructure.authority.id)
    guard kept != restructure else { return .unrecorded(ImportOutcome()) }
    let decisions = try open.decisions(on: restructure.id, at: authority)
    if let approval = ImplementationState(decisions, on: work.now.day).approval {
      throw ImplementationRefusal.decidedAlready(restructure.id, approval)
    }
    var outcome = ImportOutcome(proposalEntered: true)
    outcome.authorityEntered = try enterAuthority(open)
    (outcome.unitsEntered, outcome.postsEntered) = try enterEstablishment(open, on: work.now.day)
    try open.save(restructure, on: work.now.day)
    return .openly(
      outcome,
      matter(
        work, subject: "proposal \(restructure.id)",
        title: "\(kept == nil ? "Proposal entered" : "Proposal entered again"): \(restructure.title)",
        under: Warrant(.papers, "Papers for the decision of \(restructure.decisionDay.long)"),
        effective: restructure.decisionDay))
  }

  /// The latest papers say what a council is called and which settings it has.
  private func enterAuthority(_ open: OpenRecords) throws -> Bool {
    let authority = restructure.authority
    guard let kept = try open.authority(authority.id) else {
      try open.save(authority)
      return true
    }
    let others = try open.proposals(of: authority.id).filter { $0.id != restructure.id }
    guard kept != authority, others.allSatisfy({ $0.decisionDay <= restructure.decisionDay }) else { return false }
    try open.save(authority)
    return true
  }

  private func enterEstablishment(_ open: OpenRecords, on day: Day) throws -> (units: Int, posts: Int) {
    var timelines = EstablishmentTimelines(
      known: try open.enteredEstablishment(of: restructure.authority.id),
      source: EntrySource(day: day, name: restructure.id))
    timelines.withdraw()
    if restructure.extent == .whole { timelines.end(allBut: restructure.establishment, on: restructure.decisionDay) }
    timelines.state(restructure.establishment, from: restructure.decisionDay)
    return try timelines.save(in: open, authority: restructure.authority.id)
  }
}
