/// A council with public health functions appoints, with the Secretary of State, a director of public health (s.73A).
public enum DirectorOfPublicHealthAppointed: Rule {
  public static let id = "OFF-DPH-1"
  public static let title = "One officer is Director of Public Health, and answers to the Head of Paid Service"
  public static let citation = Citation(
    "NHS Act 2006", "s.73A", title: "National Health Service Act 2006",
    url: "https://www.legislation.gov.uk/ukpga/2006/41/section/73A")
  public static let inForce = InForce.since(2013, 4, 1)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, NHS Act 2006 s.73A(1), (2) as it stood on 30 November 2017: “must, acting jointly with the "
      + "Secretary of State, appoint an individual”; start day and the reporting line are general knowledge")
  public static let severity = Severity.warn
  public static let binds = "County, unitary, metropolitan district and London borough councils"
  public static let explanation =
    "Two questions. After the change exactly one position is Director of Public Health: the Act. That post reports "
    + "directly to the Head of Paid Service: guidance, not read; check with your monitoring officer."

  /// How the designation is held, and whom each holder reports to after the change.
  public struct Facts: Hashable, Sendable {
    let holding: DesignationFacts
    let lines: [Line]

    /// Facts from their parts.
    public init(_ holding: DesignationFacts, lines: [Line]) {
      self.holding = holding
      self.lines = lines
    }
  }

  /// A holder and whom it reports to.
  public struct Line: Hashable, Sendable {
    let holder: DesignationHolder
    let line: ReportingLine

    /// A holder and whom it reports to.
    public init(_ holder: DesignationHolder, _ line: ReportingLine) {
      self.holder = holder
      self.line = line
    }
  }

  static let office = "Director of Public Health"

  public static func check(_ facts: Facts) -> [Finding] {
    let one = topTierOffice(office, facts.holding)
    guard one.first?.outcome != .doesNotApply else { return one }
    return one + facts.lines.map { answer($0, facts.holding.on) }
  }

  private static func answer(_ line: Line, _ day: Day) -> Finding {
    let situation = "\(line.holder.words) \(line.line.words)."
    switch line.line {
    case .headOfPaidService:
      return met(office, "Reports to the Head of Paid Service", situation)
    case .notShown:
      return forJudgement(
        office, "The reporting line is not shown", "\(situation) \(guidanceNote)", judge: "The Monitoring Officer",
        remedy: "Say whom the post reports to, before the decision on \(day.long).")
    default:
      return notMet(
        office, "Does not report to the Head of Paid Service",
        "\(situation) The director is expected to answer directly to the Head of Paid Service. \(guidanceNote)",
        remedy: "Let the post report to the Head of Paid Service, or record why not, before \(day.long).")
    }
  }
}
