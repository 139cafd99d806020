import Council
import DatabasePort
import Law

/// Which decisions somebody wants to see.
public struct DecisionFilter: Hashable, Sendable {
  /// Only key ones.
  public var isKey = false
  /// Only those of one taker.
  public var taker: DecisionTaker?
  /// Only those of a sort of taker.
  public var kind: DecisionTaker.Kind?
  /// Only those that can still be called in on a day, or are called in.
  public var awaitingCallInOn: Day?
  /// Only those taken on a day.
  public var takenOn: Day?

  /// All of them.
  public init(
    isKey: Bool = false, taker: DecisionTaker? = nil, kind: DecisionTaker.Kind? = nil, awaitingCallInOn: Day? = nil,
    takenOn: Day? = nil
  ) {
    (self.isKey, self.taker, self.kind, self.awaitingCallInOn) = (isKey, taker, kind, awaitingCallInOn)
    self.takenOn = takenOn
  }
}

extension OpenRecords {
  /// One decision; `nil` when the council has none of this reference.
  public func decision(_ reference: Decision.Reference, at authority: String) throws -> Decision? {
    try select(
      DecisionTables.decision, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.decision
    ).first
  }

  /// The decisions of a council, latest first, at most so many after leaving some out.
  public func decisions(
    at authority: String, _ filter: DecisionFilter = DecisionFilter(), atMost: Int, after passed: Int = 0
  ) throws -> [Decision] {
    var (terms, values): ([String], [DatabaseValue]) = (["authority = ?"], [.text(authority)])
    if filter.isKey { terms.append("is_key = 1") }
    if let taker = filter.taker {
      terms.append("taker_kind = ? and taker = ?")
      values += [.text(taker.kind.rawValue), .text(taker.reference)]
    }
    if let kind = filter.kind {
      terms.append("taker_kind = ?")
      values.append(.text(kind.rawValue))
    }
    if let day = filter.takenOn {
      terms.append("taken_on = ?")
      values.append(DatabaseValue(day))
    }
    if let day = filter.awaitingCallInOn {
      // No window is longer than this; the calendar is asked of what is left.
      terms.append(
        "executive = 1 and superseded_by is null and (is_called_in = 1 or (call_in is null and published_on >= ?))")
      values.append(DatabaseValue(day.adding(days: -120)))
    }
    let ordered =
      "select * from decision where \(terms.joined(separator: " and ")) "
      + "order by taken_on desc, published_at desc, reference desc"
    guard let day = filter.awaitingCallInOn else {
      return try transaction.query(
        ordered + " limit ? offset ?", values + [.integer(atMost), .integer(passed)], Self.decision)
    }
    let offices = try clearDays(of: authority).offices
    let waiting = try transaction.query(ordered, values, Self.decision)
      .filter { [.taken, .calledIn].contains($0.status(on: day, offices)) }
    return Array(waiting.dropFirst(passed).prefix(atMost))
  }

  /// The decisions taken from one day to another that were announced as a matter of special urgency, each with its announcement.
  public func urgentDecisions(
    at authority: String, from first: Day, to last: Day
  ) throws -> [(decision: Decision, announcement: ForwardPlanEntry)] {
    let taken = try transaction.query(
      """
      select d.* from decision d join forward_plan_entry e on e.authority = d.authority and e.reference = d.announcement
      where d.authority = ? and d.taken_on >= ? and d.taken_on <= ? and e.exception is not null
      order by d.taken_on, d.reference
      """, [.text(authority), DatabaseValue(first), DatabaseValue(last)], Self.decision)
    return try taken.compactMap { decision in
      guard let reference = decision.announcement, let entry = try announcement(reference, at: authority),
        entry.exception?.kind == .special
      else { return nil }
      return (decision, entry)
    }
  }

  /// The decisions of a council, earliest first, key ones only or all, of one taker or of anybody, that come after one of them; at most
  /// so many.
  public func decisions(
    at authority: String, keyOnly: Bool, by taker: String?, beyond place: Beyond?, atMost: Int
  ) throws -> [Decision] {
    let (terms, values) = place.map { $0.terms("taken_on") } ?? ("", [])
    return try transaction.query(
      """
      select * from decision
      where authority = ?\(keyOnly ? " and is_key = 1" : "")\(taker == nil ? "" : " and taker = ?")\(terms)
      order by taken_on, reference limit ?
      """, [.text(authority)] + (taker.map { [.text($0)] } ?? []) + values + [.integer(atMost)], Self.decision)
  }

  /// The decisions that were taken at a meeting.
  public func decisions(of meeting: Meeting.Reference, at authority: String) throws -> [Decision] {
    try transaction.query(
      "select * from decision where authority = ? and meeting = ? order by item, motion, reference",
      [.text(authority), .text(meeting.rawValue)], Self.decision)
  }

