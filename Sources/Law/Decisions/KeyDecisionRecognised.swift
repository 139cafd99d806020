/// An executive decision that is likely to be significant is treated as key (SI 2012/2089 reg 8).
public enum KeyDecisionRecognised: Rule {
  public static let id = "EX-4"
  public static let title = "A significant decision of the executive is treated as a key decision"
  public static let citation = AccessLaw.regulations2012("reg 8", 8)
  public static let inForce = AccessLaw.since2012
  public static let verification = Verification.textRead(
    "reg 8, read as made: expenditure or savings “significant having regard to the local authority’s budget for the service or "
      + "function”, or significant effects “on communities living or working in an area comprising two or more wards or electoral "
      + "divisions”")
  public static let severity = Severity.block
  public static let binds = DecisionLaw.executives
  public static let explanation = """
    The law names no amount: the council’s own threshold is asked. What costs or saves as much is key; so is what is likely to be \
    significant for communities in two or more wards or divisions, which a person judges. A key decision waits for its notice.
    """

  /// What is known of a decision.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let title: String
    let isExecutive: Bool
    let pence: Int?
    let threshold: Int?
    let wards: Int
    let isSignificant: Bool?
    let isTreatedAsKey: Bool

    /// - Parameters:
    ///   - pence: what it costs or saves, in pence; `nil` when no money is in it.
    ///   - threshold: the council’s threshold for the service, in pence; `nil` when none is set.
    ///   - wards: in how many wards or divisions communities are affected.
    ///   - isSignificant: whether that effect is significant; `nil` while nobody judged it.
    public init(
      on: Day, title: String, isExecutive: Bool, pence: Int?, threshold: Int?, wards: Int, isSignificant: Bool?,
      isTreatedAsKey: Bool
    ) {
      (self.on, self.title, self.isExecutive, self.pence, self.threshold) = (on, title, isExecutive, pence, threshold)
      (self.wards, self.isSignificant, self.isTreatedAsKey) = (wards, isSignificant, isTreatedAsKey)
    }

    /// Whether it is key; `nil` when somebody must judge.
    var isKey: Bool? {
      if let pence, let threshold, abs(pence) >= threshold { return true }
      if wards >= 2, isSignificant == true { return true }
      if pence.map({ $0 != 0 }) ?? false, threshold == nil { return nil }
      return wards >= 2 && isSignificant == nil ? nil : false
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    guard facts.isExecutive else {
      return [doesNotApply(facts.title, "Not a decision of the executive", "Only decisions of the executive are key.")]
    }
    switch (facts.isKey, facts.isTreatedAsKey) {
    case (true, true): return [met(facts.title, "A key decision", "\(why(facts)) It is treated as key.")]
    case (_, true):
      return [met(facts.title, "Treated as a key decision", "More is asked of it than the threshold asks.")]
    case (true, false):
      return [
        notMet(
          facts.title, "A key decision that is not treated as one", why(facts),
          remedy:
            "Enter it in the forward plan and wait for 28 clear days, or record under which exception it is taken.")
      ]
    case (nil, false):
      return [
        forJudgement(
          facts.title, "Is this a key decision?", undecided(facts), judge: "The Monitoring Officer",
          remedy: "Record whether it is significant, and for which communities.")
      ]
    case (false, false):
      return [met(facts.title, "Not a key decision", "Below the threshold, and in one ward or not significant.")]
    }
  }

  private static func why(_ facts: Facts) -> String {
    if let pence = facts.pence, let threshold = facts.threshold, abs(pence) >= threshold {
      return "\(pounds(abs(pence))) is at or above the council’s threshold of \(pounds(threshold))."
    }
    return "Its effect on communities in \(facts.wards) wards or divisions is significant."
  }

  private static func undecided(_ facts: Facts) -> String {
    guard facts.wards >= 2, facts.isSignificant == nil else { return "There is money in it, and no threshold is set." }
    return
      "It affects communities in \(facts.wards) wards or divisions. Whether the effect is significant was not judged."
  }

  /// `£75,000` from pence.
  static func pounds(_ pence: Int) -> String {
    let (whole, rest) = pence.quotientAndRemainder(dividingBy: 100)
    var digits = String(whole)
    var grouped = ""
    while digits.count > 3 {
      grouped = ",\(digits.suffix(3))\(grouped)"
      digits.removeLast(3)
    }
    return "£\(digits)\(grouped)" + (rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)")
  }
}
