/// Who sits on a body is as the council itself asked when it set the body up.
public enum CompositionKept: LocalRule {
  public static let id = "BOD-COMPOSITION"
  public static let title = "Who sits on a body is as its terms of reference ask"
  public static let citation = Citation("Terms of reference", title: "The terms of reference of the body")
  public static let verification = Verification.councilPaper("the rules of composition entered for the body")
  public static let binds = "Bodies whose terms of reference say so"
  public static let explanation = """
    A council may ask for as many of one authority as of another, for political balance, for nobody of the executive, for members of \
    the area, for so many members, or for the leader in the chair. Each is tested against who sits there on a day.
    """

  /// What is asked of a body, and who is against it.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let asked: String
    let found: String
    let isKept: Bool
    let remedy: String

    /// - Parameters:
    ///   - asked: what is asked, in a sentence.
    ///   - found: what was found, in a sentence.
    ///   - remedy: what to do where it is not kept.
    public init(on: Day, body: String, asked: String, found: String, isKept: Bool, remedy: String) {
      (self.on, self.body, self.asked, self.found) = (on, body, asked, found)
      (self.isKept, self.remedy) = (isKept, remedy)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    if facts.isKept { return [met(facts.body, "As its terms of reference ask", "\(facts.asked) \(facts.found)")] }
    return [
      notMet(facts.body, "Not as its terms of reference ask", "\(facts.asked) \(facts.found)", remedy: facts.remedy)
    ]
  }
}
