/// Answers are asked for on a lawful basis, kept no longer than needed, and published so that nobody is known by them.
public enum AnswersProtected: Rule {
  public static let id = "DP-1"
  public static let title = "Answers have a lawful basis and a last day"
  public static let citation = Citation(
    "UK GDPR", "arts 5(1)(e), 6, 9, 13", title: "UK General Data Protection Regulation",
    url: "https://www.legislation.gov.uk/eur/2016/679/contents")
  public static let inForce = InForce.since(2018, 5, 25)
  public static let verification = Verification.notVerified
  public static let severity = Severity.block
  public static let binds = "Every controller"
  public static let explanation = """
    Before anybody is asked, it is said what the answers are for, on what basis they are held and how long. Published tables leave out \
    cells below five and whatever would tell them. Check with your data protection officer: the articles were not read.
    """

  /// What is said before anybody is asked.
  public struct Facts: Hashable, Sendable {
    let title: String
    let basis: String
    let months: Int?
    let asksSpecialCategories: Bool

    /// - Parameters:
    ///   - basis: the lawful basis in Article 6(1), as it is told; empty when none is.
    ///   - months: how long answers are kept after the close; `nil` when nobody says.
    ///   - asksSpecialCategories: whether a question about a protected characteristic is asked among the others.
    public init(title: String, basis: String, months: Int?, asksSpecialCategories: Bool) {
      (self.title, self.basis, self.months, self.asksSpecialCategories) = (title, basis, months, asksSpecialCategories)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    var found: [Finding] = []
    if facts.basis.isEmpty {
      found.append(
        notMet(
          facts.title, "No lawful basis is given", worded("Nobody says on what basis answers are held."),
          remedy: "Choose the basis; check with your data protection officer."))
    }
    if facts.months == nil {
      found.append(
        notMet(
          facts.title, "No last day is given", worded("Nobody says how long answers are kept."),
          remedy: "Say how many months after the close they are erased."))
    }
    if facts.asksSpecialCategories {
      found.append(
        forJudgement(
          facts.title, "It asks for special categories of data",
          worded("Questions on equality are asked. Their answers are kept apart from the others."),
          judge: "The data protection officer",
          remedy: "Check the condition of Article 9 with your data protection officer."))
    }
    return found.isEmpty
      ? [
        met(
          facts.title, "Basis and last day are given", "Answers are erased \(facts.months ?? 0) months after the close."
        )
      ]
      : found
  }
}
