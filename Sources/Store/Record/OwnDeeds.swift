import Council
import DatabasePort

extension OpenRecords {
  /// What an account did last, the newest first, at most so many: looked for among the last thousands of entries only, so that a
  /// long record is not read for somebody who did little.
  public func lastDeeds(by account: String, at authority: String, atMost count: Int) throws
    -> [PersonalHoldings.RecordedDeed]
  {
    let head = try recordHead(of: authority).number
    return try transaction.query(
      """
      select number, at, heading, private_part, fingerprint from record_entry
      where authority = ? and number > ? and private_part like ? order by number desc limit ?
      """,
      [.text(authority), .integer(head - Self.mostLookedThrough), .text("%account \(account)\n%"), .integer(count * 4)]
    ) { row -> PersonalHoldings.RecordedDeed? in
      let part = RecordPrivatePart(try row.text("private_part"))
      guard part.account == account, let matter = try part.matter ?? RecordHeading(text: row.text("heading"))?.matter
      else { return nil }
      return PersonalHoldings.RecordedDeed(
        number: try row.integer("number"), at: try row.moment("at"), matter: matter, isOwn: true,
        fingerprint: try row.text("fingerprint"))
    }.compactMap { $0 }.prefix(count).map { $0 }
  }

  private static var mostLookedThrough: Int { 5_000 }
}
