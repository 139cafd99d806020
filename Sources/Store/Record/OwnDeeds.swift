import Council
import DatabasePort

extension OpenRecords {
  /// What an account did last, the newest first, at most so many. The record is read backwards, some thousands of entries at a time, as
  /// far as it takes and never beyond the day the account was made.
  public func lastDeeds(by account: String, at authority: String, atMost count: Int, readingAtOnce step: Int = 5_000)
    throws
    -> [PersonalHoldings.RecordedDeed]
  {
    guard let opened = try self.account(account, of: authority)?.openedAt else { return [] }
    var (found, end): ([PersonalHoldings.RecordedDeed], Int) = ([], try recordHead(of: authority).number)
    while found.count < count, end > 0 {
      let start = max(0, end - step)
      found += try deeds(by: account, at: authority, after: start, to: end, atMost: count - found.count)
      if let first = try moment(of: start + 1, at: authority), first < opened { break }
      end = start
    }
    return found
  }

  private func deeds(
    by account: String, at authority: String, after start: Int, to end: Int, atMost count: Int
  ) throws -> [PersonalHoldings.RecordedDeed] {
    try transaction.query(
      """
      select number, at, heading, private_part, fingerprint from record_entry
      where authority = ? and number > ? and number <= ? and (private_part like ? or private_part like ?)
      order by number desc limit ?
      """,
      [
        .text(authority), .integer(start), .integer(end), .text("account: \(account)\n%"),
        .text("%\naccount: \(account)\n%"), .integer(count),
      ]
    ) { row -> PersonalHoldings.RecordedDeed? in
      let part = RecordPrivatePart(try row.text("private_part"))
      guard part.account == account, let matter = try part.matter ?? RecordHeading(text: row.text("heading"))?.matter
      else { return nil }
      return PersonalHoldings.RecordedDeed(
        number: try row.integer("number"), at: try row.moment("at"), matter: matter, isOwn: true,
        fingerprint: try row.text("fingerprint"))
    }.compactMap(\.self)
  }

  private func moment(of number: Int, at authority: String) throws -> Moment? {
    try transaction.query(
      "select at from record_entry where authority = ? and number = ?", [.text(authority), .integer(number)]
    ) { try $0.moment("at") }.first
  }
}
