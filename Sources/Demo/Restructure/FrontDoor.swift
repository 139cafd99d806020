import Actions
import Council
import Law

/// A proposal that was decided more than a year ago and carried out: one front door.
extension Telling {
  private var decision: Day { month(-13, 14) }
  private var effective: Day { month(-11) }

  func proposeFrontDoor() throws {
    let units: Set<String> = ["CUS"]
    let posts: Set<String> = ["CUSM", "CUSA", "WMO"]
    var proposal = RestructureCase(
      id: "one-front-door", title: "One front door for residents", authority: County.eddershire, decisionDay: decision,
      effectiveDay: effective, establishment: try part(units, posts, on: decision), changes: Self.changes)
    proposal.summary =
      "Three Welcome Desk Officers become Customer Advisers. Whoever comes in, writes or calls meets one team."
    proposal.decidedBy = "Cabinet"
    proposal.moneyLines = [
      MoneyLine(
        title: "Higher grade of three posts", year: FinancialYear(containing: effective),
        amount: Money(pounds: 11_800), direction: .cost, lasting: .recurring, fund: .general, coversPosts: true,
        source: "section 4")
    ]
    proposal.equality = EqualityAssessment(
      day: decision.adding(days: -30), conclusion: "No adverse impact; longer opening hours help carers.",
      characteristics: [.age, .disability], inPack: true)
    proposal.timetable = [
      TimetableStep(kind: .decision, title: "Cabinet", from: decision),
      TimetableStep(
        kind: .consultation, title: "Staff and union consultation", from: decision.adding(days: 1),
        to: decision.adding(days: 31)),
      TimetableStep(kind: .implementation, title: "Takes effect", from: effective),
    ]
    proposal.report = Self.report(decision)
    try does(ImportCase(proposal), as: .clerk, on: decision.adding(days: -7))
  }

  /// What was decided on it, the condition that was met, and its day.
  func carryOutFrontDoor() throws {
    let (id, closed) = (County.eddershire.id, decision.adding(days: 31))
    let approved = ProposalDecision(
      id: 1, .approved, decidedOn: decision, takenBy: "Cabinet", minute: "minute 31", effectiveDay: effective,
      reason: "One front door for residents.",
      conditions: [.init(id: 1, .consultation, "Staff and unions were heard, and what they said was considered.")])
    try does(DecideProposal(approved, on: "one-front-door", of: id), as: .clerk, on: decision)
    try consultOnFrontDoor(from: decision.adding(days: 1), to: closed)
    try does(PutIntoEffect("one-front-door", of: id), by: .folkmoot, on: effective)
  }

  private static let changes: [Change] = [
    Change(
      id: "unit-name", action: .renameUnit(.init(rawValue: "CUS"), to: "Residents’ Front Door"),
      because: "Residents should not need to know which team they want"),
    Change(
      id: "one-job",
      action: .mergePosts(
        [.init(rawValue: "CUSA"), .init(rawValue: "WMO")],
        into: Post(
          reference: .init(rawValue: "CUSA"), title: "Customer Adviser", unit: .init(rawValue: "CUS"),
          reportsTo: .init(rawValue: "CUSM"), grade: "E6", positions: 11,
          funding: [FundingShare(.general, basisPoints: 10_000)], costEach: Money(pounds: 36_900),
          duties: ["Complaints, first stage", "Welcome visitors"])),
      because: "One job for the telephone and the desk, at the higher grade"),
    Change(
      id: "manager", action: .retitlePost(.init(rawValue: "CUSM"), to: "Front Door Manager"),
      because: "Follows the name of the service"),
  ]

  private static func report(_ day: Day) -> CommitteeReport {
    var report = CommitteeReport()
    (report.by, report.to, report.day) = (["Director of Communities"], "Cabinet", day)
    (report.subject, report.classification) = ("One front door for residents", "Unrestricted")
    report.summary = "People who come to County Hall and people who call it meet two teams today. They would meet one."
    report.recommendations = [
      .init(verb: .approve, text: "the new service and the changes to its posts"),
      .init(verb: .note, text: "the comments of staff and unions"),
    ]
    report.sections = [
      .init(
        kind: .background, title: "Why now",
        paragraphs: ["One in four callers had been to the welcome desk first, and told their story twice."]),
      .init(
        kind: .proposals, title: "What is proposed",
        paragraphs: ["Three posts move up one grade. Nobody loses their work and no desk closes."]),
    ]
    report.implications = [
      .init(
        kind: .financial, paragraphs: ["The higher grade is paid from the service’s budget."],
        signedOffBy: "Director of Finance"),
      .init(
        kind: .legal, paragraphs: ["The changes to contracts need the agreement of each post holder or notice."],
        signedOffBy: "Director of Legal and Governance"),
    ]
    report.contactPost = "Director of Communities"
    return report
  }
}
