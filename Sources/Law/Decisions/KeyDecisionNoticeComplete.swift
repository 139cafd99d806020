/// The notice of a key decision says all it must (SI 2012/2089 reg 9).
public enum KeyDecisionNoticeComplete: Rule {
  public static let id = "EX-5-CONTENTS"
  public static let title = "The notice of a key decision says all it must"
  public static let citation = AccessLaw.regulations2012("reg 9(1)", 9)
  public static let inForce = AccessLaw.since2012
  public static let verification = Verification.textRead("reg 9, read as made")
  public static let severity = Severity.block
  public static let binds = DecisionLaw.executives
  public static let explanation = """
    It says on what a key decision is to be made; by whom, with name and title, or by which body, with a list of its members; on \
    which day or in which period; which documents are submitted; where copies are had; that other documents may be submitted, and \
    how to ask for those.
    """

  /// What a notice says; what is empty is missing.
  public struct Facts: Sendable {
    let on: Day
    let title: String
    let contents: DecisionLaw.Contents

    /// - Parameter members: the members of the body, by name; for one person, their title.
    public init(
      on: Day, title: String, matter: String, taker: String, members: String, when: String, documents: String,
      copiesFrom: String, otherDocuments: String
    ) {
      (self.on, self.title) = (on, title)
      contents = [
        ("the matter", matter), ("who decides", taker), ("the members of the body, or the title", members),
        ("the day or the period", when), ("the documents that are submitted, or that there are none", documents),
        ("where copies are had", copiesFrom), ("how to ask for other documents", otherDocuments),
      ]
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    let missing = DecisionLaw.missing(facts.contents)
    guard !missing.isEmpty else {
      return [met(facts.title, "The notice is complete", "It says all that regulation 9 asks.")]
    }
    return [
      notMet(
        facts.title, "The notice is not complete", "Missing: \(Wording.list(missing, most: 7)).",
        remedy: "Enter what is missing before the notice is published: its 28 clear days run from a complete notice.")
    ]
  }
}
