import Council
import DatabasePort
import Secrets

extension OpenRecords {
  /// One letter; `nil` when the authority has none of this identifier, or its row was altered by hand.
  public func letter(_ id: String, of authority: String) throws -> KeptLetter? {
    try letters("authority = ? and id = ?", [.text(authority), .text(id)]).first
  }

  /// The letters of an authority, the latest first, at most so many.
  public func letters(of authority: String, atMost count: Int) throws -> [KeptLetter] {
    try letters(
      "authority = ? order by made_at desc, id limit ?", [.text(authority), .integer(count)])
  }

  /// The letters to an account, the latest first.
  public func letters(to account: String, of authority: String) throws -> [KeptLetter] {
    try letters("authority = ? and account = ? order by made_at desc, id", [.text(authority), .text(account)])
  }

  /// The letter of any authority that is to be tried by now and waits longest; `nil` when none is.
  public func letterDue(at now: Moment) throws -> KeptLetter? {
    var (passedOver, step) = (0, 20)
    while step == 20 {
      let kept = try transaction.query(
        "select * from letter where state = ? and next_at <= ? order by next_at, authority, id limit 20 offset ?",
        [.text(LetterState.waiting.rawValue), .text(now.description), .integer(passedOver)]
      ) { try genuine($0) }
      if let first = kept.compactMap(\.self).first { return first }
      step = kept.count
      passedOver += step
    }
    return nil
  }

  /// How many letters of all authorities wait to be sent.
  public func countOfLettersWaiting() throws -> Int {
    try transaction.query(
      "select count(*) as waiting from letter where state = ?", [.text(LetterState.waiting.rawValue)]
    ) {
      try $0.integer("waiting")
    }.first ?? 0
  }

  /// The letters of all authorities that a postman took before a moment and has not brought back.
  public func lettersClaimed(before moment: Moment) throws -> [KeptLetter] {
    try letters(
      "state = ? and claimed_at < ? order by authority, id",
      [.text(LetterState.claimed.rawValue), .text(moment.description)])
  }

  /// What a letter says; `nil` once it was sent or refused, for then its words are no longer kept.
  public func text(of letter: KeptLetter) throws -> LetterText? {
    guard let row = try row(of: letter), row["plain"] != "" else { return nil }
    return LetterText(
      subject: letter.subject, plain: try deciphered(row["plain"], letter), html: try deciphered(row["html"], letter),
      unsubscribe: row["unsubscribe"] == .null ? nil : try deciphered(row["unsubscribe"], letter))
  }

  /// Keeps where a letter is now. Its words go when they are of no more use.
  public func save(_ letter: KeptLetter) throws {
    guard var row = try row(of: letter) else { return }
    row["state"] = .text(letter.state.rawValue)
    row["tries"] = .integer(letter.tries)
    row["next_at"] = .text(letter.nextAt.description)
    row["claimed_by"] = DatabaseValue(letter.claimedBy)
    row["claimed_at"] = DatabaseValue(letter.claimedAt?.description)
    row["done_at"] = DatabaseValue(letter.doneAt?.description)
    row["said"] = .text(letter.said)
    if letter.state == .sent || letter.state == .refused {
      (row["plain"], row["html"], row["unsubscribe"]) = ("", "", .null)
    }
    try put(row)
  }

  private func row(of letter: KeptLetter) throws -> TableRow? {
    try rows(LetterTables.letter, where: ["authority": .text(letter.authority), "id": .text(letter.id)]).first
  }

  private func deciphered(_ value: DatabaseValue, _ letter: KeptLetter) throws -> String {
    guard case .text(let text) = value, let bytes = Base64URL.bytes(text) else { throw SiteKeyProblem.cannotOpen }
    let owner = KeptLetter.owner(letter.id, letter.authority)
    return String(decoding: try keeping.key.decrypt(bytes, for: KeptLetter.purpose, owner: owner), as: UTF8.self)
  }

  private func letters(_ condition: String, _ arguments: [DatabaseValue]) throws -> [KeptLetter] {
    try transaction.query("select * from letter where \(condition)", arguments) { try genuine($0) }.compactMap(\.self)
  }

  /// `nil` when the row's seal is not this site's: a letter that was turned to another address by hand is not sent.
  private func genuine(_ row: Row) throws -> KeptLetter? {
    let kept = try TableRow(LetterTables.letter, row)
    return kept["seal"] == .text(keeping.seal(kept)) ? try KeptLetter(row) : nil
  }
}

extension KeptLetter {
  init(_ row: Row) throws {
    let account = try row.text("account")
    guard let to = EmailAddress(try row.text("recipient")) else {
      throw DatabaseProblem(.wrongAnswer, "A letter is kept without an address.")
    }
    self.init(
      authority: try row.text("authority"), id: try row.text("id"), account: account.isEmpty ? nil : account, to: to,
      subject: try row.text("subject"), madeAt: try row.moment("made_at"), state: try row.word("state"),
      tries: try row.integer("tries"), nextAt: try row.moment("next_at"), claimedBy: try row.optionalText("claimed_by"),
      claimedAt: try row.optionalMoment("claimed_at"), doneAt: try row.optionalMoment("done_at"),
      said: try row.text("said"))
  }
}
