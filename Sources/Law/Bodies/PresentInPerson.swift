/// Whoever follows a meeting from elsewhere does not attend it: they count for no quorum and have no vote.
public enum PresentInPerson: Rule {
  public static let id = "BOD-8"
  public static let title = "Who votes at a meeting is present at it in person"
  public static let citation = Citation(
    "[2021] EWHC 1093 (Admin)", "",
    title: "Hertfordshire County Council v Secretary of State for Housing, Communities and Local Government",
    url: "https://www.bailii.org/ew/cases/EWHC/Admin/2021/1093.html")
  public static let inForce = InForce.since(2021, 5, 7)
  public static let verification = Verification.secondary("reports of the judgment; its text was not read")
  public static let severity = Severity.block
  public static let binds = BodyLaw.principalCouncils
  public static let explanation = """
    Meetings that the Local Government Act 1972 asks for are held at a place, and members attend them there. Who follows from elsewhere observes. \
    The government has said that it will make law for attendance from a distance; until that is law, nobody votes so. For the time of the \
    Coronavirus Act 2020, to 6 May 2021, there was such a law.
    """

  /// Who attended, and who followed from elsewhere.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let isBound: Bool
    let observing: [String]
    let votedFromElsewhere: [String]

    /// - Parameters:
    ///   - isBound: whether the body meets under the Act; a forum or a board may choose otherwise.
    ///   - observing: members who followed from elsewhere.
    ///   - votedFromElsewhere: those of them whose votes were counted.
    public init(on: Day, body: String, isBound: Bool, observing: [String], votedFromElsewhere: [String] = []) {
      (self.on, self.body, self.isBound) = (on, body, isBound)
      (self.observing, self.votedFromElsewhere) = (observing, votedFromElsewhere)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    guard facts.isBound else {
      return [
        doesNotApply(facts.body, "Not held under the Act", "A body of this kind may choose how its members attend.")
      ]
    }
    guard facts.votedFromElsewhere.isEmpty else {
      return [
        notMet(
          facts.body, "A vote from elsewhere",
          "\(Wording.list(facts.votedFromElsewhere)) followed from elsewhere and cannot vote.",
          remedy: "Take the vote again with those who are in the room.")
      ]
    }
    guard !facts.observing.isEmpty else {
      return [met(facts.body, "Everybody attended in person", "Nobody is entered as following from elsewhere.")]
    }
    return [
      met(
        facts.body, "Who followed from elsewhere was not counted",
        "\(Wording.list(facts.observing)) observed: for no quorum, and without a vote.")
    ]
  }
}
