import Council
import DatabasePort
import Law

extension OpenRecords {
  /// One meeting; `nil` when the council has none of this reference.
  public func meeting(_ reference: Meeting.Reference, at authority: String) throws -> Meeting? {
    try select(
      MeetingTables.meeting, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.meeting
    ).first
  }

  /// The meeting with a number at its council.
  public func meeting(number: Int, at authority: String) throws -> Meeting? {
    try select(
      MeetingTables.meeting, where: ["authority": .text(authority), "number": .integer(number)], Self.meeting
    ).first
  }

  /// The meetings from one day to another, earliest first, of some bodies or of all; at most so many.
  public func meetings(
    at authority: String, of bodies: [Body.Reference]? = nil, from first: Day, to last: Day, atMost: Int = 1_000
  ) throws -> [Meeting] {
    try meetings(authority, bodies, "day >= ? and day <= ?", [DatabaseValue(first), DatabaseValue(last)], "", atMost)
  }

  /// The meetings before a day, latest first, of some bodies or of all; at most so many, after leaving some out.
  public func meetings(
    at authority: String, of bodies: [Body.Reference]? = nil, before day: Day, atMost: Int, after passed: Int = 0
  ) throws -> [Meeting] {
    try meetings(authority, bodies, "day < ?", [DatabaseValue(day)], "desc", atMost, passed)
  }

  /// The meetings from one day to another, earliest first, of one body or of all, that come after one of them; at most so many.
  public func meetings(
    at authority: String, of body: Body.Reference?, from first: Day, to last: Day, beyond place: Beyond?, atMost: Int
  ) throws -> [Meeting] {
    let (terms, values) = place.map { $0.terms("day") } ?? ("", [])
    return try transaction.query(
      """
      select * from meeting
      where authority = ? and day >= ? and day <= ?\(body == nil ? "" : " and body = ?")\(terms)
      order by day, reference limit ?
      """,
      [.text(authority), DatabaseValue(first), DatabaseValue(last)] + (body.map { [.text($0.rawValue)] } ?? []) + values
        + [.integer(atMost)], Self.meeting)
  }

  private func meetings(
    _ authority: String, _ bodies: [Body.Reference]?, _ days: String, _ bounds: [DatabaseValue], _ order: String,
    _ atMost: Int, _ passed: Int = 0
  ) throws -> [Meeting] {
    if let bodies, bodies.isEmpty { return [] }
    let marks = bodies.map { Array(repeating: "?", count: $0.count).joined(separator: ", ") }
    return try transaction.query(
      """
      select * from meeting where authority = ? and \(days)\(marks.map { " and body in (\($0))" } ?? "")
      order by day \(order), minute \(order), reference \(order) limit ? offset ?
      """,
      [.text(authority)] + bounds + (bodies ?? []).map { .text($0.rawValue) } + [.integer(atMost), .integer(passed)],
      Self.meeting)
  }

  /// The number for the next meeting that is entered.
  public func nextMeetingNumber(at authority: String) throws -> Int {
    try transaction.query(
      "select coalesce(max(number), 0) + 1 as number from meeting where authority = ?", [.text(authority)]
    ) { try $0.integer("number") }.first ?? 1
  }

  /// The agenda of a meeting as far as it is out, in its order.
  public func agenda(of meeting: Meeting.Reference, at authority: String) throws -> [AgendaItem] {
    try transaction.query(
      "select * from agenda_item where authority = ? and meeting = ? order by ordinal, item",
      [.text(authority), .text(meeting.rawValue)], Self.agendaItem)
  }

  /// The papers of a meeting that are out, every version, the earlier first. Exempt papers are without their text.
  public func papers(of meeting: Meeting.Reference, at authority: String) throws -> [Paper] {
    try select(
      MeetingTables.paper, where: ["authority": .text(authority), "meeting": .text(meeting.rawValue)], Self.paper)
  }

  /// What an exempt paper says. Whoever asks must have been allowed to read it.
  public func exemptPaper(
    _ paper: Paper.Reference, version: Int, of meeting: Meeting.Reference, at authority: String
  ) throws -> ExemptPaper? {
    try select(
      MeetingTables.exempt,
      where: [
        "authority": .text(authority), "meeting": .text(meeting.rawValue), "paper": .text(paper.rawValue),
        "version": .integer(version),
      ]
    ) {
      ExemptPaper(
        paper, version: version, text: try $0.text("content"),
        recommendations: try JSONText.read([String].self, $0.text("recommendations")), parts: try Self.parts($0))
    }.first
  }

  /// What is being prepared for a meeting; empty when nothing is.
  public func draft(of meeting: Meeting.Reference, at authority: String) throws -> AgendaDraft {
    try select(
      MeetingTables.draft, where: ["authority": .text(authority), "meeting": .text(meeting.rawValue)]
    ) {
      var draft = try JSONText.read(AgendaDraft.self, $0.text("content"))
      draft.version = try $0.integer("version")
      return draft
    }.first ?? AgendaDraft()
  }

  /// Who attended a meeting.
  public func attendance(of meeting: Meeting.Reference, at authority: String) throws -> [Attendance] {
    try select(
      MeetingTables.attendance, where: ["authority": .text(authority), "meeting": .text(meeting.rawValue)]
    ) {
      Attendance(
        .init(rawValue: try $0.text("member")), try $0.word("state"),
        inPlaceOf: try $0.optionalText("in_place_of").map(Member.Reference.init(rawValue:)))
    }
  }

  /// The interests that were declared at a meeting.
  public func declaredInterests(at meeting: Meeting.Reference, of authority: String) throws -> [DeclaredInterest] {
    try select(
      MeetingTables.interest, where: ["authority": .text(authority), "meeting": .text(meeting.rawValue)]
    ) {
      DeclaredInterest(
        in: try $0.integer("item"), .init(rawValue: try $0.text("member")), try $0.word("kind"),
        words: try $0.text("words"), left: try $0.integer("left_room") == 1)
    }
  }

  /// The minutes of a meeting as they came out, every version, the earlier first.
  public func minutes(of meeting: Meeting.Reference, at authority: String) throws -> [MeetingMinutes] {
    try select(
      MeetingTables.minutes, where: ["authority": .text(authority), "meeting": .text(meeting.rawValue)]
    ) {
      MeetingMinutes(
        version: try $0.integer("version"), text: try $0.text("content"), publishedAt: try $0.moment("published_at"))
    }
  }
}
