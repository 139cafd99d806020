/// A council with children's services appoints a director of children's services (Children Act 2004 s.18(1)).
public enum DirectorOfChildrensServicesAppointed: Rule {
  public static let id = "OFF-DCS-1"
  public static let title = "One officer is Director of Children’s Services"
  public static let citation = Citation(
    "CA 2004", "s.18(1)", title: "Children Act 2004",
    url: "https://www.legislation.gov.uk/ukpga/2004/31/section/18")
  public static let inForce = InForce.since(2005, 4, 1)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, Children Act 2004 s.18(1), (8); start day of s.18 not seen, taken from SI 2005/394")
  public static let severity = Severity.block
  public static let binds = "County, unitary, metropolitan district and London borough councils"
  public static let explanation =
    "After the change exactly one position is Director of Children’s Services. Two or more councils may share one by a "
    + "joint appointment (s.18(8)); then the post is named here too."

  static let office = "Director of Children’s Services"

  public static func check(_ facts: DesignationFacts) -> [Finding] {
    topTierOffice(office, facts, also: ", or record a joint appointment under s.18(8)")
  }
}
