import Council
import Law
import Testing

@Suite("Bodies as they are stated")
struct BodyTests {
  private func board(_ county: Int, _ district: Int) -> Body {
    Body(
      reference: .init(rawValue: "LB"), name: "Dover Kent Locality Board", kind: .board, powers: .advises,
      seats: [
        Seat(label: "County members", number: county, appointedBy: "County", eligibility: .areaMember),
        Seat(label: "District councillors", number: district, appointedBy: "District"),
        Seat(label: "Pioneer", number: 1, appointedBy: "County", eligibility: .officer, votes: false),
      ], rules: [.parity("County", "District")])
  }

  @Test func `a board of parity is refused with 8 and 6 and stands with 7 and 7`() {
    #expect(board(8, 6).objections.map(\.field) == ["seats"])
    #expect(board(8, 6).objections.first?.words.contains("8") == true)
    #expect(board(7, 7).objections.isEmpty)
  }

  @Test func `an advisory committee that decides is refused`() {
    let body = Body(reference: .init(rawValue: "A"), name: "Panel", kind: .advisory, powers: .decides)
    #expect(body.objections.map(\.field) == ["powers"])
  }

  @Test func `a sub-committee names its committee, and a quorum can be reached`() {
    var body = Body(reference: .init(rawValue: "S"), name: "Appeals", kind: .subCommittee, powers: .decides)
    #expect(body.objections.map(\.field) == ["parent"])
    body.parent = .init(rawValue: "L")
    body.seats = [Seat(label: "Members", number: 3, appointedBy: "County")]
    body.quorum = 4
    #expect(body.objections.map(\.field) == ["quorum"])
  }

  @Test func `what is typed for seats, rules, offices and evidence reads back to the same`() {
    let seats = board(7, 7).seats + [Seat(label: "Parish", number: 1, appointedBy: "Parishes", onBehalfOf: "NALC")]
    #expect(seats.map { Seat(line: $0.line) } == seats)
    let rules: [CompositionRule] = [
      .parity("A", "B"), .politicallyBalanced, .noExecutiveMembers, .areaMembersOnly, .size(2...10), .size(5...5),
      .chairedByLeader(of: "Dover"),
    ]
    #expect(rules.map { CompositionRule(rawValue: $0.rawValue) } == rules)
    let offices = [Office(.leader), Office(.executiveMember, portfolio: "Care"), Office(.leader, at: "Dover")]
    #expect(offices.map { Office(line: $0.line) } == offices)
    let evidence = RequirementEvidence(.terms, isMet: false, day: Day(number: 20_000), text: "Draft | two")
    #expect(RequirementEvidence(line: evidence.line) == evidence)
  }

  @Test(arguments: ["", "Members", "Members | many | X", "M | 3 | X | nobody", "M | 3 | X | any | perhaps", "| 3 | X"])
  func `a line that states no seats is no seat`(_ line: String) { #expect(Seat(line: line) == nil) }

  @Test(arguments: ["", "size: 9-2", "size: x", "parity: A", "parity: / B", "politically-balanced: very", "tall"])
  func `a text that states no rule is no rule`(_ text: String) { #expect(CompositionRule(rawValue: text) == nil) }

  @Test func `a group of one is none, and the same signature twice is one`() {
    let member = Member.Reference(rawValue: "M1")
    let group = PoliticalGroup(reference: .init(rawValue: "G"), name: "Green", signatories: [member])
    #expect(group.objections.map(\.field) == ["signatories"])
    var two = group
    two.signatories = [member, .init(rawValue: "M2")]
    #expect(two.objections.isEmpty)
  }

  @Test func `an adviser neither votes nor takes a seat`() {
    let membership = Membership(
      body: .init(rawValue: "LB"), member: .init(rawValue: "M1"), seat: "Pioneer", role: .adviser)
    #expect(Set(membership.objections.map(\.field)) == ["votes", "seat"])
  }

  @Test func `an office names its council or is one of the member’s own`() {
    let member = Member(
      reference: .init(rawValue: "M"), name: "Cllr A", offices: [Office(.chairman), Office(.leader, at: "Dover")])
    #expect(member.holds(.leader, at: "Dover", home: "Kent"))
    #expect(member.holds(.chairman, at: "Kent", home: "Kent"))
    #expect(!member.holds(.leader, at: "Kent", home: "Kent"))
  }
}
