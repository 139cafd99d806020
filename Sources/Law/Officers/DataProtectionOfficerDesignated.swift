/// A public authority designates a data protection officer without a conflict of interest (UK GDPR Art 37, 38(6)).
public enum DataProtectionOfficerDesignated: Rule {
  public static let id = "OFF-DPO-1"
  public static let title = "One officer is Data Protection Officer, free of conflicting duties"
  public static let citation = Citation(
    "UK GDPR", "Art 37(1)(a)", title: "UK General Data Protection Regulation",
    url: "https://www.legislation.gov.uk/eur/2016/679/article/37")
  public static let inForce = InForce.since(2018, 5, 25)
  public static let verification = Verification.secondary(
    "UK GDPR guides at orderedcompany.co.uk and bifrostindex.ai for Art 37(1)(a); Art 38(6) on conflicts was not read")
  public static let severity = Severity.warn
  public static let binds = "Every public authority"
  public static let explanation =
    "After the change exactly one position is Data Protection Officer, and that post is not Senior Information Risk "
    + "Owner or Head of Paid Service. Heads of information technology or of human resources are in the same "
    + "difficulty, which the establishment alone does not show."

  /// How the designation is held, and who holds the offices it conflicts with.
  public struct Facts: Hashable, Sendable {
    let holding: DesignationFacts
    let conflicting: [String: [DesignationHolder]]

    /// Facts from their parts; `conflicting` is by name of the office.
    public init(_ holding: DesignationFacts, conflicting: [String: [DesignationHolder]]) {
      self.holding = holding
      self.conflicting = conflicting
    }
  }

  static let office = "Data Protection Officer"

  public static func check(_ facts: Facts) -> [Finding] {
    let one = exactlyOne(office, facts.holding)
    guard one.first?.outcome != .doesNotApply else { return one }
    let conflicts = facts.conflicting.sorted { $0.key < $1.key }.flatMap { other, holders in
      apart(
        office, other, TwoOffices(on: facts.holding.on, first: facts.holding.after, second: holders),
        why: "The one would check the other’s work (UK GDPR Art 38(6)).")
    }
    return one + conflicts.filter { $0.outcome == .notMet }
  }
}
