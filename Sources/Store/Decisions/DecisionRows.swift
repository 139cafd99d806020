import Council
import DatabasePort
import Law

extension OpenRecords {
  static func decision(_ row: Row) throws -> Decision {
    var key = try JSONText.read(KeyJudgement.self, try row.text("judgement"))
    key.isKey = try row.integer("is_key") == 1
    return Decision(
      reference: .init(rawValue: try row.text("reference")), taker: try taker(row),
      meeting: try row.optionalText("meeting").map(Meeting.Reference.init(rawValue:)),
      item: try row.optionalInteger("item"), motion: try row.optionalInteger("motion"), on: try row.day("taken_on"),
      title: try row.text("title"), minute: try row.text("minute"), resolution: try row.text("resolution"),
      reasons: try row.text("reasons"), alternatives: try row.text("alternatives"),
      conflicts: try row.text("conflicts"), isExecutive: try row.integer("executive") == 1, key: key,
      announcement: try row.optionalText("announcement").map(ForwardPlanEntry.Reference.init(rawValue:)),
      delegation: try row.optionalText("delegation") == nil ? nil : try row.word("delegation"),
      power: try row.text("power"), urgency: try row.optionalText("urgency"),
      publishedAt: try row.moment("published_at"), publishedOn: try row.day("published_on"),
      callInDays: try row.optionalInteger("call_in_days"),
      callIn: try row.optionalText("call_in").map { try JSONText.read(DecisionCallIn.self, $0) },
      implementedOn: try row.optionalDay("implemented_on"), implementation: try row.text("implementation"),
      supersededBy: try row.optionalText("superseded_by").map(Decision.Reference.init(rawValue:)),
      actions: try JSONText.read([DecisionAction].self, try row.text("actions")),
      papersHours: try row.optionalInteger("papers_hours"),
      nature: try row.optionalText("nature") == nil ? nil : try row.word("nature"))
  }

  private static func taker(_ row: Row) throws -> DecisionTaker {
    DecisionTaker(
      try row.word("taker_kind"), try row.text("taker"),
      ward: try row.optionalText("ward").map(Place.Reference.init(rawValue:)))
  }

  /// Enters a decision, or overwrites what was known of it.
  public func save(_ decision: Decision, at authority: String) throws {
    let waits = decision.callIn.map { $0.outcome == nil } ?? false
    try put(
      try TableRow(
        DecisionTables.decision,
        [
          "authority": .text(authority), "reference": .text(decision.reference.rawValue),
          "taken_on": DatabaseValue(decision.on), "taker_kind": .text(decision.taker.kind.rawValue),
          "taker": .text(decision.taker.reference), "ward": DatabaseValue(decision.taker.ward?.rawValue),
          "meeting": DatabaseValue(decision.meeting?.rawValue), "item": integer(decision.item),
          "motion": integer(decision.motion), "title": .text(decision.title), "minute": .text(decision.minute),
          "resolution": .text(decision.resolution), "reasons": .text(decision.reasons),
          "alternatives": .text(decision.alternatives), "conflicts": .text(decision.conflicts),
          "executive": .integer(decision.isExecutive ? 1 : 0), "is_key": .integer(decision.key.isKey ? 1 : 0),
          "judgement": .text(try JSONText.write(decision.key)),
          "announcement": DatabaseValue(decision.announcement?.rawValue),
          "delegation": DatabaseValue(decision.delegation?.rawValue), "power": .text(decision.power),
          "urgency": DatabaseValue(decision.urgency), "published_at": .text(decision.publishedAt.description),
          "published_on": DatabaseValue(decision.publishedOn), "call_in_days": integer(decision.callInDays),
          "call_in": DatabaseValue(try decision.callIn.map { try JSONText.write($0) }),
          "is_called_in": .integer(waits ? 1 : 0), "implemented_on": DatabaseValue(decision.implementedOn?.iso),
          "implementation": .text(decision.implementation),
          "superseded_by": DatabaseValue(decision.supersededBy?.rawValue),
          "actions": .text(try JSONText.write(decision.actions)), "papers_hours": integer(decision.papersHours),
          "nature": DatabaseValue(decision.nature?.rawValue),
        ]))
  }

