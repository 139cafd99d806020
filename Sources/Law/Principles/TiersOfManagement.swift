/// There are no more tiers of management between the management team and the front line than the council has set.
public enum TiersOfManagement: LocalRule {
  /// What the check needs to know.
  public struct Facts: Sendable {
    let most: Int?
    let source: String
    let before: Int
    let after: Int
    let longest: [String]
    let isExtract: Bool
    let on: Day

    /// The council's figure and where it is written; tiers of managers before and after; the titles on the longest
    /// line after, from the top; whether only part of the council is known; the day of the decision.
    public init(
      most: Int?, source: String, before: Int, after: Int, longest: [String], isExtract: Bool, on: Day
    ) {
      self.most = most
      self.source = source
      self.before = before
      self.after = after
      self.longest = longest
      self.isExtract = isExtract
      self.on = on
    }
  }

  public static let id = "DES-TIERS"
  public static let title = "No more tiers of management than the council has set"
  public static let citation = Citation(
    "Council setting", "on tiers of management", title: "The council’s own organisation design principles")
  public static let verification = Verification.councilPaper(
    "Kent County Council, report of 15 December 2011, paragraph 3(1)(d): no more than five tiers")
  public static let explanation = """
    Managers on the longest reporting line are counted, leaving out the management team (the head of the council's \
    staff and those who report to that post) and the front line. Where only part of the council is known, every tier \
    in that part counts and those above it do not.
    """

  private static let subject = "Tiers of management"

  public static func check(_ facts: Facts) -> [Finding] {
    guard let most = facts.most else {
      return [doesNotApply(subject, title, "The council has set no limit to tiers of management.")]
    }
    let scope = facts.isExtract ? " in the part shown; tiers above it are not counted" : ""
    let now = "\(Wording.count(facts.after, "tier", "tiers"))\(scope). Before: \(facts.before)."
    guard facts.after > most else {
      return [met(subject, title, "\(now) The most is \(most).").written(in: facts.source)]
    }
    return [
      notMet(
        subject, "More tiers of management than the council has set",
        "\(now) The most is \(most). The longest line: \(facts.longest.joined(separator: ", ")).",
        remedy:
          "Take out \(Wording.count(facts.after - most, "tier", "tiers")), or record why the line is longer, before "
          + "\(facts.on.long)."
      ).written(in: facts.source)
    ]
  }
}
