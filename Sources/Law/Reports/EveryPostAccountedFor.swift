/// Every position before the change carries on or is deleted, and every position after it carries on or is new.
public enum EveryPostAccountedFor: DraftingRule {
  /// A line of posts whose positions do not add up.
  public struct Gap: Hashable, Sendable {
    let post: String
    let expected: Int
    let found: Int

    /// A post, the positions it has, and those that the changes account for.
    public init(post: String, expected: Int, found: Int) {
      self.post = post
      self.expected = expected
      self.found = found
    }
  }

  /// What the check needs to know, in positions.
  public struct Facts: Sendable {
    let before: Int
    let deleted: Int
    let after: Int
    let new: Int
    let gaps: [Gap]

    /// Positions before, those deleted, positions after, those new, and lines that do not add up.
    public init(before: Int, deleted: Int, after: Int, new: Int, gaps: [Gap]) {
      self.before = before
      self.deleted = deleted
      self.after = after
      self.new = new
      self.gaps = gaps
    }
  }

  public static let id = "EST-SUM"
  public static let title = "Every post is accounted for"
  public static let citation = Citation(
    "Drafting practice", "on totals", title: "What a reader of a report relies on: the posts add up")
  public static let verification = Verification.councilPaper(
    "Rotherham MBC, report of 16 June 2014, section 7: 21 and 5 posts before, one service and two posts elsewhere after"
  )
  public static let severity = Severity.info
  public static let explanation = """
    Positions before are those that carry on and those deleted; positions after are those that carry on and those \
    new. A line that gains or loses positions on the way, in a merger for example, is named.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    func none(_ number: Int) -> String { number == 0 ? "none" : String(number) }
    let sum =
      "\(facts.before) before: \(facts.before - facts.deleted) carry on, \(none(facts.deleted)) deleted. "
      + "\(facts.after) after: \(none(facts.new)) new."
    guard facts.gaps.isEmpty else {
      return facts.gaps.map { gap in
        notMet(
          gap.post, "\(gap.post): positions do not add up",
          "\(Wording.count(gap.expected, "position", "positions")) after; those that come to it are \(gap.found). \(sum)",
          remedy: "Create or delete the difference of \(abs(gap.expected - gap.found)) by a change of its own.")
      }
    }
    return [met("Establishment", title, sum)]
  }
}
