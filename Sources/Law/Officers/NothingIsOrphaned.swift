/// Whatever a post carries has a receiving post before the post goes.
public enum NothingIsOrphaned: Rule {
  public static let id = "OFF-ORPHAN"
  public static let title = "Nothing a post carries is left without a post"
  public static let citation = Citation(
    "Establishment practice", "no duty without a post",
    title: "Every duty of a post that goes has a receiving post; after a county council’s own report of 2011")
  public static let inForce = InForce.since(1974, 4, 1)
  public static let verification = Verification.councilPaper(
    "Kent County Council, report of 15 December 2011, sections 5 and 9(1): duties are properly assigned before the "
      + "post goes")
  public static let severity = Severity.block
  public static let binds = "The author of a proposal"
  public static let explanation =
    "For each post that goes, and each that gives something up: its designations, the powers delegated to it by "
    + "title, its seats on other bodies, the posts that report to it and the duties in its job description each "
    + "have a receiving post in the same proposal, or a reason to end. Proper-officer functions are under "
    + "OFF-PROP-1. Good practice of any day; the start day is that of today's councils."

  public static func check(_ facts: LandingFacts) -> [Finding] {
    landings(facts, of: ("a responsibility or a direct report", "responsibilities and direct reports"))
  }
}
