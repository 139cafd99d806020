import Council
import Law
import Testing

@Suite("What happened to the seats of the groups")
struct BalanceHistoryTests {
  private let home = "Eddershire"

  private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  private func m(_ name: String) -> Member.Reference { .init(rawValue: name) }
  private func g(_ name: String) -> PoliticalGroup.Reference { .init(rawValue: name) }

  private func member(_ name: String, _ group: String?, from: String? = nil, to: String? = nil) -> Member {
    Member(
      reference: m(name), name: "Cllr \(name)", group: group.map { g($0) }, from: from.map { day($0) },
      to: to.map { day($0) })
  }

  private var planning: Body {
    Body(
      reference: .init(rawValue: "PLAN"), name: "Planning", kind: .committee, powers: .decides,
      seats: [Seat(label: "Members", number: 5, appointedBy: home)])
  }

  private func event(
    _ kind: BalanceEvent.Kind, _ on: String, group: String? = nil, members: [String] = []
  ) -> BalanceEvent {
    BalanceEvent(
      id: "\(kind) \(on)", kind, on: day(on), body: kind == .review ? nil : planning.reference,
      group: group.map { g($0) }, members: members.map { m($0) }, against: 0, under: "Council, minute 1")
  }

  private func history(_ events: [BalanceEvent], _ members: [Member] = [], groups: [PoliticalGroup] = [])
    -> BalanceHistory
  {
    BalanceHistory(
      events, home: home, members: members, groups: groups, bodies: [planning], annualMeetings: [day("2026-05-20")])
  }

  @Test func `a review is due after the annual meeting and when somebody changes group, until it is entered`() {
    let moved = [
      member("ASH", "RED", to: "2026-06-30"), member("ASH", "BLUE", from: "2026-07-01"), member("ELM", "RED"),
    ]
    let none = history([], moved)
    #expect(none.review(on: day("2026-05-19")).map(\.outcome) == [.met])
    #expect(none.review(on: day("2026-05-20")).first?.message.contains("the annual meeting on 20 May 2026") == true)
    let told = history([event(.review, "2026-05-20")], moved)
    #expect(told.review(on: day("2026-06-30")).map(\.outcome) == [.met])
    #expect(told.review(on: day("2026-07-01")).first?.message.contains("the change of group of Cllr ASH") == true)
  }

  @Test func `what was taken back, and what another council’s members do, counts for nothing`() {
    var review = event(.review, "2026-05-21")
    review.withdrawnOn = day("2026-05-22")
    var other = member("OAK", "RED", from: "2026-06-01")
    other.council = "Stellbridge"
    let told = history([review], [other])
    #expect(told.reviewed(on: day("2026-06-20")) == nil)
    #expect(told.duties(on: day("2026-06-20")).map(\.words) == ["the annual meeting"])
  }

  @Test func `the notice of a new group asks for a review when the last is more than a month past`() {
    func duties(_ reviewed: String) -> [String] {
      let group = PoliticalGroup(
        reference: g("NEW"), name: "New", signatories: [m("ASH"), m("ELM")], from: day("2026-07-01"))
      return history([event(.review, reviewed)], groups: [group]).duties(on: day("2026-07-02")).map(\.words)
    }
    #expect(duties("2026-05-31") == ["the annual meeting", "the notice of a new group, New"])
    #expect(duties("2026-06-01") == ["the annual meeting"])
  }

  @Test func `what was arranged otherwise ends when the groups change, and is judged after the annual meeting`() {
    let moved = [member("ASH", "RED", to: "2026-06-30"), member("ASH", "BLUE", from: "2026-07-01")]
    let told = history([event(.arrangement, "2026-05-01")], moved)
    #expect(told.arrangement(of: planning, on: day("2026-05-02")).map(\.outcome) == [.met])
    #expect(told.arrangement(of: planning, on: day("2026-05-20")).map(\.outcome) == [.forJudgement])
    #expect(told.arrangement(of: planning, on: day("2026-07-01")).first?.blocks == true)
    #expect(told.isArranged(planning.reference, on: day("2026-06-30")))
    #expect(!told.isArranged(planning.reference, on: day("2026-07-01")))
    let again = history([event(.arrangement, "2026-05-01"), event(.arrangement, "2026-07-10")], moved)
    #expect(again.isArranged(planning.reference, on: day("2026-07-10")))
  }

