/// Seats are shared among the groups by four principles, each before the next (LGHA 1989 s.15(5)).
public enum SeatsFollowTheGroups: Rule {
  public static let id = "PB-3"
  public static let title = "Seats are shared among the political groups by four principles in their order"
  public static let citation = Instruments.housingAct1989("s.15(4), (5)", section: "15")
  public static let inForce = BodyLaw.since1990
  public static let verification = Verification.textRead(
    "s.15(5)(a) to (d), as at 26 March 2026: “bears the same proportion to the total of all the seats on the ordinary committees”. "
      + "How remainders are settled is not in the Act")
  public static let severity = Severity.warn
  public static let binds = "Principal councils whose members are in political groups"
  public static let explanation = """
    (a) Not all seats of a body to one group; (b) the majority of seats to the group that is a majority of the council; (c) the seats \
    on all ordinary committees together in proportion; (d) those of each body in proportion. Each so far as the ones before allow and \
    as is reasonably practicable, of which the council judges. In proportion is tested as less than one seat from the exact share.
    """

  /// Seats as they are given.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let parties: [PoliticalBalance.Party]
    let bodies: [Given]

    /// Facts from their parts.
    public init(on: Day, parties: [PoliticalBalance.Party], bodies: [Given]) {
      (self.on, self.parties, self.bodies) = (on, parties.filter { $0.members > 0 }, bodies)
    }
  }

  /// A body with the seats that each party has on it.
  public struct Given: Hashable, Sendable {
    /// The body.
    public let body: PoliticalBalance.Body
    /// The seats of each party that has any.
    public let seats: [PoliticalBalance.Party: Int]

    /// A body with its seats.
    public init(_ body: PoliticalBalance.Body, _ seats: [PoliticalBalance.Party: Int]) {
      (self.body, self.seats) = (body, seats)
    }
  }

  static let council = "The council"

  public static func check(_ facts: Facts) -> [Finding] {
    let subject = "Political balance"
    if let early = notLaw(on: facts.on, subject) { return [early] }
    guard facts.parties.contains(where: \.isGroup) else {
      return [doesNotApply(subject, "There is no political group", "Without a group nothing is shared among groups.")]
    }
    let balance = PoliticalBalance(facts.parties, facts.bodies.map(\.body))
    let held = HeldSeats(balance, facts.bodies)
    return held.incomplete + held.notAll + held.majorities + held.totals + held.each
  }
}

extension SeatsFollowTheGroups.Facts {
  /// What would be given: for showing beside what is.
  public var balance: PoliticalBalance { PoliticalBalance(parties, bodies.map(\.body)) }
}
