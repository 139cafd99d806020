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

  /// The proposal in words, with its reason.
  public func words(leaderName: String?) -> String {
    guard countySeats > 0 else {
      return "No county member whose division lies in the district can be seated yet, so no seats can be proposed."
    }
    let name = leaderName ?? "the leader"
    let shares = "\(countySeats) + \(districtSeats)"
    if leaderIsCountyMember {
      return
        "\(shares): \(countySeats + 1) county members have divisions in the district. One of them, \(name), is the "
        + "leader of the district too and sits as leader, so each side has one seat fewer."
    }
    let leads =
      leader == nil ? "The leader of the district is not entered yet." : "\(name) sits as one of the district."
    return "\(shares): \(countySeats) county members have divisions in the district, so the district has "
      + "\(districtSeats) seats as well, its leader’s among them. \(leads)"
  }
}
