import Law

/// A council's groups and bodies as a list in CSV states them, with the seats it gives, where it gives any.
public struct BalanceSheet: Hashable, Sendable {
  /// The groups, and the members of none.
  public var parties: [PoliticalBalance.Party]
  /// The bodies.
  public var bodies: [PoliticalBalance.Body]
  /// The seats of each body by party, in the order of both; `nil` for a body of which none are given.
  public var given: [[Int]?]

  /// A sheet from its parts; without seats given.
  public init(
    parties: [PoliticalBalance.Party], bodies: [PoliticalBalance.Body], given: [[Int]?]? = nil
  ) {
    (self.parties, self.bodies) = (parties, bodies)
    self.given = given ?? bodies.map { _ in nil }
  }

  /// The sheet with its seats worked out.
  public var balance: PoliticalBalance { PoliticalBalance(parties, bodies) }

  /// What the four principles say of the seats that are given, by the law of a day; empty when none are.
  public func findings(on day: Day) -> [Finding] {
    let stated = zip(bodies, given).compactMap { body, seats in
      seats.map { SeatsFollowTheGroups.Given(body, Dictionary(zip(parties, $0)) { first, _ in first }) }
    }
    guard !stated.isEmpty else { return [] }
    return SeatsFollowTheGroups.check(.init(on: day, parties: parties, bodies: stated))
  }

  /// More groups than any council has.
  public static let mostGroups = 40
  /// More bodies than any council has.
  public static let mostBodies = 200
  /// More members, or seats, than any council or body has.
  public static let mostMembers = 1_000
}
