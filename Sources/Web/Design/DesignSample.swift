import Council
import Law

/// What the design pages show in their components: an invented library service, and rules that it meets or does not.
enum DesignSample {
  static let assessment = restructure.assess()

  /// A day of June 2026.
  static func day(_ number: Int, month: Int = 6) -> Day {
    Day(year: 2026, month: month, day: number) ?? Day(number: 0)
  }

  static let timetable = [
    TimetableStep(kind: .decision, title: "Cabinet", from: day(16)),
    TimetableStep(
      kind: .consultation, title: "Staff and unions are consulted", from: day(1, month: 7), to: day(31, month: 8)),
    TimetableStep(
      kind: .implementation, title: "Takes effect", from: day(1, month: 10), to: day(31, month: 10), monthOnly: true),
  ]

  static let findings = [
    finding(
      "SAMPLE-1", .notMet, "A duty has no receiving post", "Nobody would answer complaints after the change.",
      remedy: "Name a post for it before the decision on 16 June."),
    finding(
      "SAMPLE-2", .forJudgement, "Half of a job changes", "Five of ten duties are new.",
      remedy: "Ask whether the post is the same.", judge: "the Head of Human Resources."),
    finding("SAMPLE-3", .met, "Nobody answers to themselves", "Every post reports to one other."),
  ]

  private static func finding(
    _ rule: String, _ outcome: Outcome, _ title: String, _ message: String, remedy: String? = nil, judge: String? = nil
  ) -> Finding {
    Finding(
      rule: rule, citation: Citation("An example", title: "No real rule"), outcome: outcome, severity: .block,
      subject: "the example", title: title, message: message, remedy: remedy, judge: judge)
  }

  private static var restructure: RestructureCase {
    RestructureCase(
      id: "example", title: "One library service",
      authority: Authority(
        id: "example", name: "An example council", shortName: "Example", kind: .county, governance: .leaderAndCabinet),
      decisionDay: day(16), effectiveDay: day(1, month: 10),
      establishment: Establishment(units: units, posts: posts),
      changes: [
        Change(id: "1", action: .retitlePost(reference("LSM"), to: "Libraries and Archives Manager")),
        Change(id: "2", action: .deletePost(reference("ARM"))),
        Change(id: "3", action: .movePost(reference("ARC"), to: unit("LIB"), reportsTo: reference("LSM"))),
        Change(id: "4", action: .closeUnit(unit("ARS"))),
      ])
  }

  private static let units = [
    OrganisationUnit(reference: unit("LIB"), name: "Library Service", kind: .service),
    OrganisationUnit(reference: unit("ARS"), name: "Archive Service", kind: .service),
  ]

  private static let posts = [
    Post(reference: reference("LSM"), title: "Library Services Manager", unit: unit("LIB"), grade: "12"),
    Post(
      reference: reference("BRL"), title: "Branch Librarian", unit: unit("LIB"), reportsTo: reference("LSM"),
      grade: "8",
      positions: 4),
    Post(reference: reference("ARM"), title: "Archives Manager", unit: unit("ARS"), grade: "11"),
    Post(
      reference: reference("ARC"), title: "Archivist", unit: unit("ARS"), reportsTo: reference("ARM"), grade: "9",
      positions: 2),
  ]

  private static func reference(_ text: String) -> Post.Reference { .init(rawValue: text) }
  private static func unit(_ text: String) -> OrganisationUnit.Reference { .init(rawValue: text) }
}
