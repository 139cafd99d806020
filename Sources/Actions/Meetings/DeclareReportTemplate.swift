import Council
import Law
import Store

/// Declares what the reports of a council must say and which posts sign it; without sections nothing is asked.
public struct DeclareReportTemplate: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "declare-report-template"
  public let authority: String
  /// What is to stand, with the version it was made over.
  public let template: ReportTemplate

  /// A template as it is to stand.
  public init(_ template: ReportTemplate, at authority: String) {
    (self.template, self.authority) = (template, authority)
  }

  /// Gives back what stands now. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<ReportTemplate> {
    _ = try work.council(authority)
    let before = try work.records.reportTemplate(of: authority)
    guard before.version == template.version else { throw MeetingRefusal.changedMeanwhile }
    try MeetingRefusal.check(template.objections, inSpiteOfWarnings: true)
    guard before.sections != template.sections else { return .unrecorded(before) }
    var wanted = template
    wanted.version += 1
    try work.records.save(wanted, of: authority)
    return .openly(
      wanted,
      matter(
        work, subject: "report template", title: "What reports must say declared",
        under: Warrant(.running, "The council’s own template of reports")))
  }
}
