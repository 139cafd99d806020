/// An officer’s delegated decision is recorded (SI 2014/2095 reg 7).
public enum OfficerDecisionRecorded: Rule {
  public static let id = "OFD-1"
  public static let title = "A delegated decision of an officer is recorded with its reasons"
  public static let citation = DecisionLaw.openness2014("reg 7", 7)
  public static let inForce = DecisionLaw.since2014
  public static let verification = Verification.textRead(
    "reg 7, read as made; its first day, 6 August 2014, was not read")
  public static let severity = Severity.block
  public static let binds = "Principal councils in England"
  public static let explanation = """
    Under a specific express authorisation every decision; under a general one those that grant a permission or licence, affect the \
    rights of an individual, or award a contract or incur expenditure that materially affects the council’s finances. The record says \
    the date, the decision with its reasons, the alternatives that were rejected, and under a specific authorisation the members who \
    declared a conflict. It is kept for six years, background papers for four.
    """

  /// How the power was given.
  public enum Delegation: String, Hashable, Sendable, CaseIterable, Codable {
    case specific, general

    /// The delegation in words.
    public var words: String {
      switch self {
      case .specific: "a specific express authorisation"
      case .general: "a general authorisation, such as the scheme of delegation"
      }
    }
  }

  /// What a record says; what is empty is missing.
  public struct Facts: Sendable {
    let on: Day
    let title: String
    let delegation: Delegation?
    let source: String
    let contents: DecisionLaw.Contents

    /// - Parameters:
    ///   - delegation: how the power was given; `nil` for a decision that no officer took.
    ///   - source: which delegation, by its place in the scheme or its minute.
    public init(
      on: Day, title: String, delegation: Delegation?, source: String, decision: String, reasons: String,
      alternatives: String, conflicts: String
    ) {
      (self.on, self.title, self.delegation, self.source) = (on, title, delegation, source)
      contents =
        [
          ("under which delegation", source), ("the decision", decision), ("the reasons", reasons),
          ("the alternatives that were rejected, or none", alternatives),
        ] + (delegation == .specific ? [("the members who declared a conflict, or none", conflicts)] : [])
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    guard let delegation = facts.delegation else {
      return [doesNotApply(facts.title, "No officer’s decision", "It was taken by members.")]
    }
    let missing = DecisionLaw.missing(facts.contents)
    guard !missing.isEmpty else {
      return [met(facts.title, "The record is complete", "Taken under \(delegation.words): \(facts.source).")]
    }
    return [
      notMet(
        facts.title, "The record is not complete", "Missing: \(Wording.list(missing)).",
        remedy: "Enter what is missing; write none where there was none.")
    ]
  }
}
