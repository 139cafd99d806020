import Council
import DatabasePort

extension OpenRecords {
  /// Every row the data map knows about an account or its e-mail address, table by table.
  public func personalRows(of account: String, email: EmailAddress?, at authority: String) throws -> [Table: [TableRow]]
  {
    var found: [Table: [TableRow]] = [:]
    for table in Catalogue.personal {
      let rows = try personalRows(in: table, of: account, email: email, at: authority)
      if !rows.isEmpty { found[table] = rows }
    }
    return found
  }

  /// Deletes every such row, but for the tables that say why theirs stay, and tells how many of each table there were.
  public func deletePersonalRows(of account: String, email: EmailAddress?, at authority: String) throws -> [String: Int]
  {
    var counts: [String: Int] = [:]
    for table in Catalogue.personal.reversed() where table.privacy?.stays.isEmpty ?? false {
      let rows = try personalRows(in: table, of: account, email: email, at: authority)
      for row in rows { try delete(row) }
      counts[table.name] = rows.count
    }
    return counts
  }

  private func personalRows(
    in table: Table, of account: String, email: EmailAddress?, at authority: String
  ) throws -> [TableRow] {
    guard let privacy = table.privacy else { return [] }
    var (conditions, values): ([String], [DatabaseValue]) = ([], [.text(authority)])
    if !privacy.account.isEmpty {
      conditions.append("\(privacy.account) = ?")
      values.append(.text(account))
    }
    if !privacy.email.isEmpty, let email {
      // Only where no account is named: what was written to this address for somebody else’s account is that one’s.
      conditions.append("(account = '' and lower(\(privacy.email)) = ?)")
      values.append(.text(email.folded))
    }
    guard !conditions.isEmpty else { return [] }
    return try transaction.query(
      "select * from \(table.name) where authority = ? and (\(conditions.joined(separator: " or "))) "
        + "order by \(table.key.joined(separator: ", "))", values
    ) { try TableRow(table, $0) }
  }
}

extension Catalogue {
  /// The tables that hold something about people.
  public static var personal: [Table] { tables.filter { $0.privacy != nil } }
}
