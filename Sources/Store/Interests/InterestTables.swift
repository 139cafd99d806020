/// The tables of the register of members’ interests.
enum InterestTables {
  static let all = [interest, sensitive, dispensation]

  static let interest = Table(
    "registered_interest", key: ["authority", "id"], .recordedPrivately,
    privacy: privacy(
      "interests that members registered, of themselves and of a partner who is not named",
      .period(.years(2), after: "last_day", event: "the interest left the register")),
    columns: [
      Column("authority"), Column("id"), Column("member", about: "which member"), Column("category"),
      Column("holder", about: "whether it is the member’s or the partner’s"),
      Column("words", .text, .committed, about: "what the interest is"), Column("sensitive", .integer),
      Column("notified_on"), Column("last_day"), Column("salt", .text, .absent),
    ])

  static let sensitive = Table(
    "sensitive_interest", key: ["authority", "id"], .recordedPrivately,
    privacy: privacy(
      "interests that are not told because that could lead to violence or intimidation",
      .period(.years(2), after: "last_day", event: "the interest left the register")),
    columns: [
      Column("authority"), Column("id"), Column("words", .text, .committed, about: "what the interest is"),
      Column("last_day"), Column("salt", .text, .absent),
    ])

  static let dispensation = Table(
    "dispensation", key: ["authority", "id"], .recorded,
    privacy: privacy(
      "dispensations that members were granted",
      .forEver(because: "who could speak and vote in spite of an interest is part of the council’s public record")),
    columns: [
      Column("authority"), Column("id"), Column("member", about: "which member"),
      Column("words", about: "for what it was granted"), Column("granted_by"), Column("first_day"),
      Column("last_day"),
    ])

  private static func privacy(_ what: String, _ retention: Retention) -> Privacy {
    Privacy(
      what, subject: "councillors, co-opted members and their partners",
      purpose: "to show what could weigh with those who decide",
      basis: "(c) legal obligation", retention: retention, account: "",
      stays: "The Localism Act 2011 has the council keep and publish the register; it names no account.")
  }
}
