import Council
import Testing

@Suite("Parity of a locality board")
struct ParityProposalTests {
  private func members(_ numbers: ClosedRange<Int>) -> [Member.Reference] {
    numbers.map { Member.Reference(rawValue: "C\($0)") }
  }

  @Test func `seven county members and a leader who is none of them come to 7 and 7`() {
    let proposal = ParityProposal(countyMembersForDistrict: members(1...7), leader: .init(rawValue: "L"))
    #expect((proposal.countySeats, proposal.districtSeats) == (7, 7))
    #expect(!proposal.leaderIsCountyMember)
  }

  @Test func `a leader who is one of the seven sits as leader, and it becomes 6 and 6 with the reason`() {
    let proposal = ParityProposal(countyMembersForDistrict: members(1...7), leader: .init(rawValue: "C3"))
    #expect((proposal.countySeats, proposal.districtSeats) == (6, 6))
    #expect(!proposal.countyMembers.contains(.init(rawValue: "C3")))
    #expect(proposal.leaderIsCountyMember)
  }

  @Test(arguments: 1...12, [true, false])
  func `the seats proposed keep parity, whoever leads`(_ count: Int, _ isBoth: Bool) {
    let leader = Member.Reference(rawValue: isBoth ? "C1" : "L")
    let proposal = ParityProposal(countyMembersForDistrict: members(1...count), leader: leader)
    let body = Body(
      reference: .init(rawValue: "LB"), name: "Board", kind: .board, powers: .advises,
      seats: proposal.seats(county: "County", district: "District"), rules: [.parity("County", "District")])
    #expect(body.objections.isEmpty)
    #expect(body.votingSeats(appointedBy: "County") == proposal.countySeats)
  }

  @Test func `one county member who leads the district leaves nobody to seat`() {
    let proposal = ParityProposal(countyMembersForDistrict: members(1...1), leader: .init(rawValue: "C1"))
    #expect(proposal.seats(county: "County", district: "District").isEmpty)
  }
}
