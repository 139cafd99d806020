/// A political group is made by a notice of two members at least (SI 1990/1553 reg 8).
public enum PoliticalGroupConstituted: Rule {
  public static let id = "PB-2"
  public static let title =
    "A political group has a notice signed by two members, a name and a leader; each member is in one"
  public static let citation = BodyLaw.groupRegulations1990("reg 8", 8)
  public static let inForce = BodyLaw.since1990
  public static let verification = Verification.textRead("reg 8, read as made")
  public static let severity = Severity.block
  public static let binds = "Principal councils whose members are in political groups"
  public static let explanation = """
    Two members or more sign a notice to the proper officer that they wish to be treated as a group, with its name and its leader. \
    A group of fewer than two has ended. Nobody is in two groups.
    """

  /// A group as it stands.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let group: String
    let signatories: Int
    let members: Int
    let leader: String?
    let alsoElsewhere: [String]

    /// - Parameter alsoElsewhere: those of its members who are in another group as well.
    public init(on: Day, group: String, signatories: Int, members: Int, leader: String?, alsoElsewhere: [String] = []) {
      (self.on, self.group, self.signatories, self.members) = (on, group, signatories, members)
      (self.leader, self.alsoElsewhere) = (leader, alsoElsewhere)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.group) { return [early] }
    let faults = [tooFew(facts), noLeader(facts), twice(facts)].compactMap(\.self)
    guard faults.isEmpty else { return faults }
    return [met(facts.group, "A political group", "\(facts.members) members, led by \(facts.leader ?? "").")]
  }

  private static func tooFew(_ facts: Facts) -> Finding? {
    if facts.members < 2 {
      return notMet(
        facts.group, "Fewer than two members",
        "\(Wording.count(facts.members, "member is", "members are")) in \(facts.group).",
        remedy: "End the group; its member is in none. Review the seats.")
    }
    guard facts.signatories < 2 else { return nil }
    return notMet(
      facts.group, "The notice lacks signatures",
      "\(Wording.count(facts.signatories, "member has", "members have")) signed the notice of \(facts.group).",
      remedy: "Ask for a notice that two members at least have signed.")
  }

  private static func noLeader(_ facts: Facts) -> Finding? {
    guard facts.leader == nil else { return nil }
    return notMet(
      facts.group, "No leader is named", "The notice names a leader; none is entered for \(facts.group).",
      remedy: "Enter the leader.", severity: .warn)
  }

  private static func twice(_ facts: Facts) -> Finding? {
    guard !facts.alsoElsewhere.isEmpty else { return nil }
    return notMet(
      facts.group, "In two groups",
      "\(Wording.list(facts.alsoElsewhere)) cannot be in \(facts.group) and in another group.",
      remedy: "The last notice counts: enter only that.")
  }
}
