import Council
import Law
import Testing

@Suite("What the rules say of a body and who sits on it")
struct BodyCheckTests {
  private let day = Day(iso: "2026-06-01") ?? Day(number: 0)
  private let groups = [
    PoliticalGroup(reference: .init(rawValue: "RED"), name: "Red", signatories: [m("M-0"), m("M-1")]),
    PoliticalGroup(reference: .init(rawValue: "BLUE"), name: "Blue", signatories: [m("M-6"), m("M-7")]),
  ]

  private static func m(_ name: String) -> Member.Reference { .init(rawValue: name) }

  /// Ten members: six red, four blue; each for a ward of their own.
  private var members: [Member] {
    (0..<10).map { number in
      Member(
        reference: Self.m("M-\(number)"), name: "Cllr \(number)", group: groups[number < 6 ? 0 : 1].reference,
        represents: [.init(rawValue: "WARD-\(number)")],
        offices: number == 0 ? [Office(.leader)] : number == 9 ? [Office(.chairman)] : [])
    }
  }

  private var chamber: CouncilChamber { CouncilChamber(name: "Eddershire", members: members, groups: groups) }

  private func body(_ kind: BodyKind, seats: Int = 5, rules: [CompositionRule] = [], areas: [String] = []) -> Body {
    Body(
      reference: .init(rawValue: "B"), name: "Body", kind: kind, powers: kind == .advisory ? .advises : .decides,
      areas: areas.map(Place.Reference.init(rawValue:)),
      seats: [Seat(label: "Members", number: seats, appointedBy: "Eddershire")], rules: rules, quorum: 3)
  }

  private func sitting(_ numbers: [Int], role: Membership.Role = .member) -> [BodyCheck.Sitting] {
    numbers.map { number in
      BodyCheck.Sitting(
        Membership(body: .init(rawValue: "B"), member: Self.m("M-\(number)"), seat: "Members", role: role),
        members[number], places: Set(members[number].represents), isExecutive: number == 0)
    }
  }

  private func check(_ body: Body, _ numbers: [Int]) -> BodyCheck {
    BodyCheck(body, sitting(numbers), chamber: chamber, on: day)
  }

  private func broken(_ check: BodyCheck) -> [String] {
    check.findings.filter { $0.outcome == .notMet }.map(\.rule)
  }

  @Test func `an executive with the chairman of the council on it is refused, and one without is not`() {
    #expect(broken(check(body(.executive, seats: 10), [0, 1, 2, 9])) == ["EX-12"])
    #expect(broken(check(body(.executive, seats: 10), [0, 1, 2])).isEmpty)
  }

  @Test func `the leader on scrutiny is refused, also by the form that would seat them`() {
    let scrutiny = check(body(.scrutiny), [0, 1, 2, 6, 7])
    #expect(broken(scrutiny).contains("CALL-2"))
    let objections = scrutiny.objections(without: Self.m("M-0"))
    #expect(objections.count == 1 && objections.allSatisfy { $0.weight == .refuses && $0.field == "member" })
    #expect(scrutiny.objections(without: Self.m("M-1")).isEmpty)
  }

  @Test func `seats that follow the groups are met, others are told`() {
    #expect(broken(check(body(.committee), [0, 1, 2, 6, 7])).isEmpty)
    #expect(broken(check(body(.committee), [0, 1, 6, 7, 8])) == ["PB-3"])
    #expect(broken(check(body(.board), [0, 1, 6, 7, 8])).isEmpty)
  }

  @Test func `councillors of an area committee come from its area`() {
    let area = body(.committee, seats: 2, areas: ["WARD-1", "WARD-6"])
    #expect(!broken(check(area, [1, 6])).contains("BOD-5"))
    #expect(broken(check(area, [1, 7])).contains("BOD-5"))
  }

  @Test func `what the council itself asks is told with what was found`() {
    let rules: [CompositionRule] = [
      .size(4...5), .noExecutiveMembers, .chairedByLeader(of: "Stellbridge"), .areaMembersOnly,
    ]
    let found = check(body(.board, rules: rules, areas: ["WARD-1"]), [0, 1]).findings.filter {
      $0.rule == "BOD-COMPOSITION" && $0.outcome == .notMet
    }
    #expect(found.count == 4)
    #expect(found.contains { $0.message.contains("2 sit on it") && $0.remedy == "Seat 2 more." })
  }

  @Test func `parity counts who sits there with a vote`() {
    var board = body(.board, seats: 2, rules: [.parity("Eddershire", "Stellbridge")])
    board.seats.append(Seat(label: "District", number: 2, appointedBy: "Stellbridge"))
    #expect(broken(check(board, [1, 2])) == ["BOD-COMPOSITION"])
    var others = sitting([3, 4])
    for place in others.indices { others[place].membership.seat = "District" }
    #expect(broken(BodyCheck(board, sitting([1, 2]) + others, chamber: chamber, on: day)).isEmpty)
  }

  @Test func `the council’s quorum is a quarter of its members`() {
    var council = body(.council, seats: 10)
    council.quorum = 2
    #expect(broken(check(council, Array(0..<10))) == ["BOD-6"])
  }

  @Test func `the balance of all bodies names those that depart`() {
    let (planning, scrutiny) = (body(.committee), body(.executive))
    let seats = sitting([0, 1, 6, 7, 8]).map(\.membership)
    let whole = CouncilBalance(chamber, [planning, scrutiny], seats, on: day)
    #expect(whole.bodies == [planning])
    #expect(whole.balance.rows.map(\.seats) == [[3, 2]] && whole.held == [[2, 3]])
    #expect(whole.findings.contains { $0.outcome == .notMet && $0.subject == "Body" })
  }

  @Test func `a group of one is told to end`() {
    let lone = members.filter { $0.reference.rawValue < "M-7" }
    let whole = CouncilBalance(CouncilChamber(name: "Eddershire", members: lone, groups: groups), [], [], on: day)
    #expect(whole.findings.contains { $0.rule == "PB-2" && $0.subject == "Blue" })
  }
}
