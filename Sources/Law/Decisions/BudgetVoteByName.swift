/// Votes at a budget decision meeting are recorded by name (SI 2014/165 reg 2).
public enum BudgetVoteByName: Rule {
  public static let id = "BOD-7-BUDGET"
  public static let title = "Votes on the budget and the council tax are recorded by name"
  public static let citation = Citation(
    "SI 2014/165", "reg 2", title: "Local Authorities (Standing Orders) (England) (Amendment) Regulations 2014",
    url: "https://www.legislation.gov.uk/uksi/2014/165/regulation/2/made")
  public static let inForce = InForce.since(2014, 2, 25)
  public static let verification = Verification.textRead(
    "reg 2(3): names for, against and abstained, “Immediately after any vote is taken at a budget decision meeting”")
  public static let severity = Severity.block
  public static let binds = BodyLaw.principalCouncils
  public static let explanation = """
    Of every vote on the budget or the council tax the minutes name who voted for it, who against, and who abstained.
    """

  /// A vote.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let motion: String
    let isBudget: Bool
    let isByName: Bool

    /// - Parameter isBudget: whether it is on the budget or the council tax.
    public init(on: Day, motion: String, isBudget: Bool, isByName: Bool) {
      (self.on, self.motion, self.isBudget, self.isByName) = (on, motion, isBudget, isByName)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.motion) { return [early] }
    guard facts.isBudget else {
      return [doesNotApply(facts.motion, "Not on the budget", "A show of hands is enough.")]
    }
    guard !facts.isByName else {
      return [met(facts.motion, "Recorded by name", "The minutes say how each member voted.")]
    }
    return [
      notMet(
        facts.motion, "Not recorded by name", "It is a vote on the budget or the council tax.",
        remedy: "Take the vote by name.")
    ]
  }
}
