/// The tables of what colleagues say of drafts.
enum ReviewTables {
  static let all = [comment, words, request]

  static let comment = Table(
    "draft_comment", key: ["authority", "id"], .recordedPrivately,
    privacy: privacy("comments on drafts: who made them, and what about", account: "written_by"),
    columns: [
      Column("authority"), Column("id"), Column("draft"), Column("about_kind"), Column("about"), Column("answers"),
      Column("written_by", about: "the account that wrote it"), Column("post", about: "the post they acted in"),
      Column("resolved_at"), Column("resolved_by", about: "the post of who dealt with it"),
    ])

  static let words = Table(
    "draft_comment_text", key: ["authority", "comment", "version"], .recordedPrivately,
    privacy: privacy("what comments on drafts say", account: "written_by"),
    columns: [
      Column("authority"), Column("comment"), Column("version", .integer),
      Column("words", .text, .committed, about: "what somebody wrote"),
      Column("written_by", about: "the account that wrote it"), Column("written_at"), Column("salt", .text, .absent),
    ])

  static let request = Table(
    "review_request", key: ["authority", "id"], .recordedPrivately,
    privacy: privacy("who was asked to review a draft, and their answer", account: "reviewer"),
    columns: [
      Column("authority"), Column("id"), Column("draft"), Column("asked_by", about: "the account that asked"),
      Column("reviewer", about: "the account that was asked"),
      Column("reviewer_post", about: "the post they act in"), Column("asked_at"), Column("needed_by"),
      Column("state"), Column("answered_at"),
      Column("reasons", .text, .committed, about: "why it was returned"), Column("salt", .text, .absent),
    ])

  private static func privacy(_ what: String, account: String) -> Privacy {
    Privacy(
      what, subject: "staff and members with an account",
      purpose: "to show how a proposal came about, and that somebody else than its author approved it",
      basis: "(e) public task",
      retention: .forEver(
        because: "it shows how a proposal came about; it names accounts by random identifiers and posts by their titles"
      ),
      account: account,
      stays: "It names the account by a random identifier, so that what was said of a proposal stays whole.")
  }
}
