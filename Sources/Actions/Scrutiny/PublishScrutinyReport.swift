import Council
import Law
import Store

/// Publishes a report of overview and scrutiny with its recommendations.
public struct PublishScrutinyReport: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "publish-scrutiny-report"
  public let authority: String
  /// The report. Its reference and the clock are filled in.
  public let report: ScrutinyReport

  /// A report to be published.
  public init(_ report: ScrutinyReport, at authority: String) { (self.report, self.authority) = (report, authority) }

  /// Gives back the report’s reference. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<ScrutinyReport.Reference> {
    _ = try work.council(authority)
    var report = report
    report.publishedAt = work.now.moment
    (report.answeredOn, report.answer) = (nil, "")
    report.recommendations = report.recommendations.map { .init($0.text) }
    let body = try work.records.standing(Body.self, [report.body], of: authority, on: report.on).first
    var found = report.objections(today: work.now.day)
    if let body, body.kind != .scrutiny {
      found.append(
        .refusal("body", "\(body.name) is no overview and scrutiny committee. Only such a one reports here."))
    } else if body == nil {
      found.append(
        .refusal("body", "There is no body \(report.body.rawValue) on \(report.on.long). Choose one from the list."))
    }
    if let same = try work.records.scrutinyReport(titled: report.title, by: report.body, on: report.on, at: authority) {
      found.append(.refusal("title", "This report is out already as \(same.reference.rawValue)."))
    }
    try work.check(found)
    report.reference = try work.records.nextScrutinyReport(of: report.on.year, at: authority)
    try work.records.save(report, at: authority)
    return .openly(
      report.reference,
      matter(
        work, subject: report.subject, title: "Report of overview and scrutiny: \(report.title)",
        under: Warrant(.papers, "\(body?.name ?? report.body.rawValue), \(report.on.long)"), effective: report.on))
  }
}

/// Enters that overview and scrutiny asked in writing for an answer, from which two months run.
public struct GiveScrutinyNotice: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "give-scrutiny-notice"
  public let authority: String
  /// Which report.
  public let report: ScrutinyReport.Reference
  /// The day on which the notice was received.
  public let on: Day

  /// A notice that was given.
  public init(_ report: ScrutinyReport.Reference, on: Day, at authority: String) {
    (self.report, self.on, self.authority) = (report, on, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    var kept = try work.scrutinyReport(report, at: authority)
    var found = ScrutinyReport.objections(notice: on, agreed: kept.on, today: work.now.day)
    if let day = kept.noticeOn { found.append(.refusal("notice", "Notice was given on \(day.long) already.")) }
    if let day = kept.answeredOn { found.append(.refusal("notice", "It was answered on \(day.long) already.")) }
    try work.check(found)
    kept.noticeOn = on
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: kept.subject, title: "Answer asked for: \(kept.title)",
        under: Warrant(.papers, "Notice of overview and scrutiny, \(on.long)")))
  }
}
