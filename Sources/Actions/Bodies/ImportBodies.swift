import Council
import Law
import Store

/// Enters bodies, members, groups, memberships and portfolios from a list: those it names are added or changed, the others stay.
public struct ImportBodies: Deed {
  public static let permission = Permission.enterPapers
  public static let name = "enter-bodies"
  /// Whose bodies they are.
  public let authority: String
  /// What the list has. What names its own days stands on those.
  public let list: BodyList
  /// The day they stand from; `nil` for as far back as the record goes.
  public let from: Day?
  /// What the list is called, for the record: its file’s name.
  public let source: String

  /// Bodies to be entered.
  public init(_ list: BodyList, of authority: String, from: Day?, source: String) {
    self.authority = authority
    self.list = list
    self.from = from
    self.source = source
  }

  /// Gives back how many were added or changed. Throws ``ActionRefusal`` when the council is unknown, ``EstablishmentRefusal`` when
  /// something cannot stand as it is listed.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let council = try work.council(authority)
    let changed =
      try enter(list.members, work) + enter(list.groups, work) + enter(list.bodies, work)
      + enter(list.memberships, work) + enter(list.portfolios, work)
    // They are looked at together, after all of them stand, so that their order in the list does not matter.
    let found =
      try objections(list.members, council, work) + objections(list.groups, council, work)
      + objections(list.bodies, council, work) + objections(list.memberships, council, work)
      + objections(list.portfolios, council, work)
    guard found.isEmpty else { throw EstablishmentRefusal.objections(Array(found.prefix(20))) }
    guard work.records.hasChangesToEnter else { return .unrecorded(0) }
    return .openly(
      changed,
      matter(
        work, subject: "bodies", title: "Bodies and members entered from a list", under: Warrant(.papers, source),
        effective: from))
  }

  private func enter<Kept: EstablishedVersion>(_ all: [Kept], _ work: Work) throws -> Int {
    guard !all.isEmpty else { return 0 }
    var timelines = Timelines(
      known: try work.records.entered(Kept.self, of: authority), source: EntrySource(day: work.now.day, name: source))
    for one in all { timelines.state(one, from: from) }
    let changed = timelines.changed
    for one in changed { try work.records.replace(one.reference, of: authority, with: one.entries) }
    return changed.count
  }

  private func objections<Kept: EstablishedVersion>(
    _ all: [Kept], _ council: Authority, _ work: Work
  ) throws -> [Objection] {
    try all.flatMap { one -> [Objection] in
      let (name, day) = (one.reference.rawValue, one.from ?? from ?? one.to ?? work.now.day)
      let stated = TextLimit.objections(reference: name, most: Kept.mostReference)
      return try one.objections(stated: stated, before: nil, on: day, at: council, work.records)
        .filter { $0.weight == .refuses }.map { .refusal($0.field, "\(name): \($0.words)") }
    }
  }
}
