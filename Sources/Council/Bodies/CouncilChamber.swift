import Law

/// The council that keeps the record with its members and political groups on a day, as political balance asks about them.
public struct CouncilChamber: Sendable {
  /// The council’s name, as seats and members name it.
  public let name: String
  /// Its groups.
  public let groups: [PoliticalGroup]
  /// Its own members: those who represent a ward or division, or all of its own where none is entered with one.
  public let councillors: [Member]
  private let groupOf: [Member.Reference: PoliticalGroup.Reference]

  /// A council from all members and groups that stand on a day.
  public init(name: String, members: [Member], groups: [PoliticalGroup]) {
    self.name = name
    let own = members.filter { ($0.council ?? name) == name }
    let elected = own.filter { !$0.represents.isEmpty }
    councillors = elected.isEmpty ? own : elected
    let known = Set(groups.map(\.reference))
    let pairs = councillors.compactMap { member in
      member.group.flatMap { known.contains($0) ? (member.reference, $0) : nil }
    }
    groupOf = Dictionary(pairs) { first, _ in first }
    self.groups = groups
  }

  /// Whether somebody is one of its members.
  public func has(_ member: Member) -> Bool { councillors.contains { $0.reference == member.reference } }

  /// How many members a group has.
  public func size(of group: PoliticalGroup.Reference) -> Int { groupOf.values.count { $0 == group } }

  /// Groups with their members, and the members of none.
  public var parties: [PoliticalBalance.Party] {
    groups.map { party(of: $0) } + [.init(ungrouped: councillors.count - groupOf.count)]
  }

  private func party(of group: PoliticalGroup) -> PoliticalBalance.Party {
    .init(group: group.name, size(of: group.reference))
  }

  /// How many seats it fills on a body: those it appoints to, or all where none is entered.
  public func seats(on body: Body) -> Int {
    body.seats.filter { $0.appointedBy == name && $0.eligibility != .officer && $0.votes }.map(\.number).reduce(0, +)
  }

  /// The seats it fills on a body, by who has them.
  func given(_ body: Body, _ memberships: [Membership], isOrdinary: Bool) -> SeatsFollowTheGroups.Given {
    let labels = Set(body.seats.filter { $0.appointedBy == name }.map(\.label))
    var seats: [PoliticalBalance.Party: Int] = [:]
    let own = Set(councillors.map(\.reference))
    for one in memberships where one.votes && own.contains(one.member) && (one.seat.map(labels.contains) ?? false) {
      let group = groupOf[one.member].flatMap { reference in groups.first { $0.reference == reference } }
      seats[group.map { party(of: $0) } ?? .init(ungrouped: councillors.count - groupOf.count), default: 0] += 1
    }
    return .init(.init(body.name, seats: self.seats(on: body), isOrdinary: isOrdinary), seats)
  }
}

extension Body {
  /// What kind of body it is where seats are shared among groups.
  public var balanceKind: BalanceCovers.Kind {
    switch kind {
    case .committee, .scrutiny: .ordinary
    case .licensing: .licensing
    case .subCommittee, .advisory: .below
    case .jointCommittee, .panel: .outside
    case .executive: .executive
    case .council, .board, .assembly, .forum, .programmeBoard: .other
    case .neighbourhoodForum, .engagementForum, .memberForum, .wardMeeting, .areaAssembly, .civicSpace: .other
    }
  }
}
