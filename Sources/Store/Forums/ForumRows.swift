import Council
import DatabasePort
import Law

extension OpenRecords {
  // MARK: Rules of the house

  /// The rules by which a body meets residents; `nil` while none are entered.
  public func forumRules(of body: Body.Reference, at authority: String) throws -> ForumRules? {
    try select(
      ForumTables.rules, where: ["authority": .text(authority), "body": .text(body.rawValue)], Self.forumRules
    ).first
  }

  /// The rules of all bodies that have any.
  public func forumRules(at authority: String) throws -> [ForumRules] {
    try select(ForumTables.rules, where: ["authority": .text(authority)], Self.forumRules)
  }

  /// Enters the rules of a body, or overwrites them.
  public func save(_ rules: ForumRules, at authority: String) throws {
    try put(
      try TableRow(
        ForumTables.rules,
        [
          "authority": .text(authority), "body": .text(rules.body.rawValue), "open_to": .text(rules.openTo.rawValue),
          "chair": .text(rules.chair.rawValue), "times_a_year": .integer(rules.timesAYear),
          "speaking": .text(rules.speaking), "population": DatabaseValue(rules.population),
          "source": .text(rules.source), "confirmed": .text(rules.confirmed),
        ]))
  }

  private static func forumRules(_ row: Row) throws -> ForumRules {
    ForumRules(
      of: .init(rawValue: try row.text("body")), openTo: try row.word("open_to"), chair: try row.word("chair"),
      timesAYear: try row.integer("times_a_year"), speaking: try row.text("speaking"),
      population: try row.optionalInteger("population"), source: try row.text("source"),
      confirmed: try row.text("confirmed"))
  }

  // MARK: Meetings

  /// The record of a meeting; `nil` when the council has none of this reference.
  public func forumMeeting(_ reference: ForumMeeting.Reference, at authority: String) throws -> ForumMeeting? {
    try forumMeetings("m.reference = ?", [.text(reference.rawValue)], at: authority).first
  }

  /// The records of a body’s meetings, or of all bodies, the latest first; those taken back among them.
  public func forumMeetings(of body: Body.Reference? = nil, at authority: String) throws -> [ForumMeeting] {
    try forumMeetings(body == nil ? "1 = 1" : "m.body = ?", body.map { [.text($0.rawValue)] } ?? [], at: authority)
      .sorted { ($0.heldOn, $0.reference.rawValue) > ($1.heldOn, $1.reference.rawValue) }
  }

  private func forumMeetings(
    _ condition: String, _ values: [DatabaseValue], at authority: String
  ) throws -> [ForumMeeting] {
    try transaction.query(
      """
      select m.*, a.residents, a.first_time from forum_meeting m
      join forum_attendance a on a.authority = m.authority and a.meeting = m.reference
      where m.authority = ? and \(condition)
      """, [.text(authority)] + values, Self.forumMeeting)
  }

  /// The reference for the next record of a year.
  public func nextForumMeeting(of year: Int, at authority: String) throws -> ForumMeeting.Reference {
    .init(rawValue: try nextForumReference("forum_meeting", "RM-\(year)-", at: authority))
  }

  /// Enters the record of a meeting, or overwrites it.
  public func save(_ meeting: ForumMeeting, at authority: String) throws {
    try put(
      try TableRow(
        ForumTables.meeting,
        [
          "authority": .text(authority), "reference": .text(meeting.reference.rawValue),
          "body": .text(meeting.body.rawValue), "meeting": DatabaseValue(meeting.meeting?.rawValue),
          "held_on": DatabaseValue(meeting.heldOn), "way": .text(meeting.way.rawValue), "venue": .text(meeting.venue),
          "channels": .text(try JSONText.write(meeting.channels)), "councillors": .integer(meeting.councillors),
          "officers": .integer(meeting.officers), "officer_minutes": .integer(meeting.officerMinutes),
          "hour_pence": .integer(meeting.hourPence), "hire_pence": .integer(meeting.hirePence),
          "other_pence": .integer(meeting.otherPence), "issues": .text(try JSONText.write(meeting.issues)),
          "decisions": .text(try JSONText.write(meeting.decisions)), "given_pence": .integer(meeting.givenPence),
          "withdrawn": .text(meeting.withdrawn),
        ]))
    try put(
      try TableRow(
        ForumTables.attendance,
        [
          "authority": .text(authority), "meeting": .text(meeting.reference.rawValue),
          "residents": .integer(meeting.residents), "first_time": DatabaseValue(meeting.firstTime),
        ]))
  }

