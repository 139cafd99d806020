/// A member notifies disclosable pecuniary interests within 28 days of becoming one (Localism Act 2011 s.30).
public enum InterestsNotified: Rule {
  public static let id = "STD-1"
  public static let title = "A member notifies interests within 28 days, the first being the day they become a member"
  public static let citation = StandardsLaw.localismAct2011("s.30(1)", section: 30)
  public static let inForce = StandardsLaw.since2012
  public static let verification = Verification.textRead(
    "s.30(1): “before the end of 28 days beginning with the day on which the person becomes a member or co-opted member”"
  )
  public static let severity = Severity.warn
  public static let binds = StandardsLaw.relevantAuthorities
  public static let explanation = """
    The monitoring officer is told of the disclosable pecuniary interests of the member and of a spouse, civil partner or somebody \
    they live with as such, also when there are none. The register is published on the council’s website (s.29). Not to notify without a \
    reasonable excuse is an offence (s.34).
    """
  public static let figures = [(name: "Time to notify", figure: period)]
  static let period = DatedFigure(
    unit: "days", inForce.from.map { [.init(from: $0, value: 28, setBy: citation)] } ?? [])

  /// A member, and when they told the monitoring officer.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let member: String
    let became: Day
    let notified: Day?

    /// - Parameters:
    ///   - became: the day on which they became a member.
    ///   - notified: the first day on which they notified interests, or that they have none; `nil` when they have not.
    public init(on: Day, member: String, became: Day, notified: Day?) {
      (self.on, self.member, self.became, self.notified) = (on, member, became, notified)
    }
  }

  /// The last day on which a member may notify who became one on a day.
  public static func lastDay(after became: Day) -> Day {
    Day(number: became.number + (period.value(on: became)?.value ?? 28) - 1)
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.became, facts.member) { return [early] }
    let last = lastDay(after: facts.became)
    let told = "\(facts.member) became a member on \(facts.became.long) and has until \(last.long) to notify interests."
    if let notified = facts.notified, notified <= facts.on {
      guard notified > last else {
        return [met(facts.member, "Notified in time", "\(told) They did on \(notified.long).")]
      }
      let late = Wording.count(notified.days(since: last), "day", "days")
      return [
        notMet(
          facts.member, "Notified late", "\(told) They did on \(notified.long), \(late) late.",
          remedy: "The monitoring officer notes the reason for the delay.")
      ]
    }
    guard facts.on > last else { return [met(facts.member, "Time to notify is running", told)] }
    return [
      notMet(
        facts.member, "Not notified yet", told,
        remedy: "Notify the monitoring officer at once, even of having no interest.")
    ]
  }
}
