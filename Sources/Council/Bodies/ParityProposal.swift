/// How many seats each council has on a board on which both have as many, with the district leader in the chair.
///
/// All county members whose division lies in the district sit on it, and as many district councillors, the leader among them. A leader
/// who is one of those county members sits as leader: then both sides have one fewer. Kent County Council, 2011, appendix two.
public struct ParityProposal: Hashable, Sendable {
  /// The county members who take the county’s seats.
  public let countyMembers: [Member.Reference]
  /// How many seats the district has, the leader’s among them.
  public let districtSeats: Int
  /// The leader of the district; `nil` when nobody is entered as such.
  public let leader: Member.Reference?
  /// Whether the leader represents a division of the district at the county as well.
  public let leaderIsCountyMember: Bool

  /// The proposal for these members of the county whose division lies in the district.
  public init(countyMembersForDistrict members: some Sequence<Member.Reference>, leader: Member.Reference?) {
    let members = Set(members)
    self.leader = leader
    leaderIsCountyMember = leader.map(members.contains) ?? false
    countyMembers = members.filter { $0 != leader }.sorted()
    districtSeats = countyMembers.count
  }

  /// How many seats the county has.
  public var countySeats: Int { countyMembers.count }

  /// The seats of a board, the leader’s apart from those of the other district councillors.
  public func seats(county: String, district: String) -> [Seat] {
    let all = [
      Seat(label: "County members", number: countySeats, appointedBy: county, eligibility: .areaMember),
      Seat(label: "District leader", number: 1, appointedBy: district, eligibility: .leader),
      Seat(label: "District councillors", number: districtSeats - 1, appointedBy: district, eligibility: .member),
    ]
    return all.filter { $0.number > 0 && countySeats > 0 }
  }
}
