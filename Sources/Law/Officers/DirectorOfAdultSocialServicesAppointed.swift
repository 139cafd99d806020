/// A council with adult social services appoints a director of them (LASSA 1970 s.6(A1)).
public enum DirectorOfAdultSocialServicesAppointed: Rule {
  public static let id = "OFF-DASS-1"
  public static let title = "One officer is Director of Adult Social Services"
  public static let citation = Citation(
    "LASSA 1970", "s.6(A1)", title: "Local Authority Social Services Act 1970",
    url: "https://www.legislation.gov.uk/ukpga/1970/42/section/6")
  public static let inForce = InForce.since(2005, 4, 1)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LASSA 1970 s.6(A1): “shall appoint an officer, to be known as the director of adult social "
      + "services”; start day not seen, taken from SI 2005/394")
  public static let severity = Severity.block
  public static let binds = "County, unitary, metropolitan district and London borough councils"
  public static let explanation =
    "After the change exactly one position is Director of Adult Social Services. Councils may share one by a joint "
    + "appointment (s.6(2)); then the post is named here too."

  static let office = "Director of Adult Social Services"

  public static func check(_ facts: DesignationFacts) -> [Finding] {
    topTierOffice(office, facts, also: ", or record a joint appointment under s.6(2)")
  }
}