  @Test func `a body that is arranged otherwise is left out of the balance, and its form asks no proportion of it`() {
    let groups = [
      PoliticalGroup(reference: g("RED"), name: "Red", signatories: [m("M0"), m("M1")]),
      PoliticalGroup(reference: g("BLUE"), name: "Blue", signatories: [m("M6"), m("M7")]),
    ]
    let members = (0..<10).map { member("M\($0)", $0 < 6 ? "RED" : "BLUE") }
    let chamber = CouncilChamber(name: home, members: members, groups: groups)
    let seats = [6, 7, 8, 9, 0].map { Membership(body: planning.reference, member: m("M\($0)"), seat: "Members") }
    let told = BalanceHistory([event(.arrangement, "2026-05-01")], home: home)
    let whole = CouncilBalance(chamber, [planning], seats, history: told, on: day("2026-05-02"))
    #expect(whole.bodies.isEmpty && whole.arranged == [planning])
    #expect(!whole.findings.contains { $0.rule == "PB-3" })
    let sitting = seats.map { seat in
      BodyCheck.Sitting(
        seat, members.first { $0.reference == seat.member } ?? members[0], places: [], isExecutive: false)
    }
    func broken(_ history: BalanceHistory?) -> [String] {
      BodyCheck(planning, sitting, chamber: chamber, history: history, on: day("2026-05-02")).findings.filter {
        $0.outcome == .notMet && $0.rule.hasPrefix("PB")
      }.map(\.rule)
    }
    #expect(broken(told).isEmpty && broken(nil) == ["PB-3"])
  }

  @Test func `a group is told, names somebody, and the form that seats another is refused`() {
    let groups = [PoliticalGroup(reference: g("RED"), name: "Red", signatories: [m("ASH"), m("ELM")])]
    let members = [member("ASH", "RED"), member("ELM", "RED")]
    let chamber = CouncilChamber(name: home, members: members, groups: groups)
    func objections(_ events: [BalanceEvent], on iso: String) -> [Objection] {
      let seat = Membership(body: planning.reference, member: m("ELM"), seat: "Members", from: day(iso))
      let sitting = BodyCheck.Sitting(seat, members[1], places: [], isExecutive: false)
      return BodyCheck(
        planning, [sitting], chamber: chamber, history: BalanceHistory(events, home: home), on: day(iso)
      ).objections(without: m("ELM"))
    }
    let notice = event(.notice, "2026-05-20", group: "RED")
    #expect(objections([notice], on: "2026-06-09").contains { $0.words.contains("Wait for the group") })
    #expect(objections([notice], on: "2026-06-10").isEmpty)
    let named = event(.wishes, "2026-05-25", group: "RED", members: ["ASH"])
    #expect(objections([notice, named], on: "2026-06-10").contains { $0.weight == .refuses && $0.field == "member" })
    let both = event(.wishes, "2026-05-26", group: "RED", members: ["ASH", "ELM"])
    #expect(objections([notice, named, both], on: "2026-06-10").isEmpty)
  }

  @Test func `an entry that cannot be is refused at its field`() {
    func fields(_ event: BalanceEvent) -> [String] { event.objections(today: day("2026-06-01")).map(\.field) }
    #expect(fields(event(.review, "2026-05-20")).isEmpty)
    #expect(fields(event(.review, "2026-06-02")) == ["on"])
    #expect(fields(event(.review, "1989-06-02")) == ["on"])
    #expect(fields(BalanceEvent(.wishes, on: day("2026-05-20"))) == ["body", "group", "members"])
    #expect(
      fields(BalanceEvent(.arrangement, on: day("2026-05-20"), body: planning.reference)) == ["against", "under"])
    var opposed = event(.arrangement, "2026-05-20")
    opposed.against = 1
    #expect(fields(opposed) == ["against"])
  }
}
