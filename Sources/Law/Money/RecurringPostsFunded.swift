/// Posts that last are not paid for with money that comes once.
public enum RecurringPostsFunded: DraftingRule {
  /// What the check needs to know about one cost that comes once.
  public struct Facts: Sendable {
    let cost: String
    let amount: String
    let year: FinancialYear
    let lastingPositions: Int
    let hasFollowingYear: Bool
    let on: Day

    /// A cost's title, amount and year; positions it pays for that have no end; whether a recurring cost is stated
    /// for a later year; the day of the decision.
    public init(
      cost: String, amount: String, year: FinancialYear, lastingPositions: Int, hasFollowingYear: Bool, on: Day
    ) {
      self.cost = cost
      self.amount = amount
      self.year = year
      self.lastingPositions = lastingPositions
      self.hasFollowingYear = hasFollowingYear
      self.on = on
    }
  }

  public static let id = "MON-ONEOFF"
  public static let title = "Posts that last are not paid for with money that comes once"
  public static let citation = Citation(
    "Budget practice", "on recurring cost",
    title: "What a reader of a budget relies on: what lasts is paid for while it lasts")
  public static let verification = Verification.councilPaper(
    "Kent County Council, report of 23 March 2010, paragraph 6: permanent posts on a one-off sum, with a bid to follow")
  public static let binds = "Whoever proposes the cost"
  public static let explanation = """
    A cost stated as one-off that pays for permanent posts needs a recurring cost stated for a following year, so \
    that the decision shows who pays when the first sum is spent. A later bid is not yet money.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    let posts = Wording.count(
      facts.lastingPositions, "position is new or made permanent", "positions are new or made permanent")
    guard facts.lastingPositions > 0 else {
      return [
        doesNotApply(facts.cost, title, "\(facts.amount) in \(facts.year) is one-off and pays for no permanent post.")
      ]
    }
    guard !facts.hasFollowingYear else {
      return [
        met(facts.cost, title, "\(facts.amount) in \(facts.year) is one-off; a recurring cost is stated for after it.")
      ]
    }
    return [
      notMet(
        facts.cost, "One-off money for posts that last",
        "\(facts.amount) in \(facts.year) is one-off. \(Wording.sentence(posts)), and no cost is stated from "
          + "\(facts.year.next).",
        remedy:
          "State the cost from \(facts.year.next) and the fund that bears it, or make the posts temporary, before "
          + "\(facts.on.long).")
    ]
  }
}