  /// What waits for somebody on a day: decisions that are not settled, actions that are not done, what the forward plan
  /// announces, reports of overview and scrutiny that are not answered, what is due for equality.
  public func awaited(at authority: String, on day: Day, atMost: Int = 1_000) throws -> [Awaited] {
    let found = try transaction.query(
      """
      select * from decision
      where authority = ? and superseded_by is null and (implemented_on is null or actions <> '[]')
      order by taken_on desc, reference limit ?
      """, [.text(authority), .integer(atMost)], Self.decision)
    let offices = try clearDays(of: authority).offices
    return try found.flatMap {
      Awaited.of($0, by: try name(of: $0.taker, at: authority, on: $0.on) ?? $0.taker.reference, on: day, offices)
    }
      + forwardPlan(of: authority, from: day, atMost: atMost).filter {
        try decisions(under: $0.reference, at: authority).isEmpty
      }
      .flatMap { Awaited.of($0, by: try name(of: $0.taker, at: authority, on: $0.publishedOn) ?? $0.taker.reference) }
      + unansweredReports(at: authority, atMost: atMost).compactMap { Awaited.of($0, on: day) }
      + equalityAwaited(at: authority, on: day, atMost: atMost)
  }

  /// The reference for the next decision that is taken in a year.
  public func nextDecision(of year: Int, at authority: String) throws -> Decision.Reference {
    .init(rawValue: try next("decision", "D", year, authority))
  }

  /// The reference for the next report of overview and scrutiny in a year.
  public func nextScrutinyReport(of year: Int, at authority: String) throws -> ScrutinyReport.Reference {
    .init(rawValue: try next("scrutiny_report", "S", year, authority))
  }

  /// The reference for the next entry of the forward plan in a year.
  public func nextAnnouncement(of year: Int, at authority: String) throws -> ForwardPlanEntry.Reference {
    .init(rawValue: try next("forward_plan_entry", "F", year, authority))
  }

  /// The reference for the next open question of a year.
  public func nextOpenQuestion(of year: Int, at authority: String) throws -> OpenQuestion.Reference {
    .init(rawValue: try next("open_question", "O", year, authority))
  }

  func next(_ table: String, _ letter: String, _ year: Int, _ authority: String) throws -> String {
    let beginning = "\(letter)-\(year)-"
    let number = try transaction.query(
      "select coalesce(max(cast(replace(reference, ?, '') as integer)), 0) + 1 as number from \(table) "
        + "where authority = ? and reference like ?",
      [.text(beginning), .text(authority), .text("\(beginning)%")]
    ) { try $0.integer("number") }.first
    return "\(beginning)\(number ?? 1)"
  }

  /// One entry of the forward plan.
  public func announcement(_ reference: ForwardPlanEntry.Reference, at authority: String) throws -> ForwardPlanEntry? {
    try select(
      DecisionTables.announcement, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.announcement
    ).first
  }

  /// The forward plan: what may still be decided on a day or later, by its first day.
  public func forwardPlan(of authority: String, from day: Day, atMost: Int = 500) throws -> [ForwardPlanEntry] {
    try transaction.query(
      "select * from forward_plan_entry where authority = ? and last_day >= ? order by first_day, reference limit ?",
      [.text(authority), DatabaseValue(day), .integer(atMost)], Self.announcement)
  }

  /// The decisions that were taken under an entry of the forward plan.
  public func decisions(under entry: ForwardPlanEntry.Reference, at authority: String) throws -> [Decision] {
    try select(
      DecisionTables.decision, where: ["authority": .text(authority), "announcement": .text(entry.rawValue)],
      Self.decision)
  }

  /// The motions of a meeting, in the order in which they were moved.
  public func motions(of meeting: Meeting.Reference, at authority: String) throws -> [Motion] {
    try select(
      DecisionTables.motion, where: ["authority": .text(authority), "meeting": .text(meeting.rawValue)], Self.motion)
  }

  /// Who is in the room when an item of a meeting is voted on.
  public func votingRoom(_ meeting: Meeting, item: Int, at authority: String) throws -> VotingRoom? {
    guard let body = try standing(Body.self, [meeting.body], of: authority, on: meeting.day).first else { return nil }
    return VotingRoom(
      body, on: meeting.day, memberships: try memberships(on: meeting.body, at: authority, on: meeting.day),
      attendance: try attendance(of: meeting.reference, at: authority),
      interests: try declaredInterests(at: meeting.reference, of: authority).filter { $0.item == item },
      dispensations: try dispensations(at: authority))
  }
}
