/// Functions are discharged by a committee, a sub-committee, an officer or another council, never by one other member (LGA 1972 s.101).
public enum DecisionTakerAllowed: Rule {
  public static let id = "BOD-1"
  public static let title = "No single member decides who is not of the executive"
  public static let citation = Instruments.localGovernmentAct1972("s.101(1)", section: "101")
  public static let inForce = BodyLaw.since1974
  public static let verification = Verification.textRead(
    "s.101(1): “(a) by a committee, a sub-committee or an officer of the authority; or (b) by any other local authority”"
  )
  public static let severity = Severity.block
  public static let binds = BodyLaw.principalCouncils
  public static let explanation = """
    A council acts by itself, by a committee, a sub-committee or an officer, or by another council. A member of the executive may \
    decide alone what the executive’s arrangements give them (Local Government Act 2000, section 9E). Any other member cannot, except \
    in their own ward under section 236 of the Act of 2007.
    """

  /// Who takes a decision.
  public enum Taker: String, Hashable, Sendable, CaseIterable {
    case body, officer
    case executiveMember = "executive-member"
    case otherMember = "other-member"
    case wardMember = "ward-member"
  }

  /// Who takes which decision.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let title: String
    let taker: Taker
    let name: String

    /// - Parameter name: what who takes it is called.
    public init(on: Day, title: String, taker: Taker, name: String) {
      (self.on, self.title, self.taker, self.name) = (on, title, taker, name)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    switch facts.taker {
    case .body, .officer: return [met(facts.title, "\(facts.name) may decide", "Within what was delegated.")]
    case .executiveMember:
      return [met(facts.title, "\(facts.name) may decide alone", "As a member of the executive (LGA 2000 s.9E).")]
    case .wardMember:
      return [
        doesNotApply(facts.title, "A decision in the member’s own ward", "Section 236 of the Act of 2007 says when.")
      ]
    case .otherMember:
      return [
        notMet(
          facts.title, "One member cannot decide alone",
          "\(facts.name) is not a member of the executive on \(facts.on.long).",
          remedy:
            "Let the member recommend, and an officer or a committee decide; or use arrangements for their own ward (s.236)."
        )
      ]
    }
  }
}
