import Law

/// The political balance of a council’s own groups and bodies on a day: what would be given, what is, and which bodies depart.
public struct CouncilBalance: Sendable {
  /// The groups, the bodies that balance covers, and the seats each would have.
  public let balance: PoliticalBalance
  /// What the rules say: of each group, and of the seats as they are held.
  public let findings: [Finding]
  /// The bodies that balance covers.
  public let bodies: [Body]
  /// The seats as they are held, in the order of the bodies and the parties.
  public let held: [[Int]]
  /// Bodies whose seats are not entered, so that nothing can be said of them.
  public let withoutSeats: [Body]

  /// Whether there is nothing to share: no group, or no body with seats.
  public var isEmpty: Bool { bodies.isEmpty || !balance.parties.contains(where: \.isGroup) }

  /// The balance of a council on a day.
  public init(_ chamber: CouncilChamber, _ bodies: [Body], _ memberships: [Membership], on day: Day) {
    let committees = bodies.filter { ![.other, .executive, .licensing].contains($0.balanceKind) }
    withoutSeats = committees.filter(\.seats.isEmpty)
    let covered = committees.filter {
      BalanceCovers.covers($0.balanceKind, seats: chamber.seats(on: $0)) && chamber.seats(on: $0) > 0
    }
    self.bodies = covered
    let on = Dictionary(grouping: memberships, by: \.body)
    let given = covered.map { body in
      chamber.given(body, on[body.reference] ?? [], isOrdinary: body.balanceKind == .ordinary)
    }
    let balance = PoliticalBalance(chamber.parties, given.map(\.body))
    self.balance = balance
    held = given.map { body in balance.parties.map { body.seats[$0] ?? 0 } }
    let groups = chamber.groups.flatMap { group in
      PoliticalGroupConstituted.check(
        .init(
          on: day, group: group.name, signatories: Set(group.signatories).count,
          members: chamber.size(of: group.reference), leader: group.leader?.rawValue))
    }.filter { $0.outcome == .notMet }
    let seats =
      given.isEmpty
      ? [] : SeatsFollowTheGroups.check(.init(on: day, parties: chamber.parties, bodies: given))
    findings = groups + seats
  }
}
