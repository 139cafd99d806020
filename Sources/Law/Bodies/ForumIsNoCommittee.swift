/// A meeting with residents that decides nothing for the council is no committee, and the law on access to meetings does not bind it (LGA 1972 s.100E).
public enum ForumIsNoCommittee: Rule {
  public static let id = "BOD-FORUM"
  public static let title = "A meeting with residents that decides for the council is set up as a committee"
  public static let citation = Instruments.localGovernmentAct1972("ss.101, 102, 100A to 100E", section: "100E")
  public static let inForce = BodyLaw.since1974
  public static let verification = Verification.notVerified
  public static let severity = Severity.warn
  public static let binds =
    "Neighbourhood, engagement and member forums, ward meetings, area assemblies, civic spaces online"
  public static let explanation = """
    Only the council, its executive, committees, sub-committees, officers and members with a power of their own decide for it. The duties of notice, agenda and \
    open papers stand upon committees and sub-committees. A forum that only hears, advises and asks is none of them, so that its rules are those of the house. \
    Whether it really decides nothing is for the Monitoring Officer to confirm.
    """

  /// What a body that meets residents may do.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let decides: Bool
    let confirmed: String

    /// - Parameter confirmed: who confirmed that it is no committee, and when; empty while nobody has.
    public init(on: Day, body: String, decides: Bool, confirmed: String) {
      (self.on, self.body, self.decides, self.confirmed) = (on, body, decides, confirmed)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    if facts.decides {
      return [
        forJudgement(
          facts.body, "It decides: is it a committee?",
          "\(facts.body) is entered as deciding within its terms of reference. What decides for the council is a committee or sub-committee, and then notice, "
            + "agenda and papers are due as the law asks.",
          judge: "The Monitoring Officer",
          remedy:
            "Check with your monitoring officer. Enter it as a committee with its area, or let it advise or recommend.")
      ]
    }
    guard !facts.confirmed.isEmpty else {
      return [
        forJudgement(
          facts.body, "Not a committee, as far as its entry says",
          "\(facts.body) decides nothing for the council, so sections 100A to 100E, which open committees to the public, do not seem to bind it. What this page calls rules are "
            + "those of the house.",
          judge: "The Monitoring Officer",
          remedy: "Check with your monitoring officer, and enter who confirmed it and when.")
      ]
    }
    return [
      doesNotApply(
        facts.body, "Not a committee",
        "\(facts.body) decides nothing for the council, so sections 100A to 100E, which open committees to the public, do not seem to bind it. Confirmed: "
          + "\(facts.confirmed). What this page calls rules are those of the house.")
    ]
  }
}
