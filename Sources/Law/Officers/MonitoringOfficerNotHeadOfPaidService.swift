/// The monitoring officer is not the head of paid service (LGHA 1989 s.5(1A), (1B)).
public enum MonitoringOfficerNotHeadOfPaidService: Rule {
  public static let id = "OFF-MO-2"
  public static let title = "The Monitoring Officer is not the Head of Paid Service"
  public static let citation = Instruments.housingAct1989("s.5(1A)", section: "5")
  public static let inForce = InForce.since(2001, 7, 28)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LGA 2000 Sch 5 para 24, which inserts s.5(1A) and (1B): “may not be the head of that "
      + "authority’s paid service”; start day not seen, taken as the last under LGA 2000 s.108")
  public static let severity = Severity.block
  public static let binds = "County, district and London borough councils"
  public static let explanation =
    "After the change no post carries both designations. The test is made on posts: two designations on one post "
    + "are one person."

  public static func check(_ facts: TwoOffices) -> [Finding] {
    apart(
      MonitoringOfficerDesignated.office, HeadOfPaidServiceDesignated.office, facts,
      why: "\(citation) does not let the Head of Paid Service be Monitoring Officer.")
  }
}
