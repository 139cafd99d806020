/// Representatives are consulted long enough before the first dismissal (TULRCA 1992 s.188(1A)).
public enum CollectiveConsultationInTime: Rule {
  public typealias Facts = CollectiveRedundancy

  public static let id = "WF-1"
  public static let title = "Representatives are consulted in time before dismissals"
  public static let citation = CollectiveRedundancy.act("s.188(1A)")
  public static let inForce = InForce(from: Day(iso: "1996-03-01"))
  public static let verification = Verification.textRead(
    "SI 2013/763 arts 2(1), 3(2): 45 days for “100 or more employees at one establishment ... which are made on or "
      + "after 6th April 2013”. The first day of the 20 and 30 figures (1 March 1996) was not read.")
  public static let severity = Severity.block
  public static let binds = "Every employer, so every council"
  public static let explanation = """
    Consultation starts at least 30 days before the first of 20 to 99 dismissals at one establishment within 90 days \
    takes effect; for 100 or more 45 days, or 90 where the proposal was made before 6 April 2013. Fixed terms that \
    end on their day are not counted.
    """
  public static let figures = [
    (name: "20 to 99 dismissals", figure: CollectiveRedundancy.daysForTwenty),
    (name: "100 dismissals or more", figure: CollectiveRedundancy.daysForHundred),
  ]

  private static let subject = "Dismissals"
  private static let heading = "Collective redundancy consultation"

  public static func check(_ facts: CollectiveRedundancy) -> [Finding] {
    if let early = outsideItsDays(subject, heading, on: facts.lawOf, act: "the proposal") { return [early] }
    if facts.dismissals == nil, facts.positionsDeleted >= CollectiveRedundancy.threshold { return [unsaid(facts)] }
    guard let period = facts.period, let dismissals = facts.dismissals else {
      return [doesNotApply(subject, heading, facts.whyNot + " The 30 and 45 day periods do not arise.")]
    }
    guard let starts = facts.consultationStarts, let first = facts.firstDismissal else {
      return [datesMissing(facts, period: period, dismissals: dismissals)]
    }
    let given = first.days(since: starts)
    guard given < period else {
      let told = "Consultation starts on \(starts.long), \(given) days before the first dismissal on \(first.long)."
      return [met(subject, "Representatives are consulted in time", told + " The law asks for \(period).")]
    }
    return [tooShort(facts, period: period, dismissals: dismissals, starts: starts, first: first)]
  }

  private static func tooShort(
    _ facts: Facts, period: Int, dismissals: Int, starts: Day, first: Day
  ) -> Finding {
    let given = first.days(since: starts)
    let found =
      given < 0 ? "after the first dismissal" : "\(Wording.count(given, "day", "days")) before the first dismissal"
    return notMet(
      subject, "Consultation of representatives starts too late",
      "It starts on \(starts.long), \(found) on \(first.long). For \(dismissals) dismissals the law asks for "
        + "\(period) days\(reason(facts, dismissals: dismissals)).",
      remedy: "Let no dismissal take effect before \(starts.adding(days: period).long), or start consultation by "
        + "\(first.adding(days: -period).long).")
  }

  private static func reason(_ facts: Facts, dismissals: Int) -> String {
    dismissals >= 100 ? ", because the proposal was made on \(facts.lawOf.long)" : ""
  }

  private static func datesMissing(_ facts: Facts, period: Int, dismissals: Int) -> Finding {
    let missing = [
      facts.consultationStarts == nil ? "when consultation starts" : nil,
      facts.firstDismissal == nil ? "when the first dismissal takes effect" : nil,
    ].compactMap(\.self)
    let bound =
      facts.firstDismissal.map { "Start consultation by \($0.adding(days: -period).long)" }
      ?? facts.consultationStarts.map { "Let no dismissal take effect before \($0.adding(days: period).long)" }
      ?? "Leave \(period) days between the two"
    return notMet(
      subject, "Days of consultation are not stated",
      "\(dismissals) dismissals are proposed. The papers do not say \(Wording.list(missing)).",
      remedy: "\(bound), and state the days before \(facts.on.long).", severity: .warn)
  }

  private static func unsaid(_ facts: Facts) -> Finding {
    forJudgement(
      subject, "Whether dismissals are proposed is not stated",
      "\(facts.positionsDeleted) positions go and the papers state no number of dismissals. From "
        + "\(CollectiveRedundancy.threshold) at one establishment, representatives are consulted at least 30 days before.",
      judge: "The head of human resources",
      remedy: "State how many dismissals are proposed, 0 included, before \(facts.on.long).")
  }
}
