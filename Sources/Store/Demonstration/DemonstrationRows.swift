import Council
import DatabasePort
import Law

extension OpenRecords {
  /// Whether an authority was entered for a demonstration.
  public func isDemonstration(_ authority: String) throws -> Bool {
    try !select(DemonstrationTables.demonstration, where: ["authority": .text(authority)]) { try $0.text("begun_on") }
      .isEmpty
  }

  /// Marks an authority as one of a demonstration, begun on a day.
  public func markAsDemonstration(_ authority: String, on day: Day) throws {
    try put(
      TableRow(DemonstrationTables.demonstration, ["authority": .text(authority), "begun_on": .text(day.iso)]))
  }
}

/// What a database is for: told by the marks in it, and never by what somebody says of it.
public enum RecordsPurpose: Hashable, Sendable {
  /// No council has been entered yet.
  case open
  /// Every council in it belongs to a demonstration.
  case demonstration
  /// At least one council in it is real.
  case real
}

extension Records {
  /// What these records are for.
  public func purpose() throws -> RecordsPurpose {
    try read { open in
      let all = try open.authorities()
      guard !all.isEmpty else { return .open }
      return try all.allSatisfy { try open.isDemonstration($0.id) } ? .demonstration : .real
    }
  }
}
