import Actions
import Council
import Law

/// A proposal in preparation: seven engagement officers become five and two.
extension Telling {
  private var decision: Day { month(2, 12) }
  private var effective: Day { month(5) }

  func proposeAreaTeams() throws {
    let day = daysAgo(6)
    var proposal = RestructureCase(
      id: "five-areas", title: "Five areas, one grants desk", authority: County.eddershire, decisionDay: decision,
      effectiveDay: effective,
      establishment: try part(["CEN", "GRT"], ["HCE", "ENG", "CONS", "NDW", "CEA", "GRM", "GRO"], on: day),
      changes: Self.changes)
    proposal.summary =
      "Seven Community Engagement Officers become five Area Engagement Leads and two Participation Officers. Grants come to the service."
    proposal.decidedBy = "Cabinet"
    proposal.moneyLines = [
      MoneyLine(
        title: "Five posts a grade higher", year: FinancialYear(containing: effective), amount: Money(pounds: 30_300),
        direction: .cost, lasting: .recurring, fund: .general, source: "section 5")
    ]
    proposal.timetable = [
      TimetableStep(kind: .meeting, title: "Overview and Scrutiny Committee", from: decision.adding(days: -14)),
      TimetableStep(kind: .decision, title: "Cabinet", from: decision),
      TimetableStep(
        kind: .consultation, title: "Staff and union consultation", from: decision.adding(days: 1),
        to: decision.adding(days: 31)),
      TimetableStep(kind: .implementation, title: "Takes effect", from: effective),
    ]
    proposal.report = Self.report(decision)
    try does(ImportCase(proposal), as: .clerk, on: day)
    try consultOnAreas(from: day, to: decision.adding(days: 31))
  }

  private static let changes: [Change] = [
    Change(
      id: "five-and-two",
      action: .splitPost(
        .init(rawValue: "ENG"),
        into: [
          .init(
            reference: .init(rawValue: "AEL"), positions: 5, title: "Area Engagement Lead", grade: "E10",
            gradeSubjectToEvaluation: true, duties: ["Support to an area assembly"]),
          .init(reference: .init(rawValue: "PART"), positions: 2, title: "Participation Officer", duties: []),
        ]), because: "Five areas follow the districts and the health service; two officers work county-wide"),
    Change(
      id: "grants-team", action: .moveUnit(.init(rawValue: "GRT"), to: .init(rawValue: "CEN")),
      because: "Groups that are heard and groups that are paid are mostly the same groups"),
    Change(
      id: "grants-line",
      action: .changeReportingLine(.init(rawValue: "GRM"), to: .init(rawValue: "HCE")),
      because: "Follows the team"),
    Change(
      id: "saltings", action: .changeBasis(.init(rawValue: "NDW"), to: .permanent),
      because: "The Saltings will need them for longer than the grant lasts"),
  ]

  private static func report(_ day: Day) -> CommitteeReport {
    var report = CommitteeReport()
    (report.by, report.to, report.day) = (["Head of Community Engagement"], "Cabinet", day)
    (report.subject, report.classification) = ("Five areas, one grants desk", "Unrestricted")
    report.summary = "Engagement would follow the five areas in which districts and health services work already."
    report.recommendations = [.init(verb: .consider, text: "the proposal and what staff and unions say of it")]
    report.sections = [
      .init(
        kind: .background, title: "Why now",
        paragraphs: ["The seven assemblies were drawn before the districts were. Two of them meet with five people."])
    ]
    report.contactPost = "Head of Community Engagement"
    return report
  }
}
