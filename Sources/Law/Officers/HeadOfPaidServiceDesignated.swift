/// A council designates one of its officers as the head of its paid service (LGHA 1989 s.4(1)(a)).
public enum HeadOfPaidServiceDesignated: Rule {
  public static let id = "OFF-HOPS-1"
  public static let title = "One officer is Head of Paid Service"
  public static let citation = Instruments.housingAct1989("s.4(1)(a)", section: "4")
  public static let inForce = InForce.since(1990, 1, 16)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LGHA 1989 s.4 as it stood on 18 November 2003: “to designate one of their officers as the "
      + "head of their paid service”; start day read for s.5, taken to be the same")
  public static let severity = Severity.block
  public static let binds = "Every principal council"
  public static let explanation =
    "After the change exactly one position carries the designation. A proposal that leaves nobody, or more than one, "
    + "is held until it names one post."

  /// The name of the office.
  static let office = "Head of Paid Service"

  public static func check(_ facts: DesignationFacts) -> [Finding] { exactlyOne(office, facts) }
}