  private static func forumMeeting(_ row: Row) throws -> ForumMeeting {
    ForumMeeting(
      reference: .init(rawValue: try row.text("reference")), of: .init(rawValue: try row.text("body")),
      meeting: try row.optionalText("meeting").map(Meeting.Reference.init(rawValue:)),
      heldOn: try row.day("held_on"), try row.word("way"), venue: try row.text("venue"),
      channels: try JSONText.read([ForumMeeting.Channel].self, try row.text("channels")),
      residents: try row.integer("residents"), firstTime: try row.optionalInteger("first_time"),
      councillors: try row.integer("councillors"), officers: try row.integer("officers"),
      officerMinutes: try row.integer("officer_minutes"), hourPence: try row.integer("hour_pence"),
      hirePence: try row.integer("hire_pence"), otherPence: try row.integer("other_pence"),
      issues: try JSONText.read([String].self, try row.text("issues")),
      decisions: try JSONText.read([String].self, try row.text("decisions")),
      givenPence: try row.integer("given_pence"), withdrawn: try row.text("withdrawn"))
  }

  // MARK: Actions

  /// An action; `nil` when the council has none of this reference.
  public func forumAction(_ reference: ForumAction.Reference, at authority: String) throws -> ForumAction? {
    try select(
      ForumTables.action, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.forumAction
    ).first
  }

  /// The actions of a body, or of all bodies, the last asked first.
  public func forumActions(of body: Body.Reference? = nil, at authority: String) throws -> [ForumAction] {
    let found =
      if let body {
        try select(
          ForumTables.action, where: ["authority": .text(authority), "body": .text(body.rawValue)], Self.forumAction)
      } else {
        try select(ForumTables.action, where: ["authority": .text(authority)], Self.forumAction)
      }
    return found.sorted { ($0.askedOn, $0.reference.rawValue) > ($1.askedOn, $1.reference.rawValue) }
  }

  /// The actions that are not closed, the first due first.
  public func openForumActions(at authority: String) throws -> [ForumAction] {
    try transaction.query(
      "select * from forum_action where authority = ? and closed_on is null order by due_on, reference",
      [.text(authority)], Self.forumAction)
  }

  /// The reference for the next action of a year.
  public func nextForumAction(of year: Int, at authority: String) throws -> ForumAction.Reference {
    .init(rawValue: try nextForumReference("forum_action", "RA-\(year)-", at: authority))
  }

  /// Enters an action, or overwrites what is known of it.
  public func save(_ action: ForumAction, at authority: String) throws {
    try put(
      try TableRow(
        ForumTables.action,
        [
          "authority": .text(authority), "reference": .text(action.reference.rawValue),
          "body": .text(action.body.rawValue), "meeting": DatabaseValue(action.meeting?.rawValue),
          "asked_on": DatabaseValue(action.askedOn), "asked": .text(action.asked), "post": .text(action.post),
          "due_on": DatabaseValue(action.due), "outcome": DatabaseValue(action.outcome?.rawValue),
          "closed_on": DatabaseValue(action.closedOn?.iso), "done": .text(action.done),
          "told_on": DatabaseValue(action.toldOn?.iso), "told": .text(action.told),
        ]))
  }

  static func forumAction(_ row: Row) throws -> ForumAction {
    ForumAction(
      reference: .init(rawValue: try row.text("reference")), of: .init(rawValue: try row.text("body")),
      meeting: try row.optionalText("meeting").map(ForumMeeting.Reference.init(rawValue:)),
      askedOn: try row.day("asked_on"), asked: try row.text("asked"), post: try row.text("post"),
      due: try row.day("due_on"),
      outcome: try row.optionalText("outcome").flatMap(ForumAction.Outcome.init(rawValue:)),
      closedOn: try row.optionalDay("closed_on"), done: try row.text("done"), toldOn: try row.optionalDay("told_on"),
      told: try row.text("told"))
  }

  /// The next free reference that begins so.
  func nextForumReference(_ table: String, _ beginning: String, at authority: String) throws -> String {
    let number = try transaction.query(
      "select coalesce(max(cast(replace(reference, ?, '') as integer)), 0) + 1 as number from \(table) "
        + "where authority = ? and reference like ?",
      [.text(beginning), .text(authority), .text("\(beginning)%")]
    ) { try $0.integer("number") }.first
    return "\(beginning)\(number ?? 1)"
  }
}
