/// The tables of files that belong to drafts.
enum FileTables {
  static let all = [file, piece]

  static let file = Table(
    "attached_file", key: ["authority", "id"], .recordedPrivately,
    privacy: Privacy(
      "files attached to drafts: their names, what they hold, and which account attached them",
      subject: "staff and members with an account, and whoever a paper names",
      purpose: "to have the papers of a restructure where it is drafted and reviewed",
      basis: "(e) public task",
      retention: .forEver(
        because: "it shows what a proposal rested on; whoever may draft can remove a file, and then its content is "
          + "deleted at once"), account: "attached_by",
      stays: "It names the account by a random identifier, so that the papers of a proposal stay whole."),
    columns: [
      Column("authority"), Column("id"), Column("draft"),
      Column("name", .text, .committed, about: "the name of a file"), Column("kind"), Column("size", .integer),
      Column("digest"), Column("state"), Column("attached_by", about: "the account that attached it"),
      Column("post", about: "the post they acted in"), Column("attached_at"), Column("looked_at"),
      Column("salt", .text, .absent),
    ])

  static let piece = Table(
    "file_piece", key: ["authority", "digest", "place"], .recordedPrivately,
    columns: [
      Column("authority"), Column("digest"), Column("place", .integer), Column("bytes", .blob, .digest),
    ])
}
