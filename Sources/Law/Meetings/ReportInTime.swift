/// A report that comes out after the agenda is marked with its own clear days (LGA 1972 s.100B(3)).
public enum ReportInTime: Rule {
  public static let id = "AI-4"
  public static let title = "A report that follows the agenda is marked with its own clear days"
  public static let citation = Instruments.localGovernmentAct1972("s.100B(3)", section: "100B")
  public static let inForce = AccessLaw.since2002
  public static let verification = Verification.textRead(
    "s.100B(3), (4); that a late report is marked is practice. Kent’s report for 15 December 2011 is such a one.")
  public static let severity = Severity.info
  public static let binds = "Principal councils in England, their committees and sub-committees"
  public static let explanation = """
    When the item was on the agenda in time and only its report followed, the item may be considered, and the report was open for \
    fewer days than the law asks. It says so wherever it stands: supplement, published so many clear days before. It goes to \
    members and public at the same moment. For the executive SI 2012/2089 regs 6 and 7 apply instead: whether an item whose report \
    came late can be taken is for the monitoring officer.
    """
  public static let figures = [("Notice", AgendaOpen.period)]

  /// A report, its meeting, and the day it counts as published on.
  public struct Facts: Hashable, Sendable {
    let report: String
    let publication: Publication

    /// - Parameter publication: the occasion, its day, and the day the report counts as published on.
    public init(report: String, _ publication: Publication) { (self.report, self.publication) = (report, publication) }
  }

  /// How many clear days a paper really had; `nil` while it is not out.
  public static func clearDays(_ publication: Publication) -> Int? {
    publication.published.map { days(publication).between($0, publication.day) }
  }

  /// How many clear days are asked for, and how they are counted.
  public static func days(_ publication: Publication) -> ClearDays {
    ClearDays(
      AgendaOpen.period.value(on: publication.day)?.value ?? 5, publication.policy.bases[AgendaOpen.id],
      offices: publication.policy.offices)
  }

  public static func check(_ facts: Facts) -> [Finding] {
    let asked = facts.publication
    if let early = notLaw(on: asked.day, facts.report) { return [early] }
    let days = days(asked)
    guard let clear = clearDays(asked), let published = asked.published else { return [] }
    let told =
      "\(facts.report): published \(published.longWithWeekday), \(Wording.count(clear, "clear working day", "clear working days"))."
    guard clear < days.needed else { return [met(facts.report, "The report is open in time", told)] }
    if asked.occasion == .executive {
      return [
        forJudgement(
          facts.report, "Supplement: \(Wording.count(clear, "clear day", "clear days"))",
          "\(told) The regulations of 2012 ask \(days.needed) for the executive, and know no chair’s urgency.",
          judge: "the monitoring officer",
          remedy: "Ask before the meeting whether the item can be taken. It is marked so on every page.")
      ]
    }
    return [
      notMet(
        facts.report, "Supplement: \(Wording.count(clear, "clear day", "clear days"))",
        "\(told) \(days.needed) are asked for.",
        remedy: "It is marked so on every page. Tell members of it at the same moment.")
    ]
  }
}
