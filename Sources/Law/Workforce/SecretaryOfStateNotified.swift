/// The Secretary of State is notified of collective redundancies on form HR1 (TULRCA 1992 s.193).
public enum SecretaryOfStateNotified: Rule {
  public typealias Facts = CollectiveRedundancy

  public static let id = "WF-2"
  public static let title = "The Secretary of State is notified of collective redundancies (HR1)"
  public static let citation = CollectiveRedundancy.act("s.193")
  public static let inForce = InForce(from: Day(iso: "1996-03-01"))
  public static let verification = Verification.textRead(
    "s.193(1)(a)–(b), (2)(a)–(b), (6): “before giving notice to terminate an employee's contract of employment in respect "
      + "of any of those dismissals”; SI 2013/763 art 3(3)")
  public static let severity = Severity.block
  public static let binds = "Every employer, so every council"
  public static let explanation = """
    Form HR1 reaches the Secretary of State before any notice of dismissal is given and at least 30 days (20 to 99 \
    dismissals) or 45 days (100 or more; 90 where proposed before 6 April 2013) before the first takes effect. Each \
    representative gets a copy. Failing to notify is an offence (s.194). The day of the first notice is not in a \
    case, so that half is for the sender.
    """
  public static let figures = CollectiveConsultationInTime.figures

  private static let subject = "Form HR1"
  private static let heading = "Notification of the Secretary of State"

  public static func check(_ facts: CollectiveRedundancy) -> [Finding] {
    if let early = outsideItsDays(subject, heading, on: facts.lawOf, act: "the proposal") { return [early] }
    guard let period = facts.period else { return [doesNotApply(subject, heading, facts.whyNot)] }
    return [inTime(facts, period: period), copied(facts)]
  }

  private static func inTime(_ facts: Facts, period: Int) -> Finding {
    let lastDay = facts.firstDismissal?.adding(days: -period)
    let remedy =
      "Send form HR1 "
      + (lastDay.map { "by \($0.long)" } ?? "at least \(period) days before the first dismissal")
      + ", and before any notice of dismissal is given."
    guard let notified = facts.notified else {
      return notMet(
        subject, "The Secretary of State is not notified",
        "No day is given for form HR1. Failing to send it is an offence.",
        remedy: remedy, severity: .warn)
    }
    guard let first = facts.firstDismissal, let lastDay, notified > lastDay else {
      return met(subject, "The Secretary of State is notified", "Form HR1 is sent on \(notified.long).")
    }
    return notMet(
      subject, "The Secretary of State is notified too late",
      "Form HR1 is sent on \(notified.long). The first dismissal is on \(first.long), so \(lastDay.long) is the last day.",
      remedy: "Let no dismissal take effect before \(notified.adding(days: period).long).")
  }

  private static func copied(_ facts: Facts) -> Finding {
    guard !facts.copiedToRepresentatives else {
      return met(subject, "Representatives have the notification", "Each representative gets a copy of form HR1.")
    }
    return notMet(
      subject, "Representatives have no copy of the notification",
      "Nothing says that each representative gets a copy of form HR1, as s.193(6) asks.",
      remedy: "Give each representative a copy on the day it is sent.", severity: .warn)
  }
}
