/// The tables of restructures in the making.
enum DraftTables {
  static let all = [draft, establishment, alternative, step]

  static let draft = Table(
    "draft", key: ["authority", "id"], .recordedPrivately, privacy: privacy("whose a draft is", account: "owner"),
    columns: [
      Column("authority"), Column("id"), Column("title"), Column("owner", about: "whose it is: a random identifier"),
      Column("owner_post", about: "the post they act in"),
      Column("state"), Column("chosen"), Column("begun_at"), Column("changed_at"),
      Column("authors", about: "who ever worked on it: random identifiers"),
    ])

  static let establishment = Table(
    "draft_establishment", key: ["authority", "draft", "fingerprint"], .recordedPrivately,
    columns: [
      Column("authority"), Column("draft"), Column("fingerprint"), Column("content", .text, .digest),
    ])

  static let alternative = Table(
    "draft_alternative", key: ["authority", "draft", "reference"], .recordedPrivately,
    columns: [
      Column("authority"), Column("draft"), Column("reference"), Column("name"), Column("establishment"),
      Column("content", .text, .digest), Column("standing", .integer), Column("version", .integer),
    ])

  static let step = Table(
    "draft_step", key: ["authority", "draft", "alternative", "number"], .recordedPrivately,
    privacy: privacy("who took which step of a draft", account: "account"),
    columns: [
      Column("authority"), Column("draft"), Column("alternative"), Column("number", .integer), Column("words"),
      Column("effect"), Column("account", about: "who took the step: a random identifier"),
      Column("post", about: "the post they act in"), Column("taken_at", about: "when they took it"),
      Column("content", .text, .digest),
    ])

  private static func privacy(_ what: String, account: String) -> Privacy {
    Privacy(
      what, subject: "staff who draft restructures", purpose: "to show how a proposal came about, and whom to ask",
      basis: "(e) public task", retention: .forEver(because: "it is how the council came to its proposal"),
      account: account,
      stays: "It is the council’s work, and names only a random identifier and the post.")
  }
}
