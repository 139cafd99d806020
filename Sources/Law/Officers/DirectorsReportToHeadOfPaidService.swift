/// The directors of children's and adult services report directly to the head of paid service, each in a post of its own.
///
/// Statutory guidance under Children Act 2004 s.18(7) and LASSA 1970 s.7.
public enum DirectorsReportToHeadOfPaidService: Rule {
  public static let id = "OFF-DCS-3"
  public static let title = "Directors of children’s and adult services report to the Head of Paid Service"
  public static let citation = Citation(
    "CA 2004", "s.18(7)", title: "Children Act 2004, with the statutory guidance on the director’s role",
    url: "https://www.legislation.gov.uk/ukpga/2004/31/section/18")
  public static let inForce = InForce.since(2005, 4, 1)
  public static let verification = Verification.secondary(
    "local.gov.uk, “Chief executives: must know children’s services”, quoting the guidance of April 2013; the "
      + "guidance on adult services, and the editions in force earlier, were not read")
  public static let severity = Severity.warn
  public static let binds = "County, unitary, metropolitan district and London borough councils"
  public static let explanation =
    "Each post that is director of children’s or of adult services reports directly to the Head of Paid Service. "
    + "Where it does not, or where one post is both, an accountability protocol and a local test of assurance are "
    + "attached, and the Head of Paid Service judges whether they suffice."

  /// A post that is director of children's services, of adult services, or of both.
  public struct Director: Hashable, Sendable {
    let holder: DesignationHolder
    let offices: [String]
    let line: ReportingLine

    /// A director from its parts.
    public init(_ holder: DesignationHolder, offices: [String], line: ReportingLine) {
      self.holder = holder
      self.offices = offices
      self.line = line
    }
  }

  /// The directors after the change and the papers that come with it.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let council: PrincipalCouncil
    let directors: [Director]
    let accountabilityProtocol: DocumentState
    let testOfAssurance: DocumentState

    /// Facts from their parts.
    public init(
      on: Day, council: PrincipalCouncil, directors: [Director], accountabilityProtocol: DocumentState,
      testOfAssurance: DocumentState
    ) {
      self.on = on
      self.council = council
      self.directors = directors
      self.accountabilityProtocol = accountabilityProtocol
      self.testOfAssurance = testOfAssurance
    }

    var papers: String {
      accountabilityProtocol.sentence("accountability protocol") + " "
        + testOfAssurance.sentence("local test of assurance")
    }

    var missing: [String] {
      (accountabilityProtocol.isAttached ? [] : ["the accountability protocol"])
        + (testOfAssurance.isAttached ? [] : ["a local test of assurance"])
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    let subject = "Directors of children’s and adult services"
    if let answer = notLaw(on: facts.on, subject) { return [answer] }
    if !facts.council.isTopTier {
      return [doesNotApply(subject, "Not asked of a district", "\(citation) binds councils with social services.")]
    }
    if facts.directors.isEmpty {
      return [
        doesNotApply(subject, "No such post here", "No post in the establishment is either director after the change.")
      ]
    }
    return facts.directors.map { answer($0, facts) }
  }

  private static func answer(_ director: Director, _ facts: Facts) -> Finding {
    let post = director.holder.words
    let situation = "\(post) is \(director.offices.listed) and \(director.line.words)."
    if director.offices.count == 1, director.line.isDirect {
      return met(post, "Reports to the Head of Paid Service", situation)
    }
    if director.offices.count == 1, director.line == .notShown { return lineNotShown(post, situation, facts) }
    return needsPapers(post, situation, director, facts)
  }

  private static func needsPapers(
    _ post: String, _ situation: String, _ director: Director, _ facts: Facts
  ) -> Finding {
    let title =
      director.offices.count > 1 ? "One post holds both offices" : "Does not report to the Head of Paid Service"
    guard !facts.missing.isEmpty else {
      return forJudgement(
        post, title, worded("\(situation) \(facts.papers)"), judge: "The Head of Paid Service",
        remedy: "Record before \(facts.on.long) that the two papers give enough assurance, or change the line.")
    }
    return notMet(
      post, title, worded("\(situation) \(facts.papers)"),
      remedy: "Attach \(facts.missing.listed), before the decision on \(facts.on.long).")
  }

  private static func lineNotShown(_ post: String, _ situation: String, _ facts: Facts) -> Finding {
    forJudgement(
      post, "The reporting line is not shown", worded(situation), judge: "The Monitoring Officer",
      remedy: "Say whom the post reports to, before the decision on \(facts.on.long).")
  }
}
