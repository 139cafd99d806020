import Council
import Law

/// What Folkmoot keeps for one authority.
public struct AuthorityRecords: Sendable {
  /// Whose records these are.
  public let authority: Authority
  let records: Records

  /// The establishment as it stands on a day: each reference once.
  public func establishment(on day: Day) throws -> Establishment {
    try records.read { try $0.establishment(of: authority.id, on: day) }
  }

  /// Every version of every unit and post, with the days each stands.
  public func establishmentWithHistory() throws -> Establishment {
    try records.read { try $0.establishmentWithHistory(of: authority.id) }
  }

  /// The days on which a unit or a post begins, changes or ends, earliest first. What has always stood gives no day.
  public func daysOfChange() throws -> [Day] {
    try records.read { try $0.daysOfChange(of: authority.id) }
  }

  /// The restructure proposals, latest decision first.
  public func proposals() throws -> [ProposalSummary] {
    try records.read { try $0.proposals(of: authority.id) }
  }

  /// One proposal, whole; `nil` when there is none of this short name.
  public func proposal(_ id: String) throws -> RestructureCase? {
    try records.read { try $0.proposal(id, of: authority.id) }
  }
}
