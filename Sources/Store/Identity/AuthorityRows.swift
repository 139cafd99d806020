import Council
import DatabasePort
import Law
import Synchronization

extension OpenRecords {
  /// All authorities, by name.
  public func authorities() throws -> [Authority] {
    try transaction.query("select * from authority order by name, id", [], Self.authority)
  }

  /// One authority; `nil` when there is none of this short name.
  public func authority(_ id: String) throws -> Authority? {
    try transaction.query("select * from authority where id = ?", [.text(id)], Self.authority).first
  }

  /// How an authority counts clear days; as is usual when there is none of this short name.
  public func clearDays(of id: String) throws -> ClearDayPolicy {
    try authority(id)?.settings.clearDays ?? ClearDayPolicy()
  }

  /// Enters an authority, or overwrites it.
  public func save(_ authority: Authority) throws {
    try put(
      try TableRow(
        IdentityTables.authority,
        [
          "id": .text(authority.id), "name": .text(authority.name), "short_name": .text(authority.shortName),
          "kind": .text(authority.kind.rawValue), "governance": .text(authority.governance.rawValue),
          "settings": .text(try JSONText.write(authority.settings)),
        ]))
  }

  private static func authority(_ row: Row) throws -> Authority {
    Authority(
      id: try row.text("id"), name: try row.text("name"), shortName: try row.text("short_name"),
      kind: try row.word("kind"), governance: try row.word("governance"),
      settings: try ReadSettings.of(try row.text("settings")))
  }
}

/// Settings as they were read before: nearly every page asks for them, and they hardly ever change.
private enum ReadSettings {
  private static let most = 100
  private static let known = Mutex<[String: ConstitutionSettings]>([:])

  static func of(_ text: String) throws -> ConstitutionSettings {
    if let settings = known.withLock({ $0[text] }) { return settings }
    let settings = try JSONText.read(ConstitutionSettings.self, text)
    known.withLock { known in
      if known.count >= most { known = [:] }
      known[text] = settings
    }
    return settings
  }
}
