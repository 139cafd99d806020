/// The table of letters.
enum LetterTables {
  static let all = [letter]

  static let letter = Table(
    "letter", key: ["authority", "id"], .sealed,
    privacy: Privacy(
      "letters: to which address, about what, and whether they arrived", subject: "everybody Folkmoot writes to",
      purpose: "to send invitations, links and notices, and to show that they were sent",
      basis: "(e) public task",
      retention: .period(.days(30), after: "done_at", event: "it was sent or given up"), email: "recipient"),
    columns: [
      Column("authority"), Column("id"), Column("account"), Column("recipient", about: "e-mail address"),
      Column("subject", about: "what the letter is about"),
      Column("plain", about: "the letter, enciphered until it is sent and empty afterwards", giving: .withheld),
      Column("html", about: "the letter, enciphered until it is sent and empty afterwards", giving: .withheld),
      Column("state"), Column("tries", .integer), Column("next_at"),
      Column("claimed_by"), Column("claimed_at"), Column("made_at"), Column("done_at"),
      Column("said", about: "the mail server’s answer"),
      Column("unsubscribe", about: "the link that stops such letters, enciphered until it is sent", giving: .withheld),
      Column("seal", .text, .absent),
    ])
}
