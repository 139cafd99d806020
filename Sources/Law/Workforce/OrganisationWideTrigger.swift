/// Collective consultation counted over the whole organisation (ERA 2025 s.29): passed, waiting for regulations.
public enum OrganisationWideTrigger: Rule {
  public typealias Facts = CollectiveRedundancy

  public static let id = "WF-3"
  public static let title = "Dismissals are counted over the whole organisation"
  public static let citation = Citation(
    "ERA 2025", "ss.29, 30", title: "Employment Rights Act 2025",
    url: "https://www.legislation.gov.uk/ukpga/2025/36")
  public static let inForce = InForce(from: nil)
  public static let verification = Verification.textRead(
    "Employment Rights Act 2025 s.29 (new TULRCA ss.188(A1), 193(1A), 195A) and s.30(2) “for “90” substitute “180””. "
      + "The day s.30 began (6 April 2026) was read on secondary pages only; no regulations under s.29 were found.")
  public static let severity = Severity.warn
  public static let binds = "Every employer, once regulations set the number"
  public static let explanation = """
    A second count, over all establishments together, begins when regulations set its number: expected in 2027, \
    never below 20 (new s.195A(3)). The count at one establishment stays. For dismissals from 6 April 2026 the most \
    a tribunal may award for failing to consult is 180 days' pay, 90 before; the words on cases that straddle the \
    day were not read.
    """
  public static let figures = [
    (
      name: "Most protective award, days' pay",
      figure: DatedFigure(
        unit: "days",
        [
          .since("1996-03-01", 90, setBy: CollectiveRedundancy.act("s.189(4)")),
          .since(
            "2026-04-06", 180,
            setBy: Citation(
              "ERA 2025", "s.30(2)", title: "Employment Rights Act 2025",
              url: "https://www.legislation.gov.uk/ukpga/2025/36")),
        ])
    )
  ]

  public static func check(_ facts: CollectiveRedundancy) -> [Finding] {
    [
      doesNotApply(
        "Dismissals", "Dismissals over the whole organisation",
        "\(citation.instrument) s.29 waits for regulations that set its number. Until then only dismissals at one "
          + "establishment count.")
    ]
  }
}
