/// The tables of bodies, of who sits on them, and of political groups.
enum BodyTables {
  static let all = [body, member, group, membership, balanceEvent]

  static let body = Table(
    "body", key: key, .recorded,
    columns: version + [
      Column("name"), Column("kind"), Column("powers"), Column("parent"), Column("areas"), Column("seats"),
      Column("rules"), Column("quorum", .integer), Column("terms"), Column("evidence"),
    ])

  static let member = Table(
    "member", key: key, .recorded,
    privacy: privacy("the public office of councillors and of others who sit on bodies"),
    columns: version + [
      Column("name", about: "the name as it is published"),
      Column("council", about: "the council or organisation they belong to"),
      Column("political_group", about: "the political group they sit in, as the law has councils publish"),
      Column("represents", about: "the wards and divisions they represent"),
      Column("offices", about: "the offices they hold"),
    ])

  static let group = Table(
    "political_group", key: key, .recorded, privacy: privacy("who leads a political group and who signed its notice"),
    columns: version + [
      Column("name"), Column("leader", about: "which member leads it"),
      Column("signatories", about: "which members signed its notice"),
    ])

  static let membership = Table(
    "membership", key: key, .recorded, privacy: privacy("who sits on which body"),
    columns: version + [
      Column("body"), Column("member", about: "which member sits on it"), Column("seat"), Column("role"),
      Column("votes", .integer), Column("on_behalf_of", about: "on whose behalf they sit"),
    ])

  static let balanceEvent = Table(
    "balance_event", key: ["authority", "id"], .recorded,
    privacy: privacy("whom a political group named for its seats"),
    columns: [
      Column("authority"), Column("id"), Column("kind"), Column("done_on"), Column("body"), Column("political_group"),
      Column("members", about: "which members a group named"), Column("against", .integer), Column("written_in"),
      Column("withdrawn_on"), Column("withdrawal"),
    ])

  private static let key = ["authority", "reference", "valid_from"]
  private static let version = [
    Column("authority"), Column("reference"), Column("valid_from"), Column("valid_to"), Column("ordinal", .integer),
    Column("entered_on"), Column("entered_under"),
  ]

  private static func privacy(_ what: String) -> Privacy {
    Privacy(
      what, subject: "councillors and others who sit on bodies",
      purpose: "to show who decides and on whose behalf", basis: "(e) public task",
      retention: .forEver(because: "who sat on which body is part of the council’s public record"), account: "",
      stays: "It is a public office and names no account.")
  }
}
