/// People are told enough to answer with understanding (Gunning, second test).
public enum ConsultedWithEnough: Rule {
  public static let id = "CO-2"
  public static let title = "People are told enough to answer with understanding"
  public static let citation = InvolvementLaw.gunning(2)
  public static let inForce = InvolvementLaw.inForce
  public static let verification = InvolvementLaw.verification
  public static let severity = Severity.warn
  public static let binds = InvolvementLaw.binds
  public static let explanation = """
    When it opens, the reasons are public, and so are the papers of the proposal, what it costs and whom it touches, and how the \
    answers will be used. Whether that is enough is for judgement.
    """

  /// What is public when it opens.
  public enum Matter: String, CaseIterable, Sendable, Codable {
    case reasons, papers, use

    /// The matter in words.
    public var words: String {
      switch self {
      case .reasons: "why it is proposed"
      case .papers: "the papers: the proposal, what it costs and whom it touches"
      case .use: "how the answers will be used"
      }
    }
  }

  /// What is there.
  public struct Facts: Hashable, Sendable {
    let title: String
    let missing: [Matter]

    /// What is asked, and which matters are not public.
    public init(title: String, missing: [Matter]) { (self.title, self.missing) = (title, missing) }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    guard facts.missing.isEmpty else {
      let words = Wording.list(facts.missing.map(\.words), most: 3)
      return [
        notMet(
          facts.title, "Something is missing that people need", worded("It does not tell \(words)."),
          remedy: "Add \(words) before it opens.")
      ]
    }
    return [
      forJudgement(
        facts.title, "The papers are there",
        worded(
          "Reasons, papers and the use of the answers are public. Whether they are enough to answer with understanding is for judgement."
        ),
        judge: InvolvementLaw.judge)
    ]
  }
}
