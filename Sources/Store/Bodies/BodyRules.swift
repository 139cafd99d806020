import Council
import Law

extension OpenRecords {
  /// The council that keeps the record, with its members and political groups on a day.
  public func chamber(of authority: Authority, on day: Day) throws -> CouncilChamber {
    CouncilChamber(
      name: authority.name, members: try standing(Member.self, of: authority.id, on: day),
      groups: try standing(PoliticalGroup.self, of: authority.id, on: day))
  }

  /// A body with who sits on it on a day, and with somebody who is to sit there, ready to be asked by the rules.
  public func check(
    _ body: Body, of authority: Authority, on day: Day, with wanted: Membership? = nil
  ) throws -> BodyCheck {
    let id = authority.id
    var memberships = try memberships(on: body.reference, at: id, on: day)
    if let wanted { memberships = memberships.filter { $0.reference != wanted.reference } + [wanted] }
    let chamber = try chamber(of: authority, on: day)
    let executive = try executive(of: authority, on: day)
    let members = try standing(Member.self, Set(memberships.map(\.member)), of: id, on: day)
    let sitting = try memberships.compactMap { membership -> BodyCheck.Sitting? in
      guard let member = members.first(where: { $0.reference == membership.member }) else { return nil }
      return BodyCheck.Sitting(
        membership, member, places: body.areas.isEmpty ? [] : try placesAbove(member.represents, at: id, on: day),
        isExecutive: executive.contains(member.reference)
          || Office.Kind.allCases.contains {
            $0.isExecutive && member.holds($0, at: authority.name, home: authority.name)
          })
    }
    return BodyCheck(
      body, sitting, chamber: chamber, history: try balanceHistory(of: body, at: authority, on: day), on: day)
  }

  /// Who sits on the council’s executive on a day.
  func executive(of authority: Authority, on day: Day) throws -> Set<Member.Reference> {
    let bodies = try standing(Body.self, of: authority.id, on: day).filter { $0.kind == .executive }
    let sitting = try bodies.flatMap { try memberships(on: $0.reference, at: authority.id, on: day) }
    return Set(sitting.filter(\.role.takesSeat).map(\.member))
  }

  /// The overview and scrutiny committees somebody sits on, on a day.
  public func scrutiny(with member: Member.Reference, at authority: String, on day: Day) throws -> [Body] {
    let bodies = Set(try memberships(of: member, at: authority, on: day).filter(\.role.takesSeat).map(\.body))
    return try standing(Body.self, bodies, of: authority, on: day).filter { $0.kind == .scrutiny }
  }
}
