/// A saving says whether it comes back every year, and whether it adds to earlier ones or contains them.
public enum SavingsMeasured: DraftingRule {
  /// A saving as the papers state it.
  public struct Saving: Hashable, Sendable {
    let amount: String
    let year: FinancialYear
    let saysWhetherItLasts: Bool
    let saysWhetherItAdds: Bool

    /// An amount in words with its year, and what the papers say of it.
    public init(amount: String, year: FinancialYear, saysWhetherItLasts: Bool, saysWhetherItAdds: Bool) {
      self.amount = amount
      self.year = year
      self.saysWhetherItLasts = saysWhetherItLasts
      self.saysWhetherItAdds = saysWhetherItAdds
    }
  }

  /// What the check needs to know.
  public struct Facts: Sendable {
    let savings: [Saving]
    let most: String
    let least: String
    let on: Day

    /// The savings proposed, in order of their years; what the last year saves if every one adds and carries on, and
    /// if the unclear ones do not, in words; the day of the decision.
    public init(savings: [Saving], most: String, least: String, on: Day) {
      self.savings = savings
      self.most = most
      self.least = least
      self.on = on
    }
  }

  public static let id = "MON-MEASURE"
  public static let title = "Savings say whether they last and whether they add up"
  public static let citation = Citation(
    "Budget practice", "on savings", title: "What a reader of a budget relies on: a saving can be read in one way only")
  public static let verification = Verification.councilPaper(
    "Rotherham MBC, report of 16 June 2014, section 8: £30,000, then “additional” £50,000")
  public static let binds = "Whoever proposes the saving"
  public static let explanation = """
    A saving that does not say whether it recurs, or whether it adds to the year before or contains it, is shown in \
    both readings, for the chief finance officer to settle.
    """

  private static let subject = "Savings"

  public static func check(_ facts: Facts) -> [Finding] {
    guard let last = facts.savings.last else {
      return [doesNotApply(subject, title, "The papers state no saving as a sum of its own.")]
    }
    let unclear = facts.savings.indices.filter { isUnclear(facts.savings[$0], isFirst: $0 == 0) }
    guard !unclear.isEmpty else {
      return [met(subject, title, "\(said(facts.savings)) can be read in one way only: \(facts.most) in \(last.year).")]
    }
    let told =
      "The papers state \(said(facts.savings)). They do not say \(questions(facts.savings).joined(separator: ", or "))."
    return [
      forJudgement(
        subject, heading(facts), "\(told) \(readings(facts, last))", judge: "The chief finance officer",
        remedy: "State for each saving whether it comes back every year"
          + (facts.savings.count > 1 ? " and whether it adds to the one before" : "") + ", before \(facts.on.long).")
    ]
  }

  // The first saving has no earlier one to add to.
  private static func isUnclear(_ saving: Saving, isFirst: Bool) -> Bool {
    !saving.saysWhetherItLasts || (!isFirst && !saving.saysWhetherItAdds)
  }

  private static func heading(_ facts: Facts) -> String {
    facts.most == facts.least
      ? "A saving that may or may not last" : "Savings that can be read as \(facts.most) or \(facts.least)"
  }

  private static func said(_ savings: [Saving]) -> String {
    Wording.list(savings.map { "\($0.amount) in \($0.year)" })
  }

  private static func questions(_ savings: [Saving]) -> [String] {
    let adding = savings.dropFirst().filter { !$0.saysWhetherItAdds }
      .map { "whether \($0.amount) adds to what came before or contains it" }
    let unsaid = savings.filter { !$0.saysWhetherItLasts }
    if unsaid.count > 1 { return adding + ["whether \(Wording.list(unsaid.map(\.amount))) carry on in later years"] }
    return adding + unsaid.map { "whether \($0.amount) carries on after \($0.year)" }
  }

  private static func readings(_ facts: Facts, _ last: Saving) -> String {
    guard facts.savings.count > 1 else {
      return "It is \(facts.most) every year from \(last.year), or \(facts.most) in \(last.year) only."
    }
    guard facts.most != facts.least else { return "In \(last.year) it is \(facts.most) either way." }
    return
      "In \(last.year) that is \(facts.most) if each adds to the one before and all carry on, \(facts.least) if not."
  }
}
