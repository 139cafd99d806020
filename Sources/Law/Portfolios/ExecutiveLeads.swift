/// What the executive is responsible for is led by a member of it (LGA 2000 s.9E).
public enum ExecutiveLeads: Rule {
  public static let id = "PORT-1"
  public static let title = "Each responsibility of the executive is led by a member of the executive"
  public static let citation = BodyLaw.localGovernmentAct2000("s.9E(2)", section: "9E")
  public static let inForce = BodyLaw.since2012
  public static let verification = Verification.notVerified
  public static let severity = Severity.warn
  public static let binds = BodyLaw.withExecutive
  public static let explanation =
    "A function of the executive is for the leader or mayor, or for the executive, another member of it, a committee of it or an officer. So whoever is named as leading a responsibility belongs to the executive on that day; while nobody is named, it is the leader’s or mayor’s own."

  /// Who leads what on a day.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let council: String
    let portfolios: Int
    let hasExecutive: Bool
    let vacant: [String]
    let outside: [String]

    /// - Parameters:
    ///   - vacant: the responsibilities for which nobody is named.
    ///   - outside: the responsibilities whose lead does not belong to the executive on the day.
    public init(
      on: Day, council: String, portfolios: Int, hasExecutive: Bool, vacant: [String], outside: [String]
    ) {
      (self.on, self.council, self.portfolios) = (on, council, portfolios)
      (self.hasExecutive, self.vacant, self.outside) = (hasExecutive, vacant, outside)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.council) { return [early] }
    guard facts.hasExecutive else {
      return [
        doesNotApply(facts.council, "No executive is entered", "Without an executive nobody can lead for it.")
      ]
    }
    let found = gone(facts) + unled(facts)
    guard found.isEmpty else { return found }
    return [
      met(
        facts.council, "A member of the executive leads each responsibility",
        "\(Wording.count(facts.portfolios, "responsibility", "responsibilities")), none without a lead.")
    ]
  }

  private static func gone(_ facts: Facts) -> [Finding] {
    guard !facts.outside.isEmpty else { return [] }
    return [
      notMet(
        facts.council, "A lead does not belong to the executive",
        "Whoever is named as leading \(Wording.list(facts.outside)) does not belong to the executive on \(facts.on.long).",
        remedy: "Name another lead, or seat the member on the executive, from the same day.")
    ]
  }

  private static func unled(_ facts: Facts) -> [Finding] {
    guard !facts.vacant.isEmpty else { return [] }
    return [
      forJudgement(
        facts.council, "Nobody is named as leading",
        "\(Wording.list(facts.vacant)): until somebody is named, it is the leader’s or mayor’s own.",
        judge: "The leader or mayor")
    ]
  }
}
