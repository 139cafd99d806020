import Council
import DatabasePort
import Law

extension OpenRecords {
  /// What committees said of an entry of the forward plan, the earliest first.
  public func considerations(
    of entry: ForwardPlanEntry.Reference, at authority: String
  ) throws -> [PriorConsideration] {
    try select(
      ScrutinyTables.consideration, where: ["authority": .text(authority), "entry": .text(entry.rawValue)],
      Self.consideration
    ).sorted { ($0.on, $0.body) < ($1.on, $1.body) }
  }

  /// One report; `nil` when the council has none of this reference.
  public func scrutinyReport(_ reference: ScrutinyReport.Reference, at authority: String) throws -> ScrutinyReport? {
    try select(
      ScrutinyTables.report, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.scrutinyReport
    ).first
  }

  /// The report of a body of a day with a title; `nil` when there is none.
  public func scrutinyReport(titled title: String, by body: Body.Reference, on day: Day, at authority: String) throws
    -> ScrutinyReport?
  {
    try select(
      ScrutinyTables.report,
      where: [
        "authority": .text(authority), "agreed_on": DatabaseValue(day), "body": .text(body.rawValue),
        "title": .text(title),
      ], Self.scrutinyReport
    ).first
  }

  /// The reports of a council, the latest first, at most so many after leaving some out.
  public func scrutinyReports(at authority: String, atMost: Int, after passed: Int = 0) throws -> [ScrutinyReport] {
    try transaction.query(
      "select * from scrutiny_report where authority = ? order by agreed_on desc, reference desc limit ? offset ?",
      [.text(authority), .integer(atMost), .integer(passed)], Self.scrutinyReport)
  }

  /// The reports that were not answered though an answer was asked for, the earliest first.
  public func unansweredReports(at authority: String, atMost: Int = 1_000) throws -> [ScrutinyReport] {
    try transaction.query(
      """
      select * from scrutiny_report where authority = ? and notice_on is not null and answered_on is null
      order by agreed_on, reference limit ?
      """, [.text(authority), .integer(atMost)], Self.scrutinyReport)
  }

  static func consideration(_ row: Row) throws -> PriorConsideration {
    PriorConsideration(
      of: .init(rawValue: try row.text("entry")), by: .init(rawValue: try row.text("body")),
      on: try row.day("considered_on"),
      meeting: try row.optionalText("meeting").map(Meeting.Reference.init(rawValue:)), try row.word("view"),
      comments: try row.text("comments"))
  }

  static func scrutinyReport(_ row: Row) throws -> ScrutinyReport {
    ScrutinyReport(
      reference: .init(rawValue: try row.text("reference")), body: .init(rawValue: try row.text("body")),
      on: try row.day("agreed_on"),
      meeting: try row.optionalText("meeting").map(Meeting.Reference.init(rawValue:)), title: try row.text("title"),
      findings: try row.text("findings"),
      recommendations: try JSONText.read([ScrutinyReport.Recommendation].self, try row.text("recommendations")),
      to: try row.word("addressee"), receivedOn: try row.day("received_on"),
      noticeOn: try row.optionalDay("notice_on"), publishedAt: try row.moment("published_at"),
      answeredOn: try row.optionalDay("answered_on"), answer: try row.text("answer"))
  }

  /// Enters what a committee said of a matter.
  public func save(_ consideration: PriorConsideration, at authority: String) throws {
    try put(
      try TableRow(
        ScrutinyTables.consideration,
        [
          "authority": .text(authority), "entry": .text(consideration.entry.rawValue),
          "body": .text(consideration.body.rawValue), "considered_on": DatabaseValue(consideration.on),
          "meeting": DatabaseValue(consideration.meeting?.rawValue), "view": .text(consideration.view.rawValue),
          "comments": .text(consideration.comments),
        ]))
  }

  /// Enters a report, or overwrites what was known of it.
  public func save(_ report: ScrutinyReport, at authority: String) throws {
    try put(
      try TableRow(
        ScrutinyTables.report,
        [
          "authority": .text(authority), "reference": .text(report.reference.rawValue),
          "body": .text(report.body.rawValue), "agreed_on": DatabaseValue(report.on),
          "meeting": DatabaseValue(report.meeting?.rawValue), "title": .text(report.title),
          "findings": .text(report.findings), "recommendations": .text(try JSONText.write(report.recommendations)),
          "addressee": .text(report.to.rawValue), "received_on": DatabaseValue(report.receivedOn),
          "notice_on": DatabaseValue(report.noticeOn?.iso), "published_at": .text(report.publishedAt.description),
          "answered_on": DatabaseValue(report.answeredOn?.iso), "answer": .text(report.answer),
        ]))
  }
}
