/// The monitoring officer nominates a deputy for absence and illness (LGHA 1989 s.5(7)).
public enum DeputyMonitoringOfficerNominated: Rule {
  public static let id = "OFF-MO-4"
  public static let title = "A deputy Monitoring Officer is nominated"
  public static let citation = Instruments.housingAct1989("s.5(7)", section: "5")
  public static let inForce = InForce.since(1990, 1, 16)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LGHA 1989 s.5(7): “personally by such member of his staff as he has for the time being "
      + "nominated as his deputy”")
  public static let severity = Severity.warn
  public static let binds = "The Monitoring Officer of every principal council"
  public static let explanation =
    "A post carries the designation of deputy, or a nomination is attached. The deputy is a member of the Monitoring "
    + "Officer's staff and acts only in absence or illness. Asked when the establishment holds the Monitoring Officer."

  /// Who is Monitoring Officer and who is deputy after the change, and any nomination attached.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let monitoringOfficers: [DesignationHolder]
    let deputies: [DesignationHolder]
    let nomination: DocumentState

    /// Facts from their parts.
    public init(
      on: Day, monitoringOfficers: [DesignationHolder], deputies: [DesignationHolder], nomination: DocumentState
    ) {
      self.on = on
      self.monitoringOfficers = monitoringOfficers
      self.deputies = deputies
      self.nomination = nomination
    }
  }

  static let office = "Deputy Monitoring Officer"

  public static func check(_ facts: Facts) -> [Finding] {
    if let answer = notLaw(on: facts.on, office) { return [answer] }
    guard let officer = facts.monitoringOfficers.first else {
      return [
        doesNotApply(
          office, "No Monitoring Officer in this establishment", "No post here is Monitoring Officer after the change.")
      ]
    }
    if let deputy = facts.deputies.first { return [nominated("\(deputy.words) is deputy.", officer)] }
    let state = facts.nomination.sentence("deputy nomination")
    if facts.nomination.isAttached { return [nominated(state, officer)] }
    return [
      notMet(
        office, "No deputy is nominated",
        "\(officer.words) is Monitoring Officer and no post is deputy. \(state) Without one nobody can act in "
          + "absence or illness.",
        remedy: "Record the nomination of a member of the Monitoring Officer’s staff, before \(facts.on.long).")
    ]
  }

  private static func nominated(_ fact: String, _ officer: DesignationHolder) -> Finding {
    met(office, "A deputy is nominated", "\(fact) The deputy is to be a member of the staff of \(officer.words).")
  }
}
