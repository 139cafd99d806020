/// A district, unitary or London borough council appoints an electoral registration officer (RPA 1983 s.8(2)).
public enum ElectoralRegistrationOfficerAppointed: Rule {
  public static let id = "OFF-ERO-1"
  public static let title = "One officer is Electoral Registration Officer"
  public static let citation = Instruments.representationOfThePeopleAct1983("s.8(2)", section: "8")
  public static let inForce = InForce.since(1983, 3, 15)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, RPA 1983 s.8(2)(a) as enacted: “the council of every district and London borough shall "
      + "appoint an officer of the council to be registration officer”; for unitary counties not read; start day "
      + "not seen")
  public static let severity = Severity.block
  public static let binds = "District, metropolitan district, unitary and London borough councils"
  public static let explanation =
    "After the change exactly one position is Electoral Registration Officer. A county council whose districts have "
    + "their own councils appoints none."

  static let office = "Electoral Registration Officer"

  public static func check(_ facts: DesignationFacts) -> [Finding] {
    guard facts.council == .county, inForce.contains(facts.on) else { return exactlyOne(office, facts) }
    guard let holder = facts.after.first else {
      return [
        doesNotApply(
          office, "Not asked of a county with districts",
          "\(citation) has the district councils appoint; a county council with districts appoints none.")
      ]
    }
    return [
      notMet(
        office, "A county with districts appoints none",
        "After the change \(holder.words) is \(office). \(citation) has the district councils appoint.",
        remedy: "Take the designation off the post, before the decision on \(facts.on.long).", severity: .warn)
    ]
  }
}
