/// Nobody who sits on the executive sits on a committee that scrutinises it (LGA 2000 s.9FA(3)).
public enum NoExecutiveMemberOnScrutiny: Rule {
  public static let id = "CALL-2"
  public static let title = "No member of the executive sits on overview and scrutiny"
  public static let citation = BodyLaw.localGovernmentAct2000("s.9FA(3)", section: "9FA")
  public static let inForce = BodyLaw.since2012
  public static let verification = Verification.textRead(
    "s.9FA(3): “may not include any member of the authority’s executive”")
  public static let severity = Severity.block
  public static let binds = BodyLaw.withExecutive
  public static let explanation =
    "An overview and scrutiny committee, and each of its sub-committees, has no member of the executive on it."

  /// Who sits on a committee on a day.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let members: Int
    let executive: [String]

    /// - Parameter executive: those of the members who sit on the executive of the authority.
    public init(on: Day, body: String, members: Int, executive: [String]) {
      (self.on, self.body, self.members, self.executive) = (on, body, members, executive)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    guard !facts.executive.isEmpty else {
      return [
        met(
          facts.body, "Nobody of the executive is on it",
          "\(Wording.count(facts.members, "member is", "members are")) entered, none of the executive.")
      ]
    }
    let isOne = facts.executive.count == 1
    return [
      notMet(
        facts.body, "A member of the executive on scrutiny",
        "\(Wording.list(facts.executive)) \(isOne ? "sits" : "sit") on the executive and may not scrutinise it.",
        remedy: "End the membership of \(facts.body), or the one of the executive, before the other begins.")
    ]
  }
}
