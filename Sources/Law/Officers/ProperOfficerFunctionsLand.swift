/// Each function of a proper officer keeps a post that is appointed for it (LGA 1972 s.270(3)).
public enum ProperOfficerFunctionsLand: Rule {
  public static let id = "OFF-PROP-1"
  public static let title = "No proper-officer function is left without a post"
  public static let citation = Instruments.localGovernmentAct1972("s.270(3)", section: "270")
  public static let inForce = InForce.since(1974, 4, 1)
  public static let verification = Verification.secondary(
    "SI 2012/2089 reg 2, which refers to s.270(3); the words of s.270(3) were not read")
  public static let severity = Severity.block
  public static let binds = "Every local authority"
  public static let explanation =
    "When a post goes, or gives up a function for which it is the proper officer, the same proposal names the post "
    + "that is appointed for it next."

  public static func check(_ facts: LandingFacts) -> [Finding] {
    landings(facts, of: ("a proper-officer function", "proper-officer functions"))
  }
}
