import Council
import DatabasePort
import Store

/// Begins a record with one entry that takes in everything kept before there was one, so that it adds up from then on.
public struct EnterWhatStood: Deed {
  public static let permission = Permission.runSite
  public static let name = "enter-what-stood"
  public let authority: String

  public init(of authority: String) { self.authority = authority }

  /// Does nothing when the record has an entry already.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    guard try work.records.recordHead(of: authority).number == 0 else { return .unrecorded(()) }
    try work.records.noteWhatStands(of: authority)
    return .openly(
      (),
      matter(
        work, subject: "council \(authority)", title: "What stood before the record began",
        under: Warrant(.running, "Bringing the database up to date"),
        reason: "Kept by a Folkmoot that had no record yet. Who entered it and when is not known here."))
  }
}

extension Records {
  /// The records in a database, its tables brought up to date. What was kept before there was a record gets an entry in the same
  /// transaction.
  public static func opened(_ database: any Database, keeping: Keeping, at now: Now) throws -> Records {
    try Schema.bringUpToDate(database, keeping: keeping) { open in
      for council in try open.authorities() {
        try open.carryOut(EnterWhatStood(of: council.id), by: .operatorAtTheMachine, at: now)
      }
    }
    return Records(database, keeping: keeping)
  }
}
