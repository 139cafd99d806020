/// One officer is responsible for the council's financial affairs (LGA 1972 s.151).
public enum ChiefFinanceOfficerAppointed: Rule {
  public static let id = "OFF-CFO-1"
  public static let title = "One officer is responsible for the council’s financial affairs"
  public static let citation = Instruments.localGovernmentAct1972("s.151", section: "151")
  public static let inForce = InForce.since(1974, 4, 1)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LGA 1972 s.151(1): “shall secure that one of their officers has responsibility for the "
      + "administration of those affairs”; start day not seen")
  public static let severity = Severity.block
  public static let binds = "Every local authority"
  public static let explanation =
    "After the change exactly one position is Chief Finance Officer. A proposal that leaves nobody, or more than "
    + "one, is held until it names one post."

  /// The name of the office.
  static let office = "Chief Finance Officer"

  public static func check(_ facts: DesignationFacts) -> [Finding] { exactlyOne(office, facts) }
}
