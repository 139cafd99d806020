/// The councillors on an area committee are elected for wards or divisions in its area (LGA 2000 s.9E(9)(b)).
public enum AreaCommitteeMembers: Rule {
  public static let id = "BOD-5"
  public static let title = "Councillors on an area committee are elected for wards or divisions in its area"
  public static let citation = BodyLaw.localGovernmentAct2000("s.9E(8), (9)", section: "9E")
  public static let inForce = BodyLaw.since2012
  public static let verification = Verification.textRead(
    "s.9E(9)(b): “elected for electoral divisions or wards which fall wholly or partly within that part”")
  public static let severity = Severity.block
  public static let binds = "Area committees that discharge functions of an executive"
  public static let explanation = """
    Those of its members who are members of the authority represent a ward or division that lies in the area, wholly or partly. \
    Others are not excluded. The exemption of area committees from political balance, for an area or population of up to two fifths \
    (SI 1990/1553 reg 16A), was not read: check with your monitoring officer.
    """

  /// Who sits on an area committee.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let councillors: Int
    let elsewhere: [String]

    /// - Parameters:
    ///   - councillors: how many members of the authority sit on it.
    ///   - elsewhere: those of them who represent no ward or division in the area.
    public init(on: Day, body: String, councillors: Int, elsewhere: [String]) {
      (self.on, self.body, self.councillors, self.elsewhere) = (on, body, councillors, elsewhere)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    if facts.elsewhere.isEmpty {
      return [
        met(
          facts.body, "All are elected in its area",
          "\(Wording.count(facts.councillors, "councillor sits", "councillors sit")) on it, all for wards or divisions in its area."
        )
      ]
    }
    let isOne = facts.elsewhere.count == 1
    return [
      notMet(
        facts.body, "A councillor from outside the area",
        "\(Wording.list(facts.elsewhere)) \(isOne ? "represents" : "represent") no ward or division in the area of \(facts.body).",
        remedy: "Appoint councillors for the area, or enter the ward or division that lies in it.")
    ]
  }
}
