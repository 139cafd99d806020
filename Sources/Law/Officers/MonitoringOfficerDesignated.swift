/// A council designates one monitoring officer, who is not its chief finance officer (LGHA 1989 s.5(1)).
public enum MonitoringOfficerDesignated: Rule {
  public static let id = "OFF-MO-1"
  public static let title = "One officer is Monitoring Officer, and is not the Chief Finance Officer"
  public static let citation = Instruments.housingAct1989("s.5(1)", section: "5")
  public static let inForce = InForce.since(1990, 1, 16)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LGHA 1989 s.5; in force two months after 16 November 1989")
  public static let severity = Severity.block
  public static let binds = "Every principal council"
  public static let explanation =
    "After the change exactly one position carries the designation, and not a post that is also Chief Finance Officer. "
    + "The test is made on posts: two designations on one post are one person."

  /// The name of the office.
  static let office = "Monitoring Officer"

  /// How the designation is held, and who is Chief Finance Officer after the change.
  public struct Facts: Hashable, Sendable {
    let holding: DesignationFacts
    let chiefFinanceOfficers: [DesignationHolder]

    /// Facts from their parts.
    public init(_ holding: DesignationFacts, chiefFinanceOfficers: [DesignationHolder]) {
      self.holding = holding
      self.chiefFinanceOfficers = chiefFinanceOfficers
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    let one = exactlyOne(office, facts.holding)
    let offices = TwoOffices(
      on: facts.holding.on, first: facts.holding.after, second: facts.chiefFinanceOfficers)
    guard one.first?.outcome != .doesNotApply, !offices.first.isEmpty, !offices.second.isEmpty else { return one }
    return one
      + apart(
        office, ChiefFinanceOfficerAppointed.office, offices,
        why: "\(citation) does not let the Chief Finance Officer be Monitoring Officer.")
  }
}
