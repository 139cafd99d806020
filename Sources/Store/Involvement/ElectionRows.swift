import Council
import DatabasePort
import Law

extension OpenRecords {
  /// The elections of an authority by the day of the poll, those that were taken back among them.
  public func elections(at authority: String) throws -> [Election] {
    try transaction.query(
      "select * from election where authority = ? order by poll_on, id", [.text(authority)]
    ) { row in
      Election(
        try row.text("title"), notice: try row.day("notice_on"), poll: try row.day("poll_on"), id: try row.text("id"),
        withdrawnOn: try row.optionalText("withdrawn_on").flatMap { Day(iso: $0) })
    }
  }

  /// Enters an election, or overwrites what was known of it.
  public func save(_ election: Election, at authority: String) throws {
    try put(
      try TableRow(
        InvolvementTables.election,
        [
          "authority": .text(authority), "id": .text(election.id), "title": .text(election.title),
          "notice_on": .text(election.notice.iso), "poll_on": .text(election.poll.iso),
          "withdrawn_on": DatabaseValue(election.withdrawnOn?.iso),
        ]))
  }
}
