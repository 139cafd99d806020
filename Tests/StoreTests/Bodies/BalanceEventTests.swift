import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Reviews, notices and wishes for political balance")
struct BalanceEventTests {
  private let planning = Body.Reference(rawValue: "PLAN")
  private let green = PoliticalGroup.Reference(rawValue: "GREEN")

  /// A town where two members have formed a group today.
  private func town(_ engine: Engine) throws -> DecisionTown {
    let town = try DecisionTown(engine)
    let grounds = Grounds(from: town.now.day, reason: "A test", warrant: Warrant(.decision, "Council"))
    let names = ["ASH", "ELM"].map { Member.Reference(rawValue: $0) }
    try town.done(
      AddPoliticalGroup(PoliticalGroup(reference: green, name: "Green", signatories: names), at: "kent", on: grounds))
    for name in names {
      let seen = try #require(
        try town.records.read { try $0.standing(Member.self, [name], of: "kent", on: town.now.day).first })
      var changed = seen
      changed.group = green
      try town.done(EditMember(changed, seen: seen, at: "kent", on: grounds))
    }
    return town
  }

  private func event(
    _ kind: BalanceEvent.Kind, _ town: DecisionTown, members: [String] = [], against: Int? = nil
  ) -> BalanceEvent {
    BalanceEvent(
      kind, on: town.now.day, body: kind == .review ? nil : planning, group: kind.isOfGroup ? green : nil,
      members: members.map { .init(rawValue: $0) }, against: against, under: "Council, minute 9")
  }

  private func enter(_ event: BalanceEvent, inSpite: Bool = false) -> EnterBalanceEvent {
    EnterBalanceEvent(event, at: "kent", inSpiteOfWarnings: inSpite)
  }

  private func review(_ town: DecisionTown) throws -> [Finding] {
    try town.records.read {
      try $0.balanceHistory(of: DecisionTown.council, on: town.now.day).review(on: town.now.day)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a change of groups makes a review due until one is entered, and what was taken back counts no more`(
    engine: Engine
  ) throws {
    let town = try town(engine)
    #expect(try review(town).first?.message.contains("the notice of a new group, Green") == true)
    let entered = try town.done(enter(event(.review, town)))
    #expect(try review(town).map(\.outcome) == [.met])
    #expect(town.refusal(enter(event(.review, town))).contains("entered already"))
    #expect(town.refusal(WithdrawBalanceEvent(entered.id, because: "", at: "kent")).contains("what was wrong"))
    try town.done(WithdrawBalanceEvent(entered.id, because: "Another council’s", at: "kent"))
    #expect(try review(town).map(\.outcome) == [.notMet])
    #expect(town.refusal(WithdrawBalanceEvent(entered.id, because: "Again", at: "kent")).contains("already"))
    let report = try Verification(key: town.records.keeping.key).verify(town.records.database)
    #expect(report.isSound, "\(report.findings)")
  }

  @Test(arguments: Engine.allCases)
  func `the council waits for the group, then appoints whom it named and nobody else of it`(engine: Engine) throws {
    var town = try town(engine)
    #expect(town.refusal(enter(event(.wishes, town, members: ["ASH"]))).contains("No notice to this group"))
    try town.done(enter(event(.notice, town)))
    town.wait(until: town.now.day.adding(days: 2))
    #expect(town.refusal(enter(event(.wishes, town, members: ["OAK"]))).contains("not of this group"))
    #expect(town.refusal(enter(event(.wishes, town, members: ["NONE"]))).contains("no member NONE"))
    try town.done(enter(event(.wishes, town, members: ["CAB"]), inSpite: true))
    let history = try town.records.read { try $0.balanceHistory(of: DecisionTown.council, on: town.now.day) }
    #expect(history.asked(of: planning, on: town.now.day).map(\.named) == [[.init(rawValue: "CAB")]])
    let seat = try #require(
      try town.records.read { try $0.memberships(of: .init(rawValue: "ASH"), at: "kent", on: town.now.day) }
        .first { $0.body == planning })
    town.wait(until: town.now.day.adding(days: 1))
    func grounds(_ day: Day) -> Grounds {
      Grounds(from: day, reason: "A test", warrant: Warrant(.decision, "Council"), inSpiteOfWarnings: true)
    }
    try town.done(EndMembership(seat, at: "kent", on: grounds(town.now.day)))
    let again = Membership(
      reference: .init(rawValue: "AGAIN"), body: planning, member: seat.member, seat: "Members")
    let refused = town.refusal(AddMembership(again, at: "kent", on: grounds(town.now.day.adding(days: 1))))
    #expect(refused.contains("Appoint whom Green named"), "\(refused)")
  }

  @Test(arguments: Engine.allCases)
  func `another arrangement is entered with nobody against, of a body whose seats are shared`(engine: Engine) throws {
    let town = try town(engine)
    #expect(town.refusal(enter(event(.arrangement, town, against: 2))).contains("2 members voted against"))
    #expect(town.refusal(enter(event(.arrangement, town))).contains("how many members voted against"))
    var cabinet = event(.arrangement, town, against: 0)
    cabinet.body = .init(rawValue: "CABINET")
    #expect(town.refusal(enter(cabinet)).contains("not shared among the groups"))
    cabinet.body = .init(rawValue: "NONE")
    #expect(town.refusal(enter(cabinet)).contains("no body NONE"))
    try town.done(enter(event(.arrangement, town, against: 0)))
    let check = try town.records.read { open in
      let body = try #require(try open.standing(Body.self, [planning], of: "kent", on: town.now.day).first)
      return try open.check(body, of: DecisionTown.council, on: town.now.day)
    }
    #expect(check.findings.contains { $0.rule == "PB-4" && $0.title == "Arranged otherwise" })
    #expect(check.findings.contains { $0.rule == "PB-4B" && $0.outcome == .met })
  }
}
