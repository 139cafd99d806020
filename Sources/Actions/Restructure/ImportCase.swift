import Council
import Law
import Store

/// Enters a case: the council, the proposal, and what its papers say of the establishment.
///
/// Papers describe what stood on their day. So a unit or post that names no days of its own stands from the day of the decision
/// on, until the day other papers say otherwise. Cases may be entered in any order, and twice.
public struct ImportCase: Sendable {
  public let restructure: RestructureCase
  /// Today.
  public let enteredOn: Day

  public init(_ restructure: RestructureCase, enteredOn: Day) {
    self.restructure = restructure
    self.enteredOn = enteredOn
  }

  /// Does it in one transaction, and tells what it entered.
  @discardableResult
  public func carryOut(in records: Records) throws -> ImportOutcome {
    try records.change { open in
      let kept = try open.proposal(restructure.id, of: restructure.authority.id)
      guard kept != restructure else { return ImportOutcome() }
      var outcome = ImportOutcome(proposalEntered: true)
      outcome.authorityEntered = try enterAuthority(open)
      (outcome.unitsEntered, outcome.postsEntered) = try enterEstablishment(open)
      try open.save(restructure, on: enteredOn)
      return outcome
    }
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

  private func enterEstablishment(_ open: OpenRecords) throws -> (units: Int, posts: Int) {
    var timelines = EstablishmentTimelines(
      known: try open.enteredEstablishment(of: restructure.authority.id),
      source: EntrySource(day: enteredOn, name: restructure.id))
    timelines.withdraw()
    if restructure.extent == .whole { timelines.end(allBut: restructure.establishment, on: restructure.decisionDay) }
    timelines.state(restructure.establishment, from: restructure.decisionDay)
    return try timelines.save(in: open, authority: restructure.authority.id)
  }
}
