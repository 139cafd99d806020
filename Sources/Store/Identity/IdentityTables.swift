/// The tables of councils.
enum IdentityTables {
  static let authority = Table(
    "authority", key: ["id"], .recorded,
    columns: [
      Column("id"), Column("name"), Column("short_name"), Column("kind"), Column("governance"), Column("settings"),
    ])
}
