import Council
import DatabasePort

extension OpenRecords {
  /// The entries of the record that an account made, or that changed something of it, first to last.
  public func recordedDeeds(about account: String, at authority: String) throws -> [PersonalHoldings.RecordedDeed] {
    try transaction.query(
      """
      select number, at, heading, private_part, fingerprint from record_entry
      where authority = ? and private_part like ? order by number
      """, [.text(authority), .text("%\(account)%")]
    ) { row -> PersonalHoldings.RecordedDeed? in
      let part = RecordPrivatePart(try row.text("private_part"))
      let isOwn = part.account == account
      guard isOwn || part.names(account),
        let matter = try part.matter ?? RecordHeading(text: row.text("heading"))?.matter
      else { return nil }
      return PersonalHoldings.RecordedDeed(
        number: try row.integer("number"), at: try row.moment("at"), matter: matter, isOwn: isOwn,
        fingerprint: try row.text("fingerprint"))
    }.compactMap { $0 }
  }
}
