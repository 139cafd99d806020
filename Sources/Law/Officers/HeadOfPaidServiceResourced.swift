/// A council gives its head of paid service the resources that officer thinks sufficient (LGHA 1989 s.4(1)(b)).
public enum HeadOfPaidServiceResourced: Rule {
  public static let id = "OFF-HOPS-2"
  public static let title = "The Head of Paid Service says the resources are sufficient"
  public static let citation = Instruments.housingAct1989("s.4(1)(b)", section: "4")
  public static let inForce = InForce.since(1990, 1, 16)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LGHA 1989 s.4 as it stood on 18 November 2003: “such staff, accommodation and other resources "
      + "as are, in his opinion, sufficient”; start day read for s.5, taken to be the same")
  public static let severity = Severity.warn
  public static let binds = "Every principal council"
  public static let explanation =
    "The Act asks for the resources, not for a paper; a statement by the holder is how the council can show it. "
    + "Asked when a proposal's establishment holds the designation."

  /// What is known of the statement.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let holders: [DesignationHolder]
    let statement: DocumentState

    /// The holders after the change, and the state of the resources statement.
    public init(on: Day, holders: [DesignationHolder], statement: DocumentState) {
      self.on = on
      self.holders = holders
      self.statement = statement
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    let office = HeadOfPaidServiceDesignated.office
    if let answer = notLaw(on: facts.on, office) { return [answer] }
    guard let holder = facts.holders.first else {
      return [doesNotApply(office, "No holder in this establishment", "No post here is \(office) after the change.")]
    }
    let state = facts.statement.sentence("statement of sufficient resources")
    if facts.statement.isAttached { return [met(office, "Resources statement attached", state)] }
    return [
      notMet(
        office, "No statement of sufficient resources",
        "\(holder.words) is \(office). \(state) \(citation) makes the holder’s own opinion the test.",
        remedy: "Attach a dated statement by the holder, before the decision on \(facts.on.long).")
    ]
  }
}
