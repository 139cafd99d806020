/// A Head of Paid Service report is about the matters of s.4(3) and goes to each member (LGHA 1989 s.4(2)–(4)).
public enum HeadOfPaidServiceReportReachesMembers: Rule {
  public static let id = "OFF-HOPS-3"
  public static let title = "A Head of Paid Service report reaches every member"
  public static let citation = Instruments.housingAct1989("s.4(2)–(4)", section: "4")
  public static let inForce = InForce.since(1990, 1, 16)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LGHA 1989 s.4 as it stood on 18 November 2003: “to arrange for a copy of it to be sent to "
      + "each member of the authority”; start day read for s.5, taken to be the same")
  public static let severity = Severity.block
  public static let binds = "The Head of Paid Service of every principal council"
  public static let explanation =
    "A report under s.4 names at least one of four matters (co-ordination of functions, number and grades of staff, "
    + "organisation of staff, appointment and proper management of staff) and a copy goes to each member."

  public static func check(_ facts: HeadOfPaidServiceReports) -> [Finding] {
    each(facts) { answer($0, facts.on) }
  }

  private static func answer(_ report: HeadOfPaidServiceReport, _ day: Day) -> Finding {
    if report.matters == 0 {
      return notMet(
        report.title, "No matter of s.4(3) named", "The report names none of the four matters of LGHA 1989 s.4(3).",
        remedy: "Say which of the four matters it is about, before the decision on \(day.long).")
    }
    switch report.sentToEveryMember {
    case true?:
      return met(report.title, "Sent to every member", "A copy went to each member\(sent(report)).")
    case false?:
      return notMet(
        report.title, "Not sent to every member",
        "Some members were not sent a copy. \(citation) asks for one to each.",
        remedy: "Send a copy to each member who has none, before the decision on \(day.long).")
    case nil:
      return forJudgement(
        report.title, "Sent to every member?", "The case does not say whether each member was sent a copy.",
        judge: "The Head of Paid Service",
        remedy: "Record to whom copies were sent, before the decision on \(day.long).")
    }
  }

  private static func sent(_ report: HeadOfPaidServiceReport) -> String {
    report.firstSent.map { "; copies were first sent on \($0.long)" } ?? ""
  }
}
