/// What was taken from the budget or approved before is not counted again in this proposal.
public enum EarlierMoneyNotCountedAgain: DraftingRule {
  /// What the check needs to know about one line of an earlier decision.
  public struct Facts: Sendable {
    let line: String
    let amount: String?
    let year: FinancialYear
    let isTaken: Bool
    let isProposedAgain: Bool

    /// A line's title, its amount in words (`nil` when the papers give none), its year; whether it was taken from the
    /// budget or only approved; whether a line of this proposal has the same amount for the same year.
    public init(line: String, amount: String?, year: FinancialYear, isTaken: Bool, isProposedAgain: Bool) {
      self.line = line
      self.amount = amount
      self.year = year
      self.isTaken = isTaken
      self.isProposedAgain = isProposedAgain
    }
  }

  public static let id = "MON-COUNTED"
  public static let title = "Money of an earlier decision is not counted again"
  public static let citation = Citation(
    "Budget practice", "on earlier decisions", title: "What a reader of a budget relies on: nothing is counted twice")
  public static let verification = Verification.councilPaper(
    "Rotherham MBC, report of 16 June 2014, section 8: £11,500 already taken in 2013/14; Kent County Council, report of 15 December "
      + "2011: posts whose cost was approved in December 2010")
  public static let severity = Severity.warn
  public static let binds = "Whoever states the figures"
  public static let explanation = """
    A saving already taken from the budget, or a cost an earlier decision approved, is shown and left out of this \
    proposal's totals.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    let what = facts.amount.map { "\(facts.line): \($0)" } ?? "\(facts.line), without an amount in the papers:"
    let how = facts.isTaken ? "taken from the budget in \(facts.year)" : "approved by an earlier decision"
    guard facts.isProposedAgain else {
      return [
        met(facts.line, "Not counted again: \(facts.amount ?? facts.line)", "\(what) \(how). It is not counted again.")
      ]
    }
    return [
      notMet(
        facts.line, "Perhaps counted twice: \(facts.amount ?? facts.line)",
        "\(what) \(how). A line of this proposal has the same amount for \(facts.year).",
        remedy: "Take the line out of the proposal, or say what tells the two apart.")
    ]
  }
}
