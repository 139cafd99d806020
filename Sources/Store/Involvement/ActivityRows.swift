import Council
import DatabasePort
import Law

/// An activity as it is prepared: what would be published.
public struct ActivityDraft: Hashable, Sendable {
  /// The activity.
  public var activity: Activity
  /// Its questions.
  public var questions: Questionnaire
  /// When it was last changed.
  public var changedAt: Moment

  /// A draft from its parts.
  public init(_ activity: Activity, _ questions: Questionnaire = Questionnaire(), changedAt: Moment) {
    (self.activity, self.questions, self.changedAt) = (activity, questions, changedAt)
  }
}

extension OpenRecords {
  /// The reference for the next activity that is begun in a year.
  public func nextActivity(of year: Int, at authority: String) throws -> Activity.Reference {
    .init(rawValue: try next("activity_draft", "A", year, authority))
  }

  /// What is prepared of an activity; `nil` when the council has none of this reference. Whoever asks must have been allowed to.
  public func activityDraft(_ reference: Activity.Reference, at authority: String) throws -> ActivityDraft? {
    try select(
      InvolvementTables.draft, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.draft
    ).first
  }

  /// What is prepared, the latest changed first.
  public func activityDrafts(at authority: String, atMost: Int = 200) throws -> [ActivityDraft] {
    try transaction.query(
      "select * from activity_draft where authority = ? order by changed_at desc, reference limit ?",
      [.text(authority), .integer(atMost)], Self.draft)
  }

  /// A published activity; `nil` when none of this reference is.
  public func activity(_ reference: Activity.Reference, at authority: String) throws -> Activity? {
    try select(
      InvolvementTables.activity, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.activity
    ).first
  }

  /// The published activities that take answers on a day or later, those that close first at the front.
  public func activities(at authority: String, closingFrom day: Day, atMost: Int = 500) throws -> [Activity] {
    try transaction.query(
      "select * from activity where authority = ? and closes_on >= ? order by closes_on, reference limit ?",
      [.text(authority), DatabaseValue(day), .integer(atMost)], Self.activity)
  }

  /// The published activities, by the first day.
  public func activities(at authority: String, atMost: Int) throws -> [Activity] {
    try transaction.query(
      "select * from activity where authority = ? order by opens_on, reference limit ?",
      [.text(authority), .integer(atMost)], Self.activity)
  }

  /// The published activities that closed before a day, the latest first, at most so many after leaving some out.
  public func activities(
    at authority: String, closedBefore day: Day, atMost: Int, after passed: Int = 0
  ) throws -> [Activity] {
    try transaction.query(
      """
      select * from activity where authority = ? and closes_on < ? order by closes_on desc, reference desc
      limit ? offset ?
      """, [.text(authority), DatabaseValue(day), .integer(atMost), .integer(passed)], Self.activity)
  }

  /// The activities for the decision of an announcement in the forward plan.
  public func activities(for entry: ForwardPlanEntry.Reference, at authority: String) throws -> [Activity] {
    try select(
      InvolvementTables.activity, where: ["authority": .text(authority), "announcement": .text(entry.rawValue)],
      Self.activity)
  }

  /// A version of the questions; the last when none is named.
  public func questions(
    of reference: Activity.Reference, version: Int? = nil, at authority: String
  ) throws -> Questionnaire? {
    try transaction.query(
      """
      select content from activity_questions where authority = ? and activity = ?\(version == nil ? "" : " and version = ?")
      order by version desc limit 1
      """, [.text(authority), .text(reference.rawValue)] + (version.map { [.integer($0)] } ?? [])
    ) { try JSONText.read(Questionnaire.self, try $0.text("content")) }.first
  }

  /// Every version of the questions, in order.
  public func questionVersions(of reference: Activity.Reference, at authority: String) throws -> [Questionnaire] {
    try transaction.query(
      "select content from activity_questions where authority = ? and activity = ? order by version",
      [.text(authority), .text(reference.rawValue)]
    ) { try JSONText.read(Questionnaire.self, try $0.text("content")) }
  }

  private static func draft(_ row: Row) throws -> ActivityDraft {
    ActivityDraft(
      try JSONText.read(Activity.self, try row.text("content")),
      try JSONText.read(Questionnaire.self, try row.text("questions")), changedAt: try row.moment("changed_at"))
  }

  static func activity(_ row: Row) throws -> Activity {
    try JSONText.read(Activity.self, try row.text("content"))
  }

  /// Keeps what is prepared.
  public func save(_ draft: ActivityDraft, at authority: String) throws {
    try put(
      try TableRow(
        InvolvementTables.draft,
        [
          "authority": .text(authority), "reference": .text(draft.activity.reference.rawValue),
          "title": .text(draft.activity.title), "content": .text(try JSONText.write(draft.activity)),
          "questions": .text(try JSONText.write(draft.questions)), "changed_at": .text(draft.changedAt.description),
        ]))
  }

  /// Publishes an activity, or what changed of it.
  public func publish(_ activity: Activity, at authority: String) throws {
    try put(
      try TableRow(
        InvolvementTables.activity,
        [
          "authority": .text(authority), "reference": .text(activity.reference.rawValue),
          "title": .text(activity.title), "level": .text(activity.level.rawValue),
          "opens_on": DatabaseValue(activity.opensOn), "closes_on": DatabaseValue(activity.closesOn),
          "announcement": DatabaseValue(activity.announcement?.rawValue),
          "published_at": .text(activity.publishedAt?.description ?? ""),
          "content": .text(try JSONText.write(activity)),
        ]))
  }

  /// Publishes a version of the questions.
  public func publish(
    _ questions: Questionnaire, of reference: Activity.Reference, at authority: String, _ now: Moment
  ) throws {
    try put(
      try TableRow(
        InvolvementTables.questions,
        [
          "authority": .text(authority), "activity": .text(reference.rawValue), "version": .integer(questions.version),
          "published_at": .text(now.description), "content": .text(try JSONText.write(questions)),
        ]))
  }
}
