import Council
import DatabasePort

extension OpenRecords {
  /// How many rows of which table are past their time.
  public func countPastTime(at authority: String, now: Moment) throws -> [String: Int] {
    try eachPastTime(authority, now) { table, condition, values in
      try transaction.query("select count(*) as number from \(table.name) where \(condition)", values) {
        try $0.integer("number")
      }.first ?? 0
    }
  }

  /// Deletes the rows that are past their time, and tells how many of which table there were.
  public func deletePastTime(at authority: String, now: Moment) throws -> [String: Int] {
    try eachPastTime(authority, now) { table, condition, values in
      if table.keeping == .sealed { return try transaction.run("delete from \(table.name) where \(condition)", values) }
      let rows = try transaction.query("select * from \(table.name) where \(condition)", values) {
        try TableRow(table, $0)
      }
      for row in rows { try delete(row) }
      return rows.count
    }
  }

  /// The accounts whose personal part is past its time: closed long ago, or invited long ago and never taken up.
  public func accountsPastTime(at authority: String, now: Moment) throws -> [Account] {
    let closed = Retention.closedAccounts.cutOff(at: now)
    let invited = Retention.untakenInvitations.cutOff(at: now)
    return try accounts(of: authority).filter { account in
      switch account.state {
      case .closed: account.closedAt.map { $0 < closed } ?? false
      case .invited:
        try account.openedAt < invited && !links(of: account.id, at: authority).contains { $0.isOpen(at: now) }
      case .active, .erased: false
      }
    }
  }

  private func eachPastTime(
    _ authority: String, _ now: Moment, _ count: (Table, String, [DatabaseValue]) throws -> Int
  ) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for table in Catalogue.personal {
      guard case .period(let period, let column, _) = table.privacy?.retention else { continue }
      let number = try count(
        table, "authority = ? and \(column) <> '' and \(column) < ?",
        [.text(authority), .text(period.cutOff(at: now).description)])
      if number > 0 { counts[table.name] = number }
    }
    return counts
  }
}
