import Law

/// A body with who sits on it on a day, asked by every rule that concerns it.
public struct BodyCheck: Sendable {
  /// Somebody who sits on the body, with what is known of them.
  public struct Sitting: Hashable, Sendable {
    /// The seat they have, and their role.
    public var membership: Membership
    /// Who it is.
    public var member: Member
    /// The wards and divisions they represent, with all these lie in.
    public var places: Set<Place.Reference>
    /// Whether they sit on the executive of the council that keeps the record.
    public var isExecutive: Bool

    /// Somebody who sits on the body.
    public init(_ membership: Membership, _ member: Member, places: Set<Place.Reference>, isExecutive: Bool) {
      (self.membership, self.member, self.places, self.isExecutive) = (membership, member, places, isExecutive)
    }
  }

  let body: Body
  let sitting: [Sitting]
  let chamber: CouncilChamber
  let history: BalanceHistory?
  let day: Day

  /// A check of a body on a day; `chamber` is the council that keeps the record, with its members and groups, `history` what happened to
  /// the seats of the groups, where anything did.
  public init(
    _ body: Body, _ sitting: [Sitting], chamber: CouncilChamber, history: BalanceHistory? = nil, on day: Day
  ) {
    self.body = body
    self.sitting = sitting.sorted { $0.member.name < $1.member.name }
    (self.chamber, self.history, self.day) = (chamber, history, day)
  }

  /// What every rule says.
  public var findings: [Finding] { who + powers + composition + balance }

  /// Those who take seats, by name.
  var seated: [Sitting] { sitting.filter(\.membership.role.takesSeat) }

  private var who: [Finding] {
    switch body.kind {
    case .executive: executive
    case .scrutiny: [scrutiny, coOpted].flatMap(\.self)
    case .committee, .subCommittee, .licensing: [coOpted, area].flatMap(\.self)
    case .jointCommittee: joint + coOpted
    case .advisory: coOpted
    default: []
    }
  }

  private var executive: [Finding] {
    let chairmen = seated.filter { one in
      [Office.Kind.chairman, .viceChairman].contains { one.member.holds($0, at: chamber.name, home: chamber.name) }
    }
    return ExecutiveSize.check(
      .init(on: day, body: body.name, members: seated.map(\.member.name), chairmen: chairmen.map(\.member.name)))
  }

  private var scrutiny: [Finding] {
    NoExecutiveMemberOnScrutiny.check(
      .init(on: day, body: body.name, members: seated.count, executive: onExecutive.map(\.member.name)))
  }

  var onExecutive: [Sitting] { seated.filter(\.isExecutive) }

  private var joint: [Finding] {
    JointCommitteeAppointed.check(
      .init(on: day, body: body.name, authorities: Set(body.seats.map(\.appointedBy)).sorted()))
  }

  private var coOpted: [Finding] {
    let these = sitting.filter { $0.membership.role == .coOpted }
    guard !these.isEmpty else { return [] }
    return CoOptedMembers.check(
      .init(
        on: day, body: body.name, isAdvisory: body.kind == .advisory, coOpted: these.map(\.member.name),
        voting: these.filter(\.membership.votes).map(\.member.name)))
  }

  private var area: [Finding] {
    guard !body.areas.isEmpty, body.powers == .decides else { return [] }
    let own = seated.filter { chamber.has($0.member) }
    return AreaCommitteeMembers.check(
      .init(on: day, body: body.name, councillors: own.count, elsewhere: outsiders(own).map(\.member.name)))
  }

  func outsiders(_ some: [Sitting]) -> [Sitting] { some.filter { $0.places.isDisjoint(with: body.areas) } }

  private var powers: [Finding] {
    var found: [Finding] = []
    if body.kind == .advisory || body.powers == .advises {
      found += AdvisoryBodyAdvises.check(
        .init(on: day, body: body.name, isAdvisory: true, verbs: [body.powers == .decides ? "decide" : "advise"]))
    }
    if body.kind == .council {
      found += CouncilQuorum.check(
        .init(on: day, body: body.name, isCouncil: true, members: chamber.councillors.count, stated: body.quorum))
    } else if body.powers == .decides {
      found += CouncilQuorum.check(
        .init(on: day, body: body.name, isCouncil: false, members: seated.count, stated: body.quorum))
    }
    return found
  }

  private var balance: [Finding] {
    let kind = body.balanceKind
    guard kind != .other else { return [] }
    let isArranged = history?.isArranged(body.reference, on: day) ?? false
    let covers = BalanceCovers.check(
      .init(
        on: day, body: body.name, kind: kind, seats: chamber.seats(on: body), votesAgainst: isArranged ? 0 : nil))
    return covers + (isArranged ? [] : shared(kind)) + (history?.arrangement(of: body, on: day) ?? []) + wishes
  }

  private func shared(_ kind: BalanceCovers.Kind) -> [Finding] {
    guard BalanceCovers.covers(kind, seats: chamber.seats(on: body)), !chamber.groups.isEmpty, !seated.isEmpty else {
      return []
    }
    return SeatsFollowTheGroups.check(
      .init(
        on: day, parties: chamber.parties, bodies: [chamber.given(body, sitting.map(\.membership), isOrdinary: false)])
    ).filter { $0.outcome != .doesNotApply }
  }

  private var wishes: [Finding] {
    history?.wishes(for: body, sitting.map(\.membership), groups: chamber.groups, on: day) { member in
      sitting.first { $0.member.reference == member }?.member.group
    } ?? []
  }
}
