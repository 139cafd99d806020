/// The head of paid service is better not also the chief finance officer: lawful, and against the professions' advice.
public enum ChiefFinanceOfficerNotHeadOfPaidService: Rule {
  public static let id = "OFF-CFO-HOPS"
  public static let title = "The Head of Paid Service is better not the Chief Finance Officer"
  public static let citation = Citation(
    "CIPFA, Solace and LLG Code", "",
    title: "Code of Practice on Good Governance for Local Authority Statutory Officers, 2024")
  public static let inForce = InForce.since(1990, 1, 16)
  public static let verification = Verification.notVerified
  public static let severity = Severity.warn
  public static let binds = "Nobody by law; advice to principal councils"
  public static let explanation =
    "No Act forbids one person to hold both. The three statutory officers check each other only when they are "
    + "three, so a post that carries both is pointed out. The Code of 2024 was not read; the point is older than it."

  public static func check(_ facts: TwoOffices) -> [Finding] {
    apart(
      HeadOfPaidServiceDesignated.office, ChiefFinanceOfficerAppointed.office, facts,
      why: "That is lawful, but leaves two statutory officers to check each other instead of three.")
  }
}
