/// A report lists the papers it rests on, or says that there are none (LGA 1972 s.100D).
public enum BackgroundPapersListed: Rule {
  public static let id = "AI-5"
  public static let title = "A report lists its background papers"
  public static let citation = Instruments.localGovernmentAct1972("s.100D", section: "100D")
  public static let inForce = InForce.since(1986, 4, 1)
  public static let verification = Verification.textRead("s.100D(1), (5). The first day, 1 April 1986, was not read.")
  public static let severity = Severity.warn
  public static let binds = "Principal councils in England, their committees and sub-committees"
  public static let explanation = """
    Each report that the public may read has a list of background papers, compiled by the proper officer: what discloses facts the \
    report rests on and was relied on to a material extent. “None” must be said. A copy of each is open to inspection for four \
    years from the meeting.
    """

  /// A report and its list.
  public struct Facts: Hashable, Sendable {
    let report: String
    let on: Day
    let count: Int?

    /// - Parameter count: how many papers are listed, 0 when it is said that there are none; `nil` when nothing is said.
    public init(report: String, on: Day, count: Int?) { (self.report, self.on, self.count) = (report, on, count) }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.report) { return [early] }
    guard let count = facts.count else {
      return [
        notMet(
          facts.report, "No word on background papers",
          "\(facts.report): it neither lists any nor says that there are none.",
          remedy: "List the background papers, or say that there are none.")
      ]
    }
    return [
      met(
        facts.report, "Background papers are stated",
        count == 0
          ? "\(facts.report): it says that there are none."
          : "\(facts.report): \(Wording.count(count, "paper is", "papers are")) listed.")
    ]
  }
}