  private func integer(_ number: Int?) -> DatabaseValue { number.map { .integer($0) } ?? .null }

  static func announcement(_ row: Row) throws -> ForwardPlanEntry {
    ForwardPlanEntry(
      reference: .init(rawValue: try row.text("reference")), title: try row.text("title"),
      matter: try row.text("matter"), taker: try taker(row),
      members: try JSONText.read([String].self, try row.text("members")), from: try row.day("first_day"),
      to: try row.day("last_day"), documents: try row.text("documents"), copiesFrom: try row.text("copies_from"),
      otherDocuments: try row.text("other_documents"),
      key: try JSONText.read(KeyJudgement.self, try row.text("judgement")),
      privateReasons: try row.text("private_reasons"), publishedAt: try row.moment("published_at"),
      publishedOn: try row.day("published_on"),
      exception: try row.optionalText("exception").map { try JSONText.read(ForwardPlanEntry.Exception.self, $0) },
      withdrawnOn: try row.optionalDay("withdrawn_on"), withdrawal: try row.text("withdrawal"))
  }

  /// Enters what is announced, or overwrites what was known of it.
  public func save(_ entry: ForwardPlanEntry, at authority: String) throws {
    try put(
      try TableRow(
        DecisionTables.announcement,
        [
          "authority": .text(authority), "reference": .text(entry.reference.rawValue), "title": .text(entry.title),
          "matter": .text(entry.matter), "taker_kind": .text(entry.taker.kind.rawValue),
          "taker": .text(entry.taker.reference), "ward": DatabaseValue(entry.taker.ward?.rawValue),
          "members": .text(try JSONText.write(entry.members)), "first_day": DatabaseValue(entry.from),
          "last_day": DatabaseValue(entry.to), "documents": .text(entry.documents),
          "copies_from": .text(entry.copiesFrom), "other_documents": .text(entry.otherDocuments),
          "judgement": .text(try JSONText.write(entry.key)), "private_reasons": .text(entry.privateReasons),
          "published_at": .text(entry.publishedAt.description), "published_on": DatabaseValue(entry.publishedOn),
          "exception": DatabaseValue(try entry.exception.map { try JSONText.write($0) }),
          "withdrawn_on": DatabaseValue(entry.withdrawnOn?.iso), "withdrawal": .text(entry.withdrawal),
        ]))
  }

  static func motion(_ row: Row) throws -> Motion {
    Motion(
      number: try row.integer("number"), item: try row.integer("item"), text: try row.text("content"),
      mover: try row.optionalText("mover").map(Member.Reference.init(rawValue:)),
      seconder: try row.optionalText("seconder").map(Member.Reference.init(rawValue:)),
      amends: try row.optionalInteger("amends"), isBudget: try row.integer("budget") == 1, state: try row.word("state"),
      vote: try row.optionalText("vote").map { try JSONText.read(MotionVote.self, $0) })
  }

  /// Enters a motion of a meeting, or overwrites what was known of it.
  public func save(_ motion: Motion, of meeting: Meeting.Reference, at authority: String) throws {
    try put(
      try TableRow(
        DecisionTables.motion,
        [
          "authority": .text(authority), "meeting": .text(meeting.rawValue), "number": .integer(motion.number),
          "item": .integer(motion.item), "content": .text(motion.text),
          "mover": DatabaseValue(motion.mover?.rawValue), "seconder": DatabaseValue(motion.seconder?.rawValue),
          "amends": integer(motion.amends), "budget": .integer(motion.isBudget ? 1 : 0),
          "state": .text(motion.state.rawValue),
          "vote": DatabaseValue(try motion.vote.map { try JSONText.write($0) }),
        ]))
  }
}

extension Row {
  /// The day in a column; `nil` when there is none.
  func optionalDay(_ column: String) throws -> Day? {
    try optionalText(column) == nil ? nil : try day(column)
  }
}
