/// The tables of the record itself.
enum RecordTables {
  static let all = [entry, seal]

  static let entry = Table(
    "record_entry", key: ["authority", "number"], .theRecord,
    privacy: Privacy(
      "entries of the record: which account and post did what", subject: "staff, members and residents with an account",
      purpose: "to show that every official act was done by somebody entitled to it, and that nothing was altered",
      basis: "(e) public task",
      retention: .forEver(
        because: "it names an account by a random identifier and commits to personal values by salted digests, "
          + "which tell nothing once the account is erased"), account: "",
      stays: "The law asks for a lasting record of official acts and the post each was done in. "
        + "Personal values in it are salted digests whose salt goes with the account, so that nobody can open them."),
    columns: [
      Column("authority"), Column("number", .integer), Column("fingerprint"), Column("heading"), Column("changes"),
      Column("private_part", about: "the identifier of the account that acted"), Column("salt"), Column("at"),
      Column("deed"), Column("subject"),
    ])

  static let seal = Table(
    "record_seal", key: ["authority", "day"], .theRecord,
    columns: [
      Column("authority"), Column("day"), Column("number", .integer), Column("fingerprint"), Column("sealed_at"),
      Column("public_key"), Column("signature"),
    ])
}
