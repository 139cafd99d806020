import Council
import DatabasePort

extension OpenRecords {
  /// The publications of a meeting that were planned or done, the earlier first. A row that was altered by hand is passed over.
  public func releases(of meeting: Meeting.Reference, at authority: String) throws -> [AgendaRelease] {
    try select(
      MeetingTables.release, where: ["authority": .text(authority), "meeting": .text(meeting.rawValue)], Self.release)
  }

  /// One publication of a meeting; `nil` when there is none of this number.
  public func release(_ number: Int, of meeting: Meeting.Reference, at authority: String) throws -> AgendaRelease? {
    try select(
      MeetingTables.release,
      where: ["authority": .text(authority), "meeting": .text(meeting.rawValue), "number": .integer(number)],
      Self.release
    ).first
  }

  /// The planned publications of an authority whose moment has come, those first that wait longest; at most so many.
  public func releasesDue(at now: Moment, of authority: String, atMost count: Int = 50) throws -> [AgendaRelease] {
    try releases("state = ? and due_at <= ? order by due_at", .planned, now, authority, count)
  }

  /// The publications of an authority that are to be looked at by now; at most so many.
  public func releasesToLookAt(at now: Moment, of authority: String, atMost count: Int = 50) throws -> [AgendaRelease] {
    try [AgendaRelease.State.published, .wrong].flatMap {
      try releases("state = ? and next_at <= ? order by next_at", $0, now, authority, count)
    }
  }

  /// Keeps how far a publication is.
  public func save(_ release: AgendaRelease, at authority: String) throws {
    try put(
      try TableRow(
        MeetingTables.release,
        [
          "authority": .text(authority), "meeting": .text(release.meeting.rawValue), "number": .integer(release.number),
          "state": .text(release.state.rawValue), "due_at": DatabaseValue(release.dueAt?.description),
          "accepted": .text(try JSONText.write(release.accepted)), "account": .text(release.account),
          "post": .text(release.post), "set_at": .text(release.setAt.description),
          "published_at": DatabaseValue(release.publishedAt?.description), "tries": .integer(release.tries),
          "next_at": DatabaseValue(release.nextAt?.description),
          "checked_at": DatabaseValue(release.checkedAt?.description), "said": .text(release.said),
        ]))
  }

  private func releases(
    _ condition: String, _ state: AgendaRelease.State, _ now: Moment, _ authority: String, _ count: Int
  ) throws -> [AgendaRelease] {
    try transaction.query(
      "select meeting, number from agenda_release where authority = ? and \(condition), meeting, number limit ?",
      [.text(authority), .text(state.rawValue), .text(now.description), .integer(count)]
    ) { (Meeting.Reference(rawValue: try $0.text("meeting")), try $0.integer("number")) }
    .compactMap { try release($0.1, of: $0.0, at: authority) }
  }

  private static func release(_ row: Row) throws -> AgendaRelease {
    AgendaRelease(
      of: .init(rawValue: try row.text("meeting")), number: try row.integer("number"), try row.word("state"),
      dueAt: try row.optionalMoment("due_at"), accepted: try JSONText.read([String].self, row.text("accepted")),
      account: try row.text("account"), post: try row.text("post"), setAt: try row.moment("set_at"),
      publishedAt: try row.optionalMoment("published_at"), tries: try row.integer("tries"),
      nextAt: try row.optionalMoment("next_at"), checkedAt: try row.optionalMoment("checked_at"),
      said: try row.text("said"))
  }
}
