import Council
import DatabasePort
import Law

extension OpenRecords {
  /// What was done for political balance, earliest first; of one body, or of all. What was taken back is among it.
  public func balanceEvents(at authority: String, of body: Body.Reference? = nil) throws -> [BalanceEvent] {
    try transaction.query(
      """
      select * from balance_event where authority = ?\(body == nil ? "" : " and body = ?") order by done_on, id
      """, [.text(authority)] + (body.map { [.text($0.rawValue)] } ?? []), Self.balanceEvent)
  }

  /// One step; `nil` when the council has none of this identifier.
  public func balanceEvent(_ id: String, at authority: String) throws -> BalanceEvent? {
    try transaction.query(
      "select * from balance_event where authority = ? and id = ?", [.text(authority), .text(id)], Self.balanceEvent
    ).first
  }

  private static func balanceEvent(_ row: Row) throws -> BalanceEvent {
    BalanceEvent(
      id: try row.text("id"), try row.word("kind"), on: try row.day("done_on"),
      body: try row.optionalText("body").map(Body.Reference.init(rawValue:)),
      group: try row.optionalText("political_group").map(PoliticalGroup.Reference.init(rawValue:)),
      members: try JSONText.read([Member.Reference].self, try row.text("members")),
      against: try row.optionalInteger("against"), under: try row.text("written_in"),
      withdrawnOn: try row.optionalText("withdrawn_on").flatMap { Day(iso: $0) },
      withdrawal: try row.text("withdrawal"))
  }

  /// Enters a step, or overwrites what was known of it.
  public func save(_ step: BalanceEvent, at authority: String) throws {
    try put(
      try TableRow(
        BodyTables.balanceEvent,
        [
          "authority": .text(authority), "id": .text(step.id), "kind": .text(step.kind.rawValue),
          "done_on": DatabaseValue(step.on), "body": DatabaseValue(step.body?.rawValue),
          "political_group": DatabaseValue(step.group?.rawValue), "members": .text(try JSONText.write(step.members)),
          "against": step.against.map { .integer($0) } ?? .null, "written_in": .text(step.under),
          "withdrawn_on": DatabaseValue(step.withdrawnOn?.iso), "withdrawal": .text(step.withdrawal),
        ]))
  }

  /// What happened to the seats of a council’s groups up to a day, ready to be asked by the rules.
  public func balanceHistory(of authority: Authority, on day: Day) throws -> BalanceHistory {
    let id = authority.id
    let bodies = try entered(Body.self, of: id).map(\.value)
    let councils = Set(bodies.filter { $0.kind == .council }.map(\.reference)).sorted()
    let annual = try meetings(at: id, of: councils, from: day.adding(months: -60), to: day).filter(
      BalanceHistory.isAnnual)
    return BalanceHistory(
      try balanceEvents(at: id), home: authority.name, members: try entered(Member.self, of: id).map(\.value),
      groups: try entered(PoliticalGroup.self, of: id).map(\.value), bodies: bodies,
      annualMeetings: annual.map(\.day))
  }

  /// What happened to the seats of one body; `nil` when nothing is entered of them, which most bodies need not ask further.
  func balanceHistory(of body: Body, at authority: Authority, on day: Day) throws -> BalanceHistory? {
    try balanceEvents(at: authority.id, of: body.reference).isEmpty ? nil : balanceHistory(of: authority, on: day)
  }
}
