/// A quarter of all members must be present for the full council to act (LGA 1972 Sch 12 para 6).
public enum CouncilQuorum: Rule {
  public static let id = "BOD-6"
  public static let title = "A quorum is present: of the council a quarter, of a committee what standing orders say"
  public static let citation = Citation(
    "LGA 1972", "Sch 12 para 6; s.106", title: "Local Government Act 1972",
    url: "https://www.legislation.gov.uk/ukpga/1972/70/schedule/12")
  public static let inForce = BodyLaw.since1974
  public static let verification = Verification.textRead(
    "Sch 12 para 6: “unless at least one quarter of the whole number of members of the council are present”; para 45 where more than "
      + "a third are disqualified")
  public static let severity = Severity.block
  public static let binds = BodyLaw.principalCouncils
  public static let explanation = """
    Of the full council at least one quarter of the whole number of members is present, counted upwards. The quorum of a committee \
    stands in standing orders, otherwise the committee decides it (s.106). Without a quorum nothing is put to the vote. Where more \
    than a third of the members are disqualified, para 45 counts otherwise: the Monitoring Officer says how.
    """

  /// The fewest who must be present of a council of so many members.
  public static func least(of members: Int) -> Int { (max(0, members) + 3) / 4 }

  /// Who is to be present, and who is.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let isCouncil: Bool
    let members: Int
    let stated: Int?
    let present: Int?

    /// - Parameters:
    ///   - members: the whole number of members.
    ///   - stated: the quorum of standing orders.
    ///   - present: how many are present; `nil` when nobody has met yet.
    public init(on: Day, body: String, isCouncil: Bool, members: Int, stated: Int? = nil, present: Int? = nil) {
      (self.on, self.body, self.isCouncil, self.members) = (on, body, isCouncil, members)
      (self.stated, self.present) = (stated, present)
    }

    var needed: Int? { isCouncil ? max(CouncilQuorum.least(of: members), stated ?? 0) : stated }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    guard let needed = facts.needed else {
      return [
        forJudgement(
          facts.body, "No quorum is stated", "Standing orders set it; otherwise \(facts.body) decides it (s.106).",
          judge: facts.body, remedy: "Enter the quorum.")
      ]
    }
    let low = tooLow(facts)
    guard let present = facts.present else {
      return low ?? [
        met(
          facts.body, "The quorum is \(needed)",
          "Of \(Wording.count(facts.members, "member", "members")), \(needed) must be present.")
      ]
    }
    let told = "\(Wording.count(present, "member is", "members are")) present; the quorum is \(needed)."
    guard present < needed else { return (low ?? []) + [met(facts.body, "A quorum is present", told)] }
    return (low ?? []) + [
      notMet(facts.body, "No quorum", told, remedy: "Put nothing to the vote. Wait, or adjourn to another day.")
    ]
  }

  private static func tooLow(_ facts: Facts) -> [Finding]? {
    let least = least(of: facts.members)
    guard facts.isCouncil, let stated = facts.stated, stated < least else { return nil }
    return [
      notMet(
        facts.body, "The quorum is less than a quarter",
        "\(stated) is stated; of \(facts.members) members a quarter is \(least).",
        remedy: "Enter \(least) or more.")
    ]
  }
}
