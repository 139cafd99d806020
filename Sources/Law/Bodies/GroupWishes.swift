/// Who takes a group's seats is for the group to say (LGHA 1989 s.16, SI 1990/1553 regs 13 to 15).
public enum GroupWishes: Rule {
  public static let id = "PB-5"
  public static let title = "A group’s seats go to those it names; three weeks after notice the council may choose"
  public static let citation = BodyLaw.groupRegulations1990("regs 13 to 15", 15)
  public static let inForce = BodyLaw.since1990
  public static let verification = Verification.textRead(
    "LGHA 1989 s.16(1); reg 15: “within the period of three weeks beginning with the date on which notice was given under that "
      + "regulation”, read as made")
  public static let severity = Severity.block
  public static let binds = "Principal councils whose members are in political groups"
  public static let explanation = """
    The proper officer tells a group which seats it has. The council appoints whom the group names. When it names nobody within three \
    weeks, the first day being the day of the notice, the council may appoint whom it likes.
    """
  public static let figures = [(name: "Time to name somebody", figure: period)]
  static let period = DatedFigure(
    unit: "days", inForce.from.map { [.init(from: $0, value: 21, setBy: citation)] } ?? [])

  /// A notice to a group, and what came of it.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let group: String
    let body: String
    let notice: Day
    let named: Day?
    let isAnother: Bool
    let isNamed: Bool

    /// - Parameters:
    ///   - named: the day on which the group named somebody.
    ///   - isAnother: whether the council appoints another than the group named, or somebody before it did.
    ///   - isNamed: whether all whom the group named are appointed.
    public init(
      on: Day, group: String, body: String, notice: Day, named: Day?, appointsAnother isAnother: Bool,
      appointsNamed isNamed: Bool = true
    ) {
      (self.on, self.group, self.body, self.notice) = (on, group, body, notice)
      (self.named, self.isAnother, self.isNamed) = (named, isAnother, isNamed)
    }
  }

  /// The last day on which a group's wishes bind the council after a notice.
  public static func lastDay(after notice: Day) -> Day {
    Day(number: notice.number + (period.value(on: notice)?.value ?? 21) - 1)
  }

  public static func check(_ facts: Facts) -> [Finding] {
    let subject = "\(facts.group) on \(facts.body)"
    if let early = notLaw(on: facts.on, subject) { return [early] }
    let last = lastDay(after: facts.notice)
    let told = "Told of its seat on \(facts.notice.long), \(facts.group) may name somebody until \(last.long)."
    if let named = facts.named, named <= last, named <= facts.on { return [wishes(subject, facts, named)] }
    if facts.on > last {
      return [met(subject, "The council may choose", "\(told) It named nobody in time.")]
    }
    guard facts.isAnother else { return [met(subject, "Waiting for the group", told)] }
    return [
      notMet(
        subject, "Too early to choose", told,
        remedy: "Wait for the group, or until \(Day(number: last.number + 1).long).")
    ]
  }

  private static func wishes(_ subject: String, _ facts: Facts, _ named: Day) -> Finding {
    guard facts.isAnother || facts.isNamed else {
      return notMet(
        subject, "Whom the group named is not appointed yet", "\(facts.group) named somebody on \(named.long).",
        remedy: "Appoint whom \(facts.group) named at the next meeting that can.", severity: .warn)
    }
    guard facts.isAnother else {
      return met(subject, "As the group wishes", "\(facts.group) named somebody on \(named.long), who is appointed.")
    }
    return notMet(
      subject, "Not whom the group named", "\(facts.group) named somebody else on \(named.long).",
      remedy: "Appoint whom \(facts.group) named.")
  }
}
