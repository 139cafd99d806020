import Council
import DatabasePort

extension OpenRecords {
  /// All authorities, by name.
  public func authorities() throws -> [Authority] {
    try transaction.query("select * from authority order by name, id", [], Self.authority)
  }

  /// One authority; `nil` when there is none of this short name.
  public func authority(_ id: String) throws -> Authority? {
    try transaction.query("select * from authority where id = ?", [.text(id)], Self.authority).first
  }

  /// Enters an authority, or overwrites it.
  public func save(_ authority: Authority) throws {
    try transaction.run(
      """
      insert into authority (id, name, short_name, kind, governance, settings) values (?, ?, ?, ?, ?, ?)
      on conflict (id) do update set name = excluded.name, short_name = excluded.short_name,
        kind = excluded.kind, governance = excluded.governance, settings = excluded.settings
      """,
      [
        .text(authority.id), .text(authority.name), .text(authority.shortName), .text(authority.kind.rawValue),
        .text(authority.governance.rawValue), .text(try JSONText.write(authority.settings)),
      ])
  }

  private static func authority(_ row: Row) throws -> Authority {
    Authority(
      id: try row.text("id"), name: try row.text("name"), shortName: try row.text("short_name"),
      kind: try row.word("kind"), governance: try row.word("governance"),
      settings: try JSONText.read(ConstitutionSettings.self, try row.text("settings")))
  }
}
