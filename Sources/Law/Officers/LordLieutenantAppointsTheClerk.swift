/// The Lord-Lieutenant appoints the clerk of the lieutenancy, so a council may only support a name (s.5).
public enum LordLieutenantAppointsTheClerk: Rule {
  public static let id = "OFF-LT-1"
  public static let title = "The Lord-Lieutenant appoints the Clerk of the Lieutenancy"
  public static let citation = Citation(
    "Lieutenancies Act 1997", "s.5", title: "Lieutenancies Act 1997",
    url: "https://www.legislation.gov.uk/ukpga/1997/23/section/5")
  public static let inForce = InForce.since(1997, 7, 1)
  public static let verification = Verification.councilPaper(
    "Kent County Council, report to the county council of 15 December 2011, section 9(5): the Lord-Lieutenant "
      + "appoints; the Act’s text was not read")
  public static let severity = Severity.block
  public static let binds = "Councils whose officer may be Clerk of the Lieutenancy"
  public static let explanation =
    "A recommendation about the Clerk may support, recommend, endorse, note, comment or consider. It may not agree, "
    + "approve, authorise, delegate, designate or appoint, because the appointment is not the council’s."

  /// Verbs by which a body says what it thinks and decides nothing.
  static let allowed: Set = ["support", "recommend", "endorse", "note", "comment", "consider"]

  /// A recommendation about the Clerk.
  public struct Recommendation: Hashable, Sendable {
    let verb: String
    let place: String

    /// The verb, and where it stands: `recommendation 7`.
    public init(verb: String, place: String) {
      self.verb = verb
      self.place = place
    }
  }

  /// What the report asks about the Clerk, and whether a change moves the office.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let recommendations: [Recommendation]
    let isNamedInChanges: Bool

    /// Facts from their parts.
    public init(on: Day, recommendations: [Recommendation], isNamedInChanges: Bool) {
      self.on = on
      self.recommendations = recommendations
      self.isNamedInChanges = isNamedInChanges
    }
  }

  static let office = "Clerk of the Lieutenancy"

  public static func check(_ facts: Facts) -> [Finding] {
    if let answer = notLaw(on: facts.on, office) { return [answer] }
    if !facts.recommendations.isEmpty { return facts.recommendations.map { answer($0, facts.on) } }
    return [facts.isNamedInChanges ? unasked(facts.on) : untouched]
  }

  private static func answer(_ recommendation: Recommendation, _ day: Day) -> Finding {
    let verb = recommendation.verb.lowercased()
    if allowed.contains(verb) {
      return met(
        office, "The council is asked to \(verb)",
        "\(recommendation.place) asks the council to \(verb). The Lord-Lieutenant appoints.")
    }
    return notMet(
      office, "The council cannot \(verb) the Clerk",
      "\(recommendation.place) asks the council to \(verb). Under \(citation) the Lord-Lieutenant appoints, so the "
        + "council may only support a name.",
      remedy: "Write “support” instead of “\(verb)”, before the decision on \(day.long).")
  }

  private static func unasked(_ day: Day) -> Finding {
    forJudgement(
      office, "The Clerk changes and the report does not say so",
      "A change moves the office to another post. Under \(citation) that is for the Lord-Lieutenant to decide.",
      judge: "The Lord-Lieutenant",
      remedy: "Add a recommendation to support a name, or take the change out, before the decision on \(day.long).")
  }

  private static var untouched: Finding {
    doesNotApply(office, "Not touched by this proposal", "The proposal says nothing of the \(office).")
  }
}
