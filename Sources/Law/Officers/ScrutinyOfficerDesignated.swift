/// A council with executive arrangements designates a scrutiny officer, who holds no other statutory office (s.9FB).
public enum ScrutinyOfficerDesignated: Rule {
  public static let id = "OFF-SCR-1"
  public static let title = "One officer is Scrutiny Officer, and holds none of the three chief statutory offices"
  public static let citation = Citation(
    "LGA 2000", "s.9FB", title: "Local Government Act 2000",
    url: "https://www.legislation.gov.uk/ukpga/2000/22/section/9FB")
  public static let inForce = InForce.since(2012, 5, 4)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LGA 2000 s.9FB(1), (4), (5); in force 4 May 2012 so far as not earlier (SI 2012/1008)")
  public static let severity = Severity.block
  public static let binds = "Councils with executive arrangements, except a district in a county with a council"
  public static let explanation =
    "After the change exactly one position is Scrutiny Officer, and that post is not Head of Paid Service, "
    + "Monitoring Officer or Chief Finance Officer. A like duty in LGA 2000 s.21ZA came before it; that text was "
    + "not read and is not checked."

  /// How the designation is held, by what kind of council, and who holds the offices it excludes.
  public struct Facts: Hashable, Sendable {
    let holding: DesignationFacts
    let hasExecutive: Bool
    let excluded: [String: [DesignationHolder]]

    /// Facts from their parts; `excluded` is by name of the office.
    public init(_ holding: DesignationFacts, hasExecutive: Bool, excluded: [String: [DesignationHolder]]) {
      self.holding = holding
      self.hasExecutive = hasExecutive
      self.excluded = excluded
    }
  }

  static let office = "Scrutiny Officer"

  public static func check(_ facts: Facts) -> [Finding] {
    if let answer = notLaw(on: facts.holding.on, office) ?? notBound(facts) { return [answer] }
    let conflicts = facts.excluded.sorted { $0.key < $1.key }.flatMap { other, holders in
      apart(
        office, other, TwoOffices(on: facts.holding.on, first: facts.holding.after, second: holders),
        why: "\(citation)(4) does not let the \(other) be \(office).")
    }
    return exactlyOne(office, facts.holding) + conflicts.filter { $0.outcome == .notMet }
  }

  private static func notBound(_ facts: Facts) -> Finding? {
    if facts.holding.council == .district {
      return doesNotApply(
        office, "Not asked of a district",
        "\(citation)(5) leaves out a district council in an area with a county council.")
    }
    guard !facts.hasExecutive else { return nil }
    return doesNotApply(
      office, "No executive arrangements",
      "The council runs a committee system; \(citation) is about executive arrangements.")
  }
}
