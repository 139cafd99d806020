import Actions
import Council
import Law
import Store

/// Who meets in the county: its members and groups, the council and what it set up, a locality board for each district.
extension Telling {
  func seatMembers() throws {
    let day = month(-24, 6)
    let map = try DemoMap.read().map(\.place)
    let boards = CountyMembers.leaders.map { Self.board(of: $0, map) }
    try does(
      ImportBodies(
        BodyList(
          members: CountyMembers.all, groups: CountyMembers.groups, bodies: Self.bodies + boards,
          memberships: Self.seats + boards.flatMap(Self.seats)),
        of: County.eddershire.id, from: nil, source: "Members and bodies of \(County.eddershire.shortName)"),
      as: .clerk, on: day)
  }

  /// The council reviewed whose the seats are when its bodies were set up.
  func reviewBalance() throws {
    let day = month(-24, 6)
    try does(
      EnterBalanceEvent(
        BalanceEvent(.review, on: day, under: "Council, annual meeting, minute 9"), at: County.eddershire.id),
      as: .clerk, on: day)
  }

  private static var home: String { County.eddershire.name }

  private static func body(
    _ reference: String, _ name: String, _ kind: BodyKind, _ powers: BodyPowers, under parent: String? = "COUNCIL",
    _ seats: [Seat], rules: [CompositionRule] = [], quorum: Int, _ terms: String
  ) -> Body {
    Body(
      reference: .init(rawValue: reference), name: name, kind: kind, powers: powers,
      parent: parent.map(Body.Reference.init(rawValue:)), seats: seats, rules: rules, quorum: quorum, terms: terms)
  }

  private static func members(_ number: Int) -> [Seat] {
    [Seat(label: "Members", number: number, appointedBy: home, eligibility: .member)]
  }

  private static var bodies: [Body] {
    [
      body(
        "COUNCIL", home, .council, .decides, under: nil, members(14), quorum: 4,
        "1. To set the budget and the council tax.\n2. To adopt the constitution and the policy framework."),
      body(
        "CABINET", "Cabinet", .executive, .decides,
        [Seat(label: "Leader", number: 1, appointedBy: home, eligibility: .leader)]
          + [Seat(label: "Executive members", number: 4, appointedBy: home, eligibility: .member)],
        rules: [.size(2...10), .chairedByLeader(of: home)], quorum: 3,
        "1. To carry out the functions of the council that the law gives to its executive."),
      body(
        "SCRUTINY", "Overview and Scrutiny Committee", .scrutiny, .recommends, members(7),
        rules: [.politicallyBalanced, .noExecutiveMembers], quorum: 3,
        "1. To review and scrutinise decisions of the executive.\n2. To call in decisions that are not yet carried out."
      ),
      body(
        "PLANNING", "Planning Committee", .committee, .decides, members(7), rules: [.politicallyBalanced], quorum: 3,
        "1. To decide applications for minerals, for waste and for the council’s own development."),
      body(
        "SITES", "Site Visits Sub-Committee", .subCommittee, .advises, under: "PLANNING", members(3), quorum: 2,
        "1. To see the sites of applications and to report what was seen."),
    ]
  }

  private static func sit(_ body: String, _ who: String, _ seat: String = "Members", _ role: Membership.Role = .member)
    -> Membership
  {
    Membership(body: .init(rawValue: body), member: .init(rawValue: who), seat: seat, role: role)
  }

  private static var seats: [Membership] {
    let council = CountyMembers.all.filter { $0.council == nil }.map { member in
      let role: Membership.Role =
        member.offices.contains { $0.kind == .chairman }
        ? .chair : member.offices.contains { $0.kind == .viceChairman } ? .viceChair : .member
      return sit("COUNCIL", member.reference.rawValue, "Members", role)
    }
    let cabinet = ["M05", "M06", "M09", "M12"].map { sit("CABINET", $0, "Executive members") }
    let scrutiny = ["M01", "M04", "M07", "M11", "M14"].map { sit("SCRUTINY", $0) }
    let planning = ["M01", "M02", "M05", "M10", "M13", "M14"].map { sit("PLANNING", $0) }
    return council + [sit("CABINET", "M03", "Leader", .chair)] + cabinet
      + [sit("SCRUTINY", "M08", "Members", .chair)] + scrutiny + [sit("PLANNING", "M04", "Members", .chair)] + planning
      + [sit("SITES", "M10", "Members", .chair), sit("SITES", "M13")]
  }

  private static func board(of leader: CountyMembers.Leader, _ map: [Place]) -> Body {
    let proposal = proposal(of: leader, map)
    return Body(
      reference: .init(rawValue: "\(leader.district)-BOARD"), name: "\(leader.name) Eddershire Locality Board",
      kind: .board, powers: .advises, parent: .init(rawValue: "COUNCIL"), areas: [.init(rawValue: leader.district)],
      seats: proposal.seats(county: home, district: leader.council) + [
        Seat(label: "Senior county officer", number: 1, appointedBy: home, eligibility: .officer, votes: false)
      ],
      rules: [.parity(home, leader.council), .chairedByLeader(of: leader.council)], quorum: 2,
      terms:
        "1. To bring together members of both councils for the same streets.\n2. To advise; it cannot bind those who sit on it.",
      evidence: leader.evidence)
  }

  private static func proposal(of leader: CountyMembers.Leader, _ map: [Place]) -> ParityProposal {
    let divisions = map.filter {
      $0.kind == .electoralDivision && $0.parents.contains(.init(rawValue: leader.district))
    }
    let here = CountyMembers.all.filter { member in
      member.council == nil && divisions.contains { member.represents.contains($0.reference) }
    }
    return ParityProposal(
      countyMembersForDistrict: here.map(\.reference), leader: .init(rawValue: leader.member))
  }

  private static func seats(on board: Body) -> [Membership] {
    guard let leader = CountyMembers.leaders.first(where: { board.areas == [.init(rawValue: $0.district)] }),
      let map = try? DemoMap.read().map(\.place)
    else { return [] }
    return [sit(board.reference.rawValue, leader.member, "District leader", .chair)]
      + proposal(of: leader, map).countyMembers.map { sit(board.reference.rawValue, $0.rawValue, "County members") }
  }
}
