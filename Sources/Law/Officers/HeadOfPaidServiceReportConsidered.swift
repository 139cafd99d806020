/// The full council considers a Head of Paid Service report within three months of copies first being sent (s.4(5)).
public enum HeadOfPaidServiceReportConsidered: Rule {
  public static let id = "OFF-HOPS-4"
  public static let title = "Full council considers a Head of Paid Service report within three months"
  public static let citation = Instruments.housingAct1989("s.4(5)", section: "4")
  public static let inForce = InForce.since(1990, 1, 16)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LGHA 1989 s.4 as it stood on 18 November 2003, s.4(5); start day read for s.5, taken to be "
      + "the same")
  public static let severity = Severity.block
  public static let binds = "Every principal council"
  public static let explanation =
    "The council itself considers the report at a meeting no more than three calendar months after copies were "
    + "first sent to members; the duty is not delegated. A meeting in the last month is pointed out."
  public static let figures = [(name: "Months to consider the report", figure: months)]

  /// Calendar months from the day copies are first sent.
  public static let months = DatedFigure(
    unit: "months", [.init(from: inForce.from ?? Day(number: 0), value: 3, setBy: citation)])

  /// Months after which a meeting is pointed out as late though lawful. Not law.
  static let warnsAfterMonths = 2

  public static func check(_ facts: HeadOfPaidServiceReports) -> [Finding] {
    each(facts) { answer($0, facts.on) }
  }

  private static func answer(_ report: HeadOfPaidServiceReport, _ day: Day) -> Finding {
    guard let sent = report.firstSent, let limit = months.value(on: sent)?.value else { return unknown(report, day) }
    let clock = Clock(sent: sent, last: sent.adding(months: limit), warn: sent.adding(months: warnsAfterMonths))
    guard let meeting = report.consideredOn else { return noMeeting(report, clock) }
    if meeting > clock.last || meeting < sent { return outside(report, meeting, clock) }
    guard report.consideredByFullCouncil else { return notCouncil(report, clock) }
    return meeting > clock.warn ? late(report, meeting, clock) : inTime(report, meeting, clock)
  }

  private struct Clock {
    let sent, last, warn: Day
    var words: String { "Copies were first sent on \(sent.long), so full council considers it by \(last.long)" }
  }

  private static func inTime(_ report: HeadOfPaidServiceReport, _ meeting: Day, _ clock: Clock) -> Finding {
    met(report.title, "Considered in time", "\(clock.words); it does on \(meeting.long).")
  }

  // Lawful, so not a breach: a person decides whether so late a meeting is wise.
  private static func late(_ report: HeadOfPaidServiceReport, _ meeting: Day, _ clock: Clock) -> Finding {
    let left = clock.last.days(since: meeting)
    return Finding(
      rule: id, citation: citation, outcome: .forJudgement, severity: .warn, subject: report.title,
      title: "Considered in the last month",
      message:
        "\(clock.words). The meeting is on \(meeting.long), with \(left == 1 ? "1 day" : "\(left) days") to spare.",
      remedy: "Bring the meeting forward, or hold a reserve date by \(clock.last.long).",
      judge: "The Head of Paid Service")
  }

  private static func outside(_ report: HeadOfPaidServiceReport, _ meeting: Day, _ clock: Clock) -> Finding {
    let early = meeting < clock.sent
    return notMet(
      report.title, early ? "Considered before it was sent" : "Considered too late",
      "\(clock.words). The meeting is on \(meeting.long)\(early ? ", before members had it" : "").",
      remedy: "Move the meeting to a day from \(clock.sent.long) to \(clock.last.long).")
  }

  private static func notCouncil(_ report: HeadOfPaidServiceReport, _ clock: Clock) -> Finding {
    notMet(
      report.title, "Not considered by full council",
      "\(clock.words). The body named is not the full council, and this duty is not delegated.",
      remedy: "Put the report on the agenda of full council by \(clock.last.long).")
  }

  private static func noMeeting(_ report: HeadOfPaidServiceReport, _ clock: Clock) -> Finding {
    notMet(
      report.title, "No meeting is fixed", "\(clock.words). No day is fixed.",
      remedy: "Fix a meeting of full council by \(clock.last.long).", severity: .warn)
  }

  private static func unknown(_ report: HeadOfPaidServiceReport, _ day: Day) -> Finding {
    forJudgement(
      report.title, "The three months cannot be counted",
      "The case does not give a usable day on which copies were first sent to members.",
      judge: "The Head of Paid Service",
      remedy: "Enter the day copies were first sent, before the decision on \(day.long).")
  }
}
