/// A report tells those who decide what it means for equality (Equality Act 2010 s.149).
public enum EqualityInReport: Rule {
  public static let id = "EQ-2"
  public static let title = "A report says what it means for equality"
  public static let citation = EqualityDutyRegarded.citation
  public static let inForce = EqualityDutyRegarded.inForce
  public static let verification = EqualityDutyRegarded.verification
  public static let severity = Severity.warn
  public static let binds = "Every public authority"
  public static let explanation = """
    The Act asks those who decide for due regard, not for a heading. Where the council’s template has a section on equality, \
    Folkmoot looks whether the report says something there. Whether that is enough regard is for those who decide.
    """

  /// A report and what it says.
  public struct Facts: Hashable, Sendable {
    let report: String
    let on: Day
    let isSaid: Bool
    let decidedBy: String

    /// Which report, the day it is decided, whether its section on equality says something, and who decides.
    public init(report: String, on: Day, isSaid: Bool, decidedBy: String) {
      (self.report, self.on, self.isSaid, self.decidedBy) = (report, on, isSaid, decidedBy)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.report) { return [early] }
    guard facts.isSaid else {
      return [
        forJudgement(
          facts.report, "Nothing is said on equality", "\(facts.report): its section on equality is empty.",
          judge: facts.decidedBy, remedy: "Say whom it touches and how, or why nobody is touched.")
      ]
    }
    return [met(facts.report, "Equality is in the report", "\(facts.report): its section on equality says something.")]
  }
}
