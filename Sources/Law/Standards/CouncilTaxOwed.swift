/// Whoever owes council tax for two months says so and does not vote on the budget (LGFA 1992 s.106).
public enum CouncilTaxOwed: Rule {
  public static let id = "STD-2"
  public static let title = "Who has owed council tax for two months says so, and does not vote on it or on the budget"
  public static let citation = Citation(
    "LGFA 1992", "s.106", title: "Local Government Finance Act 1992",
    url: "https://www.legislation.gov.uk/ukpga/1992/14/section/106")
  public static let inForce = InForce.since(1993, 4, 1)
  public static let verification = Verification.textRead(
    "s.106(2): they must disclose it and not vote on the calculation, on what might affect it, or on council tax functions"
  )
  public static let severity = Severity.warn
  public static let binds = StandardsLaw.relevantAuthorities
  public static let explanation = """
    It binds whoever has not paid council tax that has been due for at least two months, at a meeting where the budget, the council tax or \
    what might bear on them is considered. A member of the executive does not act on such matters (s.106(2A)). To fail is an offence. Nobody’s \
    debts are kept or asked for here: each member knows, and says so.
    """

  /// A matter that is voted on.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let matter: String
    let isBudget: Bool

    /// - Parameter isBudget: whether it is the budget, the council tax, or what might bear on them.
    public init(on: Day, matter: String, isBudget: Bool) {
      (self.on, self.matter, self.isBudget) = (on, matter, isBudget)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.matter) { return [early] }
    guard facts.isBudget else {
      return [doesNotApply(facts.matter, "Not on the budget", "It does not bear on the council tax.")]
    }
    return [
      forJudgement(
        facts.matter, "Does anybody owe council tax?",
        "Who has owed it for two months or more says so and does not vote.", judge: "Each member, for themselves",
        remedy: "Ask before the vote is taken.")
    ]
  }
}
