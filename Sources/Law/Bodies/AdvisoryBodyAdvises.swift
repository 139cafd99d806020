/// A body that advises cannot decide (LGA 1972 s.102(4)).
public enum AdvisoryBodyAdvises: Rule {
  public static let id = "BOD-4"
  public static let title = "An advisory body notes, comments, advises, recommends or endorses, and decides nothing"
  public static let citation = Instruments.localGovernmentAct1972("s.102(4)", section: "102")
  public static let inForce = BodyLaw.since1974
  public static let verification = Verification.textRead(
    "s.102(4): “to advise the appointing authority or authorities ... on any matter relating to the discharge of their functions”. "
      + "Which verbs advise is our reading")
  public static let severity = Severity.block
  public static let binds = "Advisory committees, and boards whose terms of reference say that they advise"
  public static let explanation = """
    What it resolves begins with a verb of advice: note, comment, advise, recommend, endorse. Agree, approve, award, authorise, \
    delegate, designate and decide belong to a body with that power. Of any other verb the Monitoring Officer judges.
    """

  /// Verbs that only advise.
  public static let advising: Set<String> = ["note", "comment", "advise", "recommend", "endorse"]
  /// Verbs that decide.
  public static let deciding: Set<String> = [
    "agree", "approve", "award", "authorise", "decide", "delegate", "designate", "adopt", "appoint",
  ]

  /// What a body is asked to resolve.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let isAdvisory: Bool
    let verbs: [String]

    /// - Parameter verbs: the first word of each recommendation, such as `approve`.
    public init(on: Day, body: String, isAdvisory: Bool, verbs: [String]) {
      (self.on, self.body, self.isAdvisory, self.verbs) = (on, body, isAdvisory, verbs.map { $0.lowercased() })
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    guard facts.isAdvisory else {
      return [doesNotApply(facts.body, "Not an advisory body", "\(facts.body) may do more than advise.")]
    }
    let wrong = facts.verbs.filter(deciding.contains)
    let unknown = facts.verbs.filter { !deciding.contains($0) && !advising.contains($0) }
    if !wrong.isEmpty {
      return [
        notMet(
          facts.body, "An advisory body cannot \(wrong[0])",
          "\(facts.body) advises. It is asked to \(Wording.list(wrong)), which only a body with that power can do.",
          remedy: "Ask it to recommend, and put the decision to the body that has the power.")
      ]
    }
    if !unknown.isEmpty {
      return [
        forJudgement(
          facts.body, "Is this advice?", "\(facts.body) advises. It is asked to \(Wording.list(unknown)).",
          judge: "The Monitoring Officer", remedy: "Write note, comment, advise, recommend or endorse.")
      ]
    }
    return [met(facts.body, "It advises", "\(facts.body) advises and is asked for nothing else.")]
  }
}
