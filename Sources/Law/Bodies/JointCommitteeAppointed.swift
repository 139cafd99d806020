/// A joint committee is appointed by two authorities or more (LGA 1972 ss.101(5), 102(1)(b)).
public enum JointCommitteeAppointed: Rule {
  public static let id = "BOD-2"
  public static let title = "A joint committee is appointed by two authorities or more"
  public static let citation = Instruments.localGovernmentAct1972("ss.101(5), 102(1)(b)", section: "102")
  public static let inForce = BodyLaw.since1974
  public static let verification = Verification.textRead(
    "s.101(5)(a): “two or more local authorities may appoint a joint committee of those authorities”. For functions of an executive "
      + "see LGA 2000 s.9EB; SI 2012/1019 was not read")
  public static let severity = Severity.block
  public static let binds = BodyLaw.principalCouncils
  public static let explanation = """
    At least two local authorities appoint to it, each by a resolution of its own. Where it discharges functions of an executive, \
    the executives appoint (LGA 2000 s.9EB).
    """

  /// Who appoints to a joint committee.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let authorities: [String]
    let withoutResolution: [String]?

    /// - Parameter withoutResolution: those of the authorities whose resolution is missing; `nil` when none is kept here.
    public init(on: Day, body: String, authorities: [String], withoutResolution: [String]? = nil) {
      (self.on, self.body, self.authorities, self.withoutResolution) = (on, body, authorities, withoutResolution)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    guard facts.authorities.count > 1 else {
      return [
        notMet(
          facts.body, "Only one authority appoints",
          facts.authorities.first.map { "Only \($0) appoints to \(facts.body)." }
            ?? "Nobody appoints to \(facts.body).",
          remedy: "Enter the seats of the other authorities, or choose another kind of body.")
      ]
    }
    let who = "\(Wording.list(facts.authorities)) appoint to \(facts.body)."
    guard let missing = facts.withoutResolution else {
      return [
        forJudgement(
          facts.body, "Appointed by resolution of each",
          "\(who) Each does so by a resolution of its own; those of others are not kept here.",
          judge: "The Monitoring Officer")
      ]
    }
    guard !missing.isEmpty else { return [met(facts.body, "Each authority has resolved", who)] }
    return [
      notMet(
        facts.body, "A resolution is missing", "\(who) Without a resolution: \(Wording.list(missing)).",
        remedy: "Wait with the first meeting until each has resolved.")
    ]
  }
}
