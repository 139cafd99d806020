import Council
import Law
import Store

/// Takes over members, wards, groups, bodies and who sits on them from another site's list: all of it, or nothing.
public struct ImportSite: Deed {
  public static let permission = Permission.enterPapers
  public static let name = "enter-bodies"
  /// Whose they are.
  public let authority: String
  /// What the site lists.
  public let list: SiteList
  /// The day they stand from; `nil` for as far back as the record goes.
  public let from: Day?
  /// What the list is called, for the record: its file or its address.
  public let source: String

  /// How much was entered or changed.
  public struct Outcome: Hashable, Sendable {
    /// How many wards.
    public var places = 0
    /// How many members, groups, bodies and memberships.
    public var others = 0
  }

  /// A list to be taken over.
  public init(_ list: SiteList, of authority: String, from: Day?, source: String) {
    (self.list, self.authority, self.from, self.source) = (list, authority, from, source)
  }

  /// Throws ``ActionRefusal`` when the council is unknown, ``EstablishmentRefusal`` when something cannot stand as it is listed.
  public func carryOut(_ work: Work) throws -> Done<Outcome> {
    let council = try work.council(authority)
    var (places, bodies) = list.established(
      at: council, known: try work.records.places(of: authority, on: from ?? work.now.day))
    if let from {
      for index in bodies.members.indices {
        bodies.members[index].from = bodies.members[index].from.map { max($0, from) }
      }
    }
    let entered = try ImportPlaces(
      places.map { ListedPlace($0) }, of: authority, from: from, source: source
    ).carryOut(work).outcome
    let others = try ImportBodies(bodies, of: authority, from: from, source: source).carryOut(work).outcome
    let outcome = Outcome(places: entered.places, others: others)
    guard work.records.hasChangesToEnter else { return .unrecorded(outcome) }
    return .openly(
      outcome,
      matter(
        work, subject: "bodies", title: "Members and bodies taken over from another site",
        under: Warrant(.papers, source), effective: from))
  }
}
