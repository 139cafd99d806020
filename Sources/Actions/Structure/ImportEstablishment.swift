import Council
import Law
import Store

/// Enters a council's whole establishment in the place of what is kept.
public struct ImportEstablishment: Sendable {
  /// Which council's it is.
  public let authority: String
  /// The units and posts. What names its own days stands on those.
  public let establishment: Establishment
  /// The day it stands from; what is kept for the days before stays. `nil` replaces everything kept.
  public let from: Day?
  /// Today.
  public let enteredOn: Day
  /// What the list is called, for the record: its file's name.
  public let source: String

  public init(
    _ establishment: Establishment, of authority: String, from: Day?, source: String, enteredOn: Day
  ) {
    self.authority = authority
    self.establishment = establishment
    self.from = from
    self.source = source
    self.enteredOn = enteredOn
  }

  /// Does it in one transaction, and tells what it entered. Throws ``ActionRefusal`` when the council is unknown.
  @discardableResult
  public func carryOut(in records: Records) throws -> ImportOutcome {
    try records.change { open in
      guard try open.authority(authority) != nil else {
        throw ActionRefusal.unknownAuthority(authority, known: try open.authorities().map(\.id))
      }
      var timelines = EstablishmentTimelines(
        known: try open.enteredEstablishment(of: authority), source: EntrySource(day: enteredOn, name: source))
      timelines.clear(from: from)
      timelines.state(establishment, from: from)
      let (units, posts) = try timelines.save(in: open, authority: authority)
      return ImportOutcome(unitsEntered: units, postsEntered: posts)
    }
  }
}
