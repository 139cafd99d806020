/// Representatives get the written information the Act lists (TULRCA 1992 s.188(4)).
public enum WrittenInformationGiven: Rule {
  /// The matters the written information covers.
  public enum Matter: String, Sendable, CaseIterable {
    case reasons, numbers, total, selection, method, pay
    case agencyWorkers = "agency-workers"

    /// The matter in words.
    public var words: String {
      switch self {
      case .reasons: "the reasons"
      case .numbers: "numbers and descriptions of those it is proposed to dismiss"
      case .total: "the total employed of each description"
      case .selection: "how they would be selected"
      case .method: "how and over what period dismissals would be carried out"
      case .pay: "how redundancy payments above the statutory ones would be calculated"
      case .agencyWorkers: "agency workers: how many, where and at what work"
      }
    }
  }

  /// What the check needs to know.
  public struct Facts: Sendable {
    let redundancy: CollectiveRedundancy
    let given: Set<Matter>

    /// Dismissals, and the matters the pack covers.
    public init(redundancy: CollectiveRedundancy, given: Set<Matter>) {
      self.redundancy = redundancy
      self.given = given
    }
  }

  public static let id = "WF-4"
  public static let title = "Representatives get the written information the Act lists"
  public static let citation = CollectiveRedundancy.act("s.188(4)")
  public static let inForce = InForce(from: Day(iso: "1996-03-01"))
  public static let verification = Verification.textRead(
    "s.188(4)(a)–(i): “method of carrying out the dismissals, with due regard to any agreed procedure, including the period "
      + "over which the dismissals are to take effect”. When agency workers (1 October 2011) were added was not read.")
  public static let severity = Severity.warn
  public static let binds = "Every employer, so every council"
  public static let explanation = """
    From 20 proposed dismissals at one establishment, the pack for representatives gives reasons, numbers and \
    descriptions, the total employed, selection, method and period, the calculation of payments above the statutory \
    ones, and agency workers (asked for from 1 October 2011).
    """

  private static let agencyWorkersFrom = Day(iso: "2011-10-01")

  public static func check(_ facts: Facts) -> [Finding] {
    let (subject, heading) = ("Written information", "Written information for representatives")
    let lawOf = facts.redundancy.lawOf
    if let early = outsideItsDays(subject, heading, on: lawOf, act: "the proposal") { return [early] }
    guard facts.redundancy.period != nil else { return [doesNotApply(subject, heading, facts.redundancy.whyNot)] }
    let missing = asked(on: lawOf).filter { !facts.given.contains($0) }
    guard !missing.isEmpty else {
      return [met(subject, "The written information is complete", "It gives every matter that s.188(4) lists.")]
    }
    return [
      notMet(
        subject, "The written information is not complete",
        "It does not give " + Wording.list(missing.map(\.words), most: Matter.allCases.count) + ".",
        remedy: "Add " + (missing.count == 1 ? "it" : "them") + " before consultation starts"
          + (facts.redundancy.consultationStarts.map { " on \($0.long)." }
            ?? "; decision on \(facts.redundancy.on.long)."))
    ]
  }

  private static func asked(on day: Day) -> [Matter] {
    Matter.allCases.filter { matter in
      matter != .agencyWorkers || agencyWorkersFrom.map { day >= $0 } ?? true
    }
  }
}
