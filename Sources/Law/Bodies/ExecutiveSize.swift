/// An executive has at most ten members, and neither the chairman nor the vice-chairman of the council (LGA 2000 s.9C).
public enum ExecutiveSize: Rule {
  public static let id = "EX-12"
  public static let title =
    "The executive has at most ten members, and neither chairman nor vice-chairman of the council"
  public static let citation = BodyLaw.localGovernmentAct2000("s.9C(2) to (5)", section: "9C")
  public static let inForce = BodyLaw.since2012
  public static let verification = Verification.textRead(
    "s.9C: “The number of members of a local authority executive may not exceed 10 or such other number as may be specified in "
      + "regulations”; no such regulations were looked for")
  public static let severity = Severity.block
  public static let binds = BodyLaw.withExecutive
  public static let explanation = """
    Leader or elected mayor and at least two other councillors, ten in all at most. The chairman and the vice-chairman of the \
    council may not be among them.
    """
  public static let figures = [
    (name: "Members at most", figure: most), (name: "Members at least", figure: least),
  ]
  static let most = figure(10)
  static let least = figure(3)

  private static func figure(_ members: Int) -> DatedFigure {
    DatedFigure(unit: "members", inForce.from.map { [.init(from: $0, value: members, setBy: citation)] } ?? [])
  }

  /// Who sits on the executive on a day.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let members: [String]
    let chairmen: [String]

    /// - Parameter chairmen: those of the members who are chairman or vice-chairman of the council.
    public init(on: Day, body: String, members: [String], chairmen: [String] = []) {
      (self.on, self.body, self.members, self.chairmen) = (on, body, members, chairmen)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    return [size(facts), chairmen(facts)]
  }

  private static func size(_ facts: Facts) -> Finding {
    let count = facts.members.count
    guard let most = most.value(on: facts.on)?.value, let least = least.value(on: facts.on)?.value, count > 0 else {
      return doesNotApply(facts.body, "Nobody is entered", "Enter the leader and the other members of \(facts.body).")
    }
    let has = "\(facts.body) has \(Wording.count(count, "member", "members"))"
    if count > most {
      return notMet(
        facts.body, "More than \(most) on the executive", "\(has); \(most) is the most, leader or mayor included.",
        remedy: "End \(Wording.count(count - most, "membership", "memberships")) of the executive.")
    }
    if count < least {
      return notMet(
        facts.body, "Fewer than \(least) on the executive", "\(has); leader or mayor and two others are the least.",
        remedy: "The leader or mayor appoints \(least - count) more.", severity: .warn)
    }
    return met(facts.body, "The executive has a lawful size", "\(has); from \(least) to \(most) are lawful.")
  }

  private static func chairmen(_ facts: Facts) -> Finding {
    guard !facts.chairmen.isEmpty else {
      return met(
        facts.body, "Nobody presides over the council as well",
        "Nobody here is chairman or vice-chairman of the council.")
    }
    return notMet(
      facts.body, "Chairman or vice-chairman of the council on the executive",
      "\(Wording.list(facts.chairmen)) may not be a member of the executive while chairman or vice-chairman of the council.",
      remedy: "Let one of the two offices end before the other begins.")
  }
}
