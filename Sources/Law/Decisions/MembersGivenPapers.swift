/// Members see the papers of an individual or private executive decision within 24 hours (SI 2012/2089 reg 16).
public enum MembersGivenPapers: Rule {
  public static let id = "EX-10B"
  public static let title = "Members may see the papers of an executive decision within 24 hours"
  public static let citation = AccessLaw.regulations2012("reg 16(3), (4)", 16)
  public static let inForce = AccessLaw.since2012
  public static let verification = Verification.textRead("reg 16(3), (4), read as made")
  public static let severity = Severity.warn
  public static let binds = DecisionLaw.executives
  public static let explanation = """
    Documents of business in private, and of decisions that one member or an officer took, are there for every member at once when the \
    meeting ends or the decision is made, in any event within 24 hours.
    """
  static let period = DatedFigure(
    unit: "hours", inForce.from.map { [.init(from: $0, value: 24, setBy: citation)] } ?? [])
  public static var figures: [(name: String, figure: DatedFigure)] { [(name: "At the latest after", period)] }

  /// When the papers were there.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let title: String
    let isIndividualOrPrivate: Bool
    let hours: ClosedRange<Int>?

    /// - Parameter hours: whole hours from the decision until members could see its papers; `nil` while they cannot.
    public init(on: Day, title: String, isIndividualOrPrivate: Bool, hours: Int?) {
      self.init(on: on, title: title, isIndividualOrPrivate: isIndividualOrPrivate, between: hours.map { $0...$0 })
    }

    /// - Parameter hours: the fewest and the most hours it can have taken, where only days are known.
    public init(on: Day, title: String, isIndividualOrPrivate: Bool, between hours: ClosedRange<Int>?) {
      (self.on, self.title, self.isIndividualOrPrivate, self.hours) = (on, title, isIndividualOrPrivate, hours)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    guard facts.isIndividualOrPrivate else {
      return [doesNotApply(facts.title, "Taken in public", "Its papers are open five clear days before.")]
    }
    guard let hours = facts.hours else {
      return [
        notMet(
          facts.title, "Members cannot see its papers yet", "They may within 24 hours of the decision.",
          remedy: "Publish the record and its papers.", severity: .info)
      ]
    }
    let most = period.value(on: facts.on)?.value ?? 24
    guard hours.upperBound > most else {
      return [met(facts.title, "Members could see its papers", "\(words(hours, hours.upperBound)) after the decision.")]
    }
    guard hours.lowerBound > most else {
      return [
        forJudgement(
          facts.title, "Could members see its papers in time?",
          "Its record came out between \(hours.lowerBound) and \(hours.upperBound) hours after the decision, and the hour of the decision is not recorded.",
          judge: "Monitoring officer", remedy: "Write with the decision how many hours it took.")
      ]
    }
    return [
      notMet(
        facts.title, "Members saw its papers too late", "\(words(hours, hours.lowerBound)) after the decision.",
        remedy:
          "Nothing heals it now. Tell members, and record why. If they saw them before, write after how many hours.")
    ]
  }

  private static func words(_ hours: ClosedRange<Int>, _ bound: Int) -> String {
    let told = Wording.count(bound, "hour", "hours")
    guard hours.lowerBound < hours.upperBound else { return told }
    return bound == hours.upperBound ? "At most \(told)" : "At least \(told)"
  }
}
