/// A document that is published can be read by people who cannot see it (SI 2018/952).
public enum DocumentAccessible: Rule {
  public static let id = "ACC-1"
  public static let title = "A published document can be read by everybody"
  public static let citation = Citation(
    "SI 2018/952", "regs 4, 6 and 7",
    title: "The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
    url: "https://www.legislation.gov.uk/uksi/2018/952")
  public static let inForce = InForce.since(2018, 9, 23)
  public static let verification = Verification.notVerified
  public static let severity = Severity.warn
  public static let binds = "Public sector bodies and what they publish on their websites"
  public static let explanation = """
    Documents published since 23 September 2018 are part of the website, so they should be accessible like its pages. A PDF without \
    tags has no order that programs which read aloud can follow. Folkmoot looks at that alone; a PDF with tags may still be hard to \
    read. The words of the regulations were not read here: check with your monitoring officer.
    """

  /// A document and what is known of it.
  public struct Facts: Hashable, Sendable {
    let document: String
    let on: Day
    let isTagged: Bool?
    let hasText: Bool

    /// - Parameters:
    ///   - isTagged: whether a PDF has tags; `nil` when that is not known, or for what is no PDF.
    ///   - hasText: whether the same can be read as a page.
    public init(document: String, on: Day, isTagged: Bool?, hasText: Bool) {
      (self.document, self.on, self.isTagged, self.hasText) = (document, on, isTagged, hasText)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.document) { return [early] }
    switch facts.isTagged {
    case nil:
      return []
    case true?:
      return [met(facts.document, "The PDF has tags", "\(facts.document): programs that read aloud find its order.")]
    case false?:
      guard !facts.hasText else {
        return [
          met(
            facts.document, "The PDF has no tags, and there is a page beside it",
            "\(facts.document): who cannot read the PDF has the text on the page.")
        ]
      }
      return [
        notMet(
          facts.document, "The PDF has no tags",
          "\(facts.document): people who have it read to them may not get its order, or nothing at all.",
          remedy:
            "Save it from its source as a tagged PDF, or put its text on the page. If neither can be done now, publish it: its page "
            + "says that it is not accessible and whom to ask. Check with your monitoring officer.")
      ]
    }
  }
}
