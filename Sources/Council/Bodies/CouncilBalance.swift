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

  /// What the rules say of what was done: whether a review is due, what was arranged otherwise, what the groups wish.
  public let done: [Finding]
  /// Bodies whose seats are arranged otherwise than in balance.
  public let arranged: [Body]

  /// The balance of a council on a day, with what happened to the seats until then.
  public init(
    _ chamber: CouncilChamber, _ bodies: [Body], _ memberships: [Membership], history: BalanceHistory? = nil,
    on day: Day
  ) {
    let committees = bodies.filter { ![.other, .executive, .licensing].contains($0.balanceKind) }
    withoutSeats = committees.filter(\.seats.isEmpty)
    let arranged = committees.filter { history?.isArranged($0.reference, on: day) ?? false }
    self.arranged = arranged
    let covered = committees.filter {
      !arranged.contains($0) && BalanceCovers.covers($0.balanceKind, seats: chamber.seats(on: $0))
        && chamber.seats(on: $0) > 0
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
    done =
      history.map { history in
        (chamber.groups.isEmpty ? [] : history.review(on: day))
          + bodies.flatMap { history.arrangement(of: $0, on: day) }
          + bodies.flatMap { body in
            history.wishes(for: body, on[body.reference] ?? [], groups: chamber.groups, on: day) { member in
              chamber.councillors.first { $0.reference == member }?.group
            }
          }
      } ?? []
  }
}
