/// A council has a returning officer for its elections, appointed in person (RPA 1983 s.35).
public enum ReturningOfficerAppointed: Rule {
  public static let id = "OFF-RO-1"
  public static let title = "One officer is Returning Officer"
  public static let citation = Instruments.representationOfThePeopleAct1983("s.35", section: "35")
  public static let inForce = InForce.since(1983, 3, 15)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, RPA 1983 s.35(1), (3) as it stood on 24 March 1999; start day not seen")
  public static let severity = Severity.block
  public static let binds =
    "County, district and unitary councils (s.35(1)); in a London borough, its proper officer (s.35(3))"
  public static let explanation =
    "After the change exactly one position is Returning Officer. The appointment is personal: in that role the "
    + "officer is not subject to direction by members or by another officer, so no reporting line may be shown for "
    + "it."

  static let office = "Returning Officer"

  public static func check(_ facts: DesignationFacts) -> [Finding] {
    exactlyOne(office, facts).map { finding in
      finding.outcome == .met ? met(finding.subject, finding.title, "\(finding.message) \(personal(facts))") : finding
    }
  }

  private static func personal(_ facts: DesignationFacts) -> String {
    let who = facts.council == .londonBorough ? "In a London borough it is the borough’s proper officer. " : ""
    return who + "The appointment is personal: in this role the officer is not subject to direction."
  }
}
