/// The council takes care with publicity between the notice of an election and the poll.
public enum QuietBeforeElections: Rule {
  public static let id = "CO-6"
  public static let title = "The council takes care with publicity before an election"
  public static let citation = Citation(
    "Code on Local Authority Publicity 2011",
    title: "Code of Recommended Practice on Local Authority Publicity (DCLG Circular 01/2011)",
    url: "https://www.gov.uk/government/publications/recommended-code-of-practice-for-local-authority-publicity")
  public static let inForce = InForce.since(2011, 3, 31)
  public static let verification = Verification.notVerified
  public static let severity = Severity.warn
  public static let binds = "Local authorities in England"
  public static let explanation = """
    Between the notice of an election and the poll councils as a rule open no consultation and publish no report of one. Its days are the \
    council’s own entry. Check with your monitoring officer: the code was not read.
    """

  /// When it opens and reports, and the days of the period.
  public struct Facts: Hashable, Sendable {
    let title: String
    let opens: Day
    let closes: Day
    let notice: Day?
    let poll: Day?

    /// - Parameters:
    ///   - notice: the day of the notice of election; `nil` when the council has entered none.
    ///   - poll: the day of the poll.
    public init(title: String, opens: Day, closes: Day, notice: Day?, poll: Day?) {
      (self.title, self.opens, self.closes, self.notice, self.poll) = (title, opens, closes, notice, poll)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    guard let notice = facts.notice, let poll = facts.poll else {
      return [
        doesNotApply(facts.title, "No election is entered", "The council has entered no election that is to come.")
      ]
    }
    guard facts.opens <= poll, facts.closes >= notice else {
      return [met(facts.title, "It lies outside the time before an election", "The poll is on \(poll.long).")]
    }
    return [
      forJudgement(
        facts.title, "It lies in the time before an election",
        worded("From \(notice.long) to the poll on \(poll.long) care is taken with publicity."),
        judge: "The monitoring officer",
        remedy: "Check with your monitoring officer whether it may be published or open then.")
    ]
  }
}
