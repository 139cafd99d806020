/// A decision of the executive is recorded with reasons and alternatives (SI 2012/2089 regs 12 and 13).
public enum ExecutiveDecisionRecorded: Rule {
  public static let id = "EX-8"
  public static let title = "A decision of the executive is recorded with its reasons"
  public static let citation = AccessLaw.regulations2012("regs 12, 13", 12)
  public static let inForce = AccessLaw.since2012
  public static let verification = Verification.textRead(
    "reg 12(2)(a)–(e): “details of any alternative options considered and rejected by the decision-making body at the meeting”; reg "
      + "13(2), (4) asks the same of one member and of officers, the conflict being that of an executive member who was consulted"
  )
  public static let severity = Severity.block
  public static let binds = DecisionLaw.executives
  public static let explanation = """
    As soon as reasonably practicable a written statement says what was decided and when, why, which alternatives were considered and \
    rejected, which conflicts of interest were declared, and any dispensation of the Head of Paid Service. Where there was none, it \
    says none.
    """

  /// What a record says; what is empty is missing.
  public struct Facts: Sendable {
    let on: Day
    let title: String
    let isExecutive: Bool
    let contents: DecisionLaw.Contents

    /// - Parameter conflicts: the conflicts that were declared, and dispensations.
    public init(
      on: Day, title: String, isExecutive: Bool, decision: String, reasons: String, alternatives: String,
      conflicts: String
    ) {
      (self.on, self.title, self.isExecutive) = (on, title, isExecutive)
      contents = [
        ("the decision", decision), ("the reasons", reasons),
        ("the alternatives that were rejected, or none", alternatives),
        ("conflicts of interest and dispensations, or none", conflicts),
      ]
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    guard facts.isExecutive else {
      return [doesNotApply(facts.title, "Not a decision of the executive", "Its minutes record it.")]
    }
    let missing = DecisionLaw.missing(facts.contents)
    guard !missing.isEmpty else {
      return [met(facts.title, "The record is complete", "It says all that the regulations ask.")]
    }
    return [
      notMet(
        facts.title, "The record is not complete", "Missing: \(Wording.list(missing)).",
        remedy: "Enter what is missing; write none where there was none.")
    ]
  }
}
