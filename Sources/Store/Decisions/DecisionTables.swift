/// The tables of decisions, of what is announced, and of motions with their votes.
enum DecisionTables {
  static let all = [announcement, decision, motion]

  static let announcement = Table(
    "forward_plan_entry", key: ["authority", "reference"], .recorded,
    privacy: privacy("who will decide what, as the forward plan says"),
    columns: [
      Column("authority"), Column("reference"), Column("title"), Column("matter"), Column("taker_kind"),
      Column("taker", about: "the member who will decide"), Column("ward"),
      Column("members", about: "the names of a body’s members"), Column("first_day"), Column("last_day"),
      Column("documents"), Column("copies_from"), Column("other_documents"), Column("judgement"),
      Column("private_reasons"), Column("published_at"), Column("published_on"), Column("exception"),
      Column("withdrawn_on"), Column("withdrawal"),
    ])

  static let decision = Table(
    "decision", key: ["authority", "reference"], .recorded, privacy: privacy("who decided what, and who called it in"),
    columns: [
      Column("authority"), Column("reference"), Column("taken_on"), Column("taker_kind"),
      Column("taker", about: "the member who decided"), Column("ward"), Column("meeting"), Column("item", .integer),
      Column("motion", .integer), Column("title"), Column("minute"), Column("resolution"), Column("reasons"),
      Column("alternatives"), Column("conflicts", about: "conflicts of interest that members declared"),
      Column("executive", .integer), Column("is_key", .integer), Column("judgement"), Column("announcement"),
      Column("delegation"), Column("power"), Column("urgency", about: "who consented that it is urgent, by office"),
      Column("published_at"), Column("published_on"), Column("call_in_days", .integer),
      Column("call_in", about: "which members asked for call-in"), Column("is_called_in", .integer),
      Column("implemented_on"), Column("implementation"), Column("superseded_by"), Column("actions"),
      Column("papers_hours", .integer), Column("nature"),
    ])

  static let motion = Table(
    "motion", key: ["authority", "meeting", "number"], .recorded,
    privacy: privacy("who moved what, and how members voted"),
    columns: [
      Column("authority"), Column("meeting"), Column("number", .integer), Column("item", .integer), Column("content"),
      Column("mover", about: "which member moved it"), Column("seconder", about: "which member seconded it"),
      Column("amends", .integer), Column("budget", .integer), Column("state"),
      Column("vote", about: "how members voted, where votes are recorded by name"),
    ])

  private static func privacy(_ what: String) -> Privacy {
    Privacy(
      what, subject: "councillors and others who sit on bodies", purpose: "to show who decided what, and why",
      basis: "(e) public task",
      retention: .forEver(because: "decisions and votes are the council’s lasting record"), account: "",
      stays: "It is done in a public office and names no account.")
  }
}
