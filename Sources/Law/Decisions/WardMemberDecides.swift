/// A member decides alone in their own ward where the council arranged it (Local Government and Public Involvement in Health Act 2007 s.236).
public enum WardMemberDecides: Rule {
  public static let id = "WARD-1"
  public static let title = "A ward member decides alone only in their own ward, and records it within a month"
  public static let citation = Citation(
    "LGPIHA 2007", "s.236", title: "Local Government and Public Involvement in Health Act 2007",
    url: "https://www.legislation.gov.uk/ukpga/2007/28/section/236")
  public static let inForce = DecisionLaw.since2009
  public static let verification = Verification.textRead(
    "s.236 and SI 2009/352 reg 2, read; their first day was not read. The record is open for six years (LGA 1972 s.100EA)"
  )
  public static let severity = Severity.block
  public static let binds = BodyLaw.principalCouncils
  public static let explanation = """
    The senior executive member or the council makes arrangements; the function is exercised in relation to the member’s own ward or \
    division only; and the member gives the council a written record within one month.
    """

  /// A decision of a ward member.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let member: String
    let ward: String
    let isOwnWard: Bool
    let arrangements: String
    let recordedOn: Day

    /// - Parameters:
    ///   - arrangements: what arranged it: the minute of the council or of the leader.
    ///   - recordedOn: the day the council had the record.
    public init(on: Day, member: String, ward: String, isOwnWard: Bool, arrangements: String, recordedOn: Day) {
      (self.on, self.member, self.ward, self.isOwnWard) = (on, member, ward, isOwnWard)
      (self.arrangements, self.recordedOn) = (arrangements, recordedOn)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.member) { return [early] }
    guard facts.isOwnWard else {
      return [
        notMet(
          facts.member, "Not the member’s own ward",
          "\(facts.member) does not represent \(facts.ward) on \(facts.on.long).",
          remedy: "Ask the member of that ward, an officer or a committee.")
      ]
    }
    guard !facts.arrangements.isEmpty else {
      return [
        notMet(
          facts.member, "Nothing arranges it", "Section 236 needs arrangements of the council or of the leader.",
          remedy: "Name the minute that made them.")
      ]
    }
    let last = facts.on.adding(months: 1)
    guard facts.recordedOn <= last else {
      return [
        notMet(
          facts.member, "Recorded late",
          "The council had the record on \(facts.recordedOn.long); one month ended on \(last.long).",
          remedy: "Keep it, and say why it is late.", severity: .warn)
      ]
    }
    return [met(facts.member, "In their own ward", "Under \(facts.arrangements), recorded within a month.")]
  }
}
