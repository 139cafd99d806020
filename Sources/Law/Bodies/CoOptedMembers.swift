/// People who are not members of the council may be co-opted, but not to regulate finance, and mostly without a vote.
public enum CoOptedMembers: Rule {
  public static let id = "BOD-3"
  public static let title = "Co-opted members do not regulate finance, and vote only where the Act lets them"
  public static let citation = Citation(
    "LGA 1972", "s.102(3); LGHA 1989 s.13", title: "Local Government Act 1972; Local Government and Housing Act 1989",
    url: "https://www.legislation.gov.uk/ukpga/1989/42/section/13")
  public static let inForce = BodyLaw.since1990
  public static let verification = Verification.textRead(
    "LGA 1972 s.102(3): “other than a committee for regulating and controlling the finance of the local authority or of their "
      + "area”; LGHA 1989 s.13(1), (4)(e). The first day of s.13 was not read")
  public static let severity = Severity.block
  public static let binds = BodyLaw.principalCouncils
  public static let explanation = """
    A committee may include people who are not members of the authority, unless it regulates and controls finance. They have no \
    vote but for the exceptions in LGHA 1989 s.13, one of which is an advisory committee under s.102(4).
    """

  /// Who is co-opted to a body.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let regulatesFinance: Bool
    let isAdvisory: Bool
    let coOpted: [String]
    let voting: [String]

    /// - Parameters:
    ///   - coOpted: those on the body who are not members of an authority that appoints to it.
    ///   - voting: those of them who vote.
    public init(
      on: Day, body: String, regulatesFinance: Bool = false, isAdvisory: Bool = false, coOpted: [String],
      voting: [String]
    ) {
      (self.on, self.body, self.coOpted, self.voting) = (on, body, coOpted, voting)
      (self.regulatesFinance, self.isAdvisory) = (regulatesFinance, isAdvisory)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    guard !facts.coOpted.isEmpty else { return [doesNotApply(facts.body, "Nobody is co-opted", "All are members.")] }
    let who = Wording.list(facts.coOpted)
    if facts.regulatesFinance {
      return [
        notMet(
          facts.body, "Co-opted to regulate finance",
          "\(who): only members of the council may regulate and control its finance.",
          remedy: "End the co-opted memberships.")
      ]
    }
    if facts.voting.isEmpty {
      return [met(facts.body, "Co-opted without a vote", "Co-opted: \(who). None has a vote.")]
    }
    if facts.isAdvisory {
      return [
        met(
          facts.body, "May vote on an advisory committee", "\(Wording.list(facts.voting)) may vote here (s.13(4)(e)).")
      ]
    }
    return [
      notMet(
        facts.body, "Co-opted with a vote",
        "\(Wording.list(facts.voting)): who is co-opted votes only under an exception in LGHA 1989 s.13.",
        remedy: "Take the vote away, or record which exception of s.13 applies.", severity: .warn)
    ]
  }
}
