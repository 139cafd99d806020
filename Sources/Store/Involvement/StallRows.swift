import Council
import DatabasePort
import Law
import Secrets

extension OpenRecords {
  /// The stall that a tablet's link is for; `nil` when there is none.
  public func stall(_ link: Token, at authority: String) throws -> (activity: Activity.Reference, stall: Stall)? {
    try select(
      InvolvementTables.stall, where: ["authority": .text(authority), "digest": .text(link.digest.description)]
    ) { row -> (activity: Activity.Reference, stall: Stall) in
      (Activity.Reference(rawValue: try row.text("activity")), try Self.stall(row))
    }.first
  }

  /// The stalls of an activity, in order.
  public func stalls(of activity: Activity.Reference, at authority: String) throws -> [Stall] {
    try select(
      InvolvementTables.stall, where: ["authority": .text(authority), "activity": .text(activity.rawValue)], Self.stall
    ).sorted { $0.number < $1.number }
  }

  /// Keeps a stall with what its tablet's link is known by.
  public func open(_ stall: Stall, _ link: Token, of activity: Activity.Reference, at authority: String) throws {
    try save(stall, link.digest.description, of: activity, at: authority)
  }

  /// Keeps that a stall was ended.
  public func end(_ stall: Stall, of activity: Activity.Reference, at authority: String) throws {
    let kept = try rows(
      InvolvementTables.stall,
      where: [
        "authority": .text(authority), "activity": .text(activity.rawValue), "number": .integer(stall.number),
      ]
    ).first
    guard case .text(let digest) = kept?["digest"] else { return }
    try save(stall, digest, of: activity, at: authority)
  }

  private func save(_ stall: Stall, _ digest: String, of activity: Activity.Reference, at authority: String) throws {
    try put(
      try TableRow(
        InvolvementTables.stall,
        [
          "authority": .text(authority), "activity": .text(activity.rawValue), "number": .integer(stall.number),
          "digest": .text(digest), "place": .text(stall.place), "ends_on": .text(stall.endsOn.iso),
          "ended_at": DatabaseValue(stall.endedAt?.description),
        ]))
  }

  private static func stall(_ row: Row) throws -> Stall {
    Stall(
      number: try row.integer("number"), place: try row.text("place"), endsOn: try row.day("ends_on"),
      endedAt: try row.optionalMoment("ended_at"))
  }
}
