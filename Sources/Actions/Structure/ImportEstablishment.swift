import Council
import Law
import Store

/// Enters a council's whole establishment in the place of what is kept.
public struct ImportEstablishment: Deed {
  public static let permission = Permission.enterPapers
  public static let name = "enter-establishment"
  /// Which council's it is.
  public let authority: String
  /// The units and posts. What names its own days stands on those.
  public let establishment: Establishment
  /// The day it stands from; what is kept for the days before stays. `nil` replaces everything kept.
  public let from: Day?
  /// What the list is called, for the record: its file's name.
  public let source: String

  public init(_ establishment: Establishment, of authority: String, from: Day?, source: String) {
    self.authority = authority
    self.establishment = establishment
    self.from = from
    self.source = source
  }

  /// Throws ``ActionRefusal`` when the council is unknown.
  public func carryOut(_ work: Work) throws -> Done<ImportOutcome> {
    let open = work.records
    guard try open.authority(authority) != nil else {
      throw ActionRefusal.unknownAuthority(authority, known: try open.authorities().map(\.id))
    }
    var timelines = EstablishmentTimelines(
      known: try open.enteredEstablishment(of: authority), source: EntrySource(day: work.now.day, name: source))
    timelines.clear(from: from)
    timelines.state(establishment, from: from)
    let (units, posts) = try timelines.save(in: open, authority: authority)
    let outcome = ImportOutcome(unitsEntered: units, postsEntered: posts)
    guard open.hasChangesToEnter else { return .unrecorded(outcome) }
    return .openly(
      outcome,
      matter(
        work, subject: "establishment", title: "Establishment entered from a list",
        under: Warrant(.papers, source), effective: from))
  }
}
