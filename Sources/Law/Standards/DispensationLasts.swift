/// A dispensation from the bar on speaking and voting lasts four years at most (Localism Act 2011 s.33).
public enum DispensationLasts: Rule {
  public static let id = "STD-1D"
  public static let title = "A dispensation is granted on a written request, for four years at most"
  public static let citation = StandardsLaw.localismAct2011("s.33", section: 33)
  public static let inForce = StandardsLaw.since2012
  public static let verification = Verification.textRead(
    "s.33(1): “on a written request made to the proper officer”; s.33(3): the period “may not exceed four years”")
  public static let severity = Severity.block
  public static let binds = StandardsLaw.relevantAuthorities
  public static let explanation = """
    A member with a disclosable pecuniary interest in a matter neither speaks nor votes on it (s.31(4)), unless the council has granted a \
    dispensation. It names the period for which it has effect.
    """
  public static let figures = [(name: "Longest period", figure: longest)]
  static let longest = DatedFigure(
    unit: "years", inForce.from.map { [.init(from: $0, value: 4, setBy: citation)] } ?? [])

  /// A dispensation as it is to be granted.
  public struct Facts: Hashable, Sendable {
    let member: String
    let from: Day
    let last: Day

    /// - Parameters:
    ///   - from: the first day on which it has effect.
    ///   - last: the last day.
    public init(member: String, from: Day, last: Day) {
      (self.member, self.from, self.last) = (member, from, last)
    }
  }

  /// The last day of the longest dispensation that begins on a day.
  public static func lastDay(from day: Day) -> Day {
    day.adding(months: 12 * (longest.value(on: day)?.value ?? 4)).adding(days: -1)
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.from, facts.member) { return [early] }
    let most = lastDay(from: facts.from)
    let told = "From \(facts.from.long) to \(facts.last.long); \(most.long) is the last day it could have."
    guard facts.last > most else { return [met(facts.member, "A lawful period", told)] }
    return [
      notMet(
        facts.member, "A dispensation of more than four years", told, remedy: "End it on \(most.long) or before.")
    ]
  }
}
