import Council
import Law
import Store

/// Enters an election in the council’s area.
public struct EnterElection: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "enter-election"
  public let authority: String
  /// The election. Its identifier is filled in.
  public let election: Election

  /// What is entered.
  public init(_ election: Election, at authority: String) { (self.election, self.authority) = (election, authority) }

  /// Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    try work.check(election.objections)
    let standing = try work.records.elections(at: authority).filter { $0.withdrawnOn == nil }
    if standing.contains(where: { ($0.poll, $0.title) == (election.poll, election.title) }) {
      throw EstablishmentRefusal.objections([
        .refusal("poll", "This election is entered already. Nothing was saved a second time.")
      ])
    }
    var entered = election
    (entered.id, entered.withdrawnOn) = (work.newIdentifier(), nil)
    try work.records.save(entered, at: authority)
    return .openly((), told(work, entered, "Election entered"))
  }
}

/// Takes an election back that was entered by mistake. It stays in the record.
public struct WithdrawElection: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "withdraw-election"
  public let authority: String
  /// Which.
  public let election: Election.ID

  /// What is taken back.
  public init(_ election: Election.ID, at authority: String) { (self.election, self.authority) = (election, authority) }

  /// Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    let all = try work.records.elections(at: authority)
    guard var taken = all.first(where: { $0.id == election && $0.withdrawnOn == nil }) else {
      throw EstablishmentRefusal.objections([
        .refusal("title", "This election was taken back already. Open the page again.")
      ])
    }
    taken.withdrawnOn = work.now.day
    try work.records.save(taken, at: authority)
    return .openly((), told(work, taken, "Election taken back"))
  }
}

extension Deed {
  fileprivate func told(_ work: Work, _ election: Election, _ what: String) -> RecordMatter {
    matter(
      work, subject: "elections", title: "\(what): \(election.title), poll on \(election.poll.long)",
      under: Warrant(.papers, "The notice of election"))
  }
}
