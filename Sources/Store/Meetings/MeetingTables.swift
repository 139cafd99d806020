/// The tables of meetings, their agendas and papers, and who attended.
enum MeetingTables {
  static let all = [
    meeting, item, paper, exempt, piece, exemptPiece, draft, attendance, interest, minutes, template, release,
  ]

  static let meeting = Table(
    "meeting", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("number", .integer), Column("body"), Column("day"),
      Column("minute", .integer), Column("place"), Column("title"), Column("status"), Column("reason"),
      Column("moved_to"), Column("convened_on"), Column("shorter_notice"), Column("announced_at"),
      Column("agenda_at"), Column("minutes_at"),
    ])

  static let item = Table(
    "agenda_item", key: ["authority", "meeting", "item"], .recorded,
    columns: [
      Column("authority"), Column("meeting"), Column("item", .integer), Column("ordinal", .integer),
      Column("number"), Column("title"), Column("kind"), Column("note"), Column("exemption"), Column("urgency"),
      Column("published_at"), Column("announcement"),
    ])

  static let paper = Table(
    "meeting_paper", key: ["authority", "meeting", "reference", "version"], .recorded,
    columns: [
      Column("authority"), Column("meeting"), Column("reference"), Column("version", .integer),
      Column("item", .integer), Column("title"), Column("author"), Column("content", .text, .digest),
      Column("recommendations"), Column("background"), Column("exempt", .integer), Column("supplement", .integer),
      Column("correction"), Column("published_at"), Column("parts"),
    ])

  static let piece = Table(
    "meeting_paper_piece", key: ["authority", "meeting", "paper", "version", "place"], .recordedPrivately,
    columns: [
      Column("authority"), Column("meeting"), Column("paper"), Column("version", .integer), Column("place", .integer),
      Column("bytes", .blob, .digest),
    ])

  static let exemptPiece = Table(
    "exempt_paper_piece", key: ["authority", "meeting", "paper", "version", "place"], .recordedPrivately,
    privacy: privacy(
      "files of papers that the law lets a council keep from the public",
      of: "whoever such a paper is about", for: "to decide what cannot be decided in public",
      stays: "It is a paper of the council, and names no account."),
    columns: [
      Column("authority"), Column("meeting"), Column("paper"), Column("version", .integer), Column("place", .integer),
      Column("bytes", .blob, .committed, about: "whatever the file says of somebody"), Column("salt", .text, .absent),
    ])

  static let template = Table(
    "report_template", key: ["authority"], .recorded,
    columns: [Column("authority"), Column("version", .integer), Column("content")])

  static let release = Table(
    "agenda_release", key: ["authority", "meeting", "number"], .sealed,
    privacy: Privacy(
      "which account planned or did a publication", subject: "officers who publish papers",
      purpose: "to tell them when it failed or the site does not show it", basis: "(e) public task",
      retention: .period(.years(1), after: "set_at", event: "it was planned or done")),
    columns: [
      Column("authority"), Column("meeting"), Column("number", .integer), Column("state"), Column("due_at"),
      Column("accepted"), Column("account", about: "the account that planned or did it"),
      Column("post", about: "the post they acted in"), Column("set_at"), Column("published_at"),
      Column("tries", .integer), Column("next_at"), Column("checked_at"), Column("said"),
      Column("seal", .text, .absent),
    ])

  static let exempt = Table(
    "exempt_paper", key: ["authority", "meeting", "paper", "version"], .recordedPrivately,
    privacy: privacy(
      "what papers say that the law lets a council keep from the public",
      of: "whoever such a paper is about", for: "to decide what cannot be decided in public",
      stays: "It is a paper of the council, and names no account."),
    columns: [
      Column("authority"), Column("meeting"), Column("paper"), Column("version", .integer),
      Column("content", .text, .committed, about: "whatever the paper says of somebody"),
      Column("recommendations", .text, .committed, about: "whatever is to be decided of somebody"),
      Column("salt", .text, .absent),
      Column("parts", .text, .committed, about: "its file and its implications, which may tell of somebody"),
    ])

  static let draft = Table(
    "meeting_draft", key: ["authority", "meeting"], .recordedPrivately,
    columns: [
      Column("authority"), Column("meeting"), Column("version", .integer), Column("content", .text, .digest),
    ])

  static let attendance = Table(
    "meeting_attendance", key: ["authority", "meeting", "member"], .recorded,
    privacy: privacy("which members attended a meeting"),
    columns: [
      Column("authority"), Column("meeting"), Column("member", about: "which member"),
      Column("state", about: "whether they attended"), Column("in_place_of", about: "for whom they stood in"),
    ])

  static let interest = Table(
    "declared_interest", key: ["authority", "meeting", "item", "member"], .recorded,
    privacy: privacy("interests that members declared at a meeting"),
    columns: [
      Column("authority"), Column("meeting"), Column("item", .integer), Column("member", about: "which member"),
      Column("kind"), Column("words", about: "the interest, as it was declared in public"),
      Column("left_room", .integer, about: "whether they left the room"),
    ])

  static let minutes = Table(
    "meeting_minutes", key: ["authority", "meeting", "version"], .recorded,
    columns: [
      Column("authority"), Column("meeting"), Column("version", .integer), Column("content", .text, .digest),
      Column("published_at"),
    ])

  private static func privacy(
    _ what: String, of subject: String = "councillors and others who sit on bodies",
    for purpose: String = "to show who took part in what was decided",
    stays: String = "It is done in a public office and names no account."
  ) -> Privacy {
    Privacy(
      what, subject: subject, purpose: purpose, basis: "(e) public task",
      retention: .forEver(because: "minutes and papers of meetings are the council’s lasting record"), account: "",
      stays: stays)
  }
}
