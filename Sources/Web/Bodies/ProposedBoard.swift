import Actions
import Council
import HTML
import Law
import Store

/// What is proposed for a board on which county and district are equal in number.
struct ProposedBoard {
  var district: Place
  var county: String
  var districtCouncil: String
  var proposal: ParityProposal
  var leader: Member?

  /// The board of a district, as its members stand on a day; `nil` when there is no such place.
  static func read(
    _ open: OpenRecords, district: Place.Reference, council: String? = nil, at authority: Authority, on day: Day
  ) throws -> ProposedBoard? {
    guard let place = try open.places([district], of: authority.id, on: day).first else { return nil }
    let members = try open.standing(Member.self, of: authority.id, on: day)
    let leader = members.lazy.compactMap { member in
      leads(member, at: authority.name, named: council, place: place.name).map { (member: member, council: $0) }
    }.first
    let divisions = Set(
      try open.places(Set(members.flatMap(\.represents)), of: authority.id, on: day)
        .filter { $0.kind == .electoralDivision }.map(\.reference))
    let here = try members.filter { member in
      guard member.council == nil else { return false }
      return try member.represents.contains { seat in
        try divisions.contains(seat)
          && open.placesAbove([seat], at: authority.id, on: day).contains(district)
      }
    }
    return ProposedBoard(
      district: place, county: authority.name,
      districtCouncil: council ?? leader?.council ?? "\(place.name) District Council",
      proposal: ParityProposal(
        countyMembersForDistrict: here.map(\.reference), leader: leader?.member.reference),
      leader: leader?.member)
  }

  /// The council a member leads, when it is the district’s.
  private static func leads(_ member: Member, at home: String, named: String?, place: String) -> String? {
    member.offices.lazy.filter { $0.kind == .leader }.map { $0.council ?? member.council ?? home }
      .first { $0 != home && $0 == (named ?? $0) && (named != nil || $0.lowercased().contains(place.lowercased())) }
  }

  /// The body to be set up.
  var body: Body {
    let county = county.replacing(" County Council", with: "").replacing(" Council", with: "")
    return Body(
      reference: .init(rawValue: "\(district.reference.rawValue.prefix(30))-BOARD"),
      name: "\(district.name) \(county) Locality Board", kind: .board, powers: .advises, areas: [district.reference],
      seats: seats,
      rules: [.parity(self.county, districtCouncil), .chairedByLeader(of: districtCouncil)])
  }

  private var seats: [Seat] {
    let parity = proposal.seats(county: county, district: districtCouncil)
    guard !parity.isEmpty else { return [] }
    let adviser = Seat(
      label: "Senior county officer", number: 1, appointedBy: county, eligibility: .officer, votes: false)
    return parity + [adviser]
  }

  /// Whether a body has as many seats as proposed.
  func agrees(with body: Body) -> Bool {
    body.votingSeats(appointedBy: county) == proposal.countySeats
      && body.votingSeats(appointedBy: districtCouncil) == proposal.districtSeats
  }

  var notice: HTMLNode {
    inset {
      p {
        b { "Proposed for parity" }
        " "
        reason
      }
      if !seats.isEmpty { p { "Seats as they are written:" } }
      if !seats.isEmpty { pre { seats.map(\.line).joined(separator: "\n") } }
    }
  }

  /// The proposal with its reason, in a sentence or two.
  var reason: Phrase {
    let (here, county, district) = (proposal.countySeats, proposal.countySeats, proposal.districtSeats)
    guard here > 0 else {
      return
        "No county member for \(self.district.name) can be seated yet. Enter the members and their divisions first."
    }
    if proposal.leaderIsCountyMember, let leader {
      return
        "\(county) + \(district): \(here + 1) county members have divisions in \(self.district.name). One of them, \(leader.name), is the leader of \(districtCouncil) too and sits as leader, so each side has one seat fewer."
    }
    if let leader {
      return
        "\(county) + \(district): \(here) county members have divisions in \(self.district.name), so \(districtCouncil) has \(district) seats as well, one of them for its leader, \(leader.name)."
    }
    return
      "\(county) + \(district): \(here) county members have divisions in \(self.district.name), so \(districtCouncil) has \(district) seats as well. Its leader is not entered yet."
  }
}

extension Site {
  /// The board to be set up for a district.
  func board(_ visit: Visit, of district: Place.Reference, on day: Day) throws -> ProposedBoard? {
    let authority = try council(visit).authority
    return try records.read { try ProposedBoard.read($0, district: district, at: authority, on: day) }
  }

  /// What is proposed for a form that asks for parity and names one area.
  func parity(_ visit: Visit, texts: [String: String]) throws -> HTMLNode {
    let reading = FieldReading(texts: texts)
    let rules = reading.lines("rules").compactMap(CompositionRule.init(rawValue:))
    let areas = reading.lines("areas")
    guard areas.count == 1 else { return .empty }
    let authority = try council(visit).authority
    for case .parity(let one, let other) in rules where [one, other].contains(authority.name) {
      let day = DayField(texts["on"]).day ?? visit.today
      return try records.read { open -> HTMLNode in
        let place = try open.meantPlaces([.init(rawValue: areas[0])], authority.id, day)[0]
        return try ProposedBoard.read(
          open, district: place, council: one == authority.name ? other : one, at: authority, on: day)?.notice ?? .empty
      }
    }
    return .empty
  }
}
