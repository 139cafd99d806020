import Council
import DatabasePort
import Law

extension OpenRecords {
  /// Who sits where at a council on a day, with the numbers by which older programs know them.
  public func register(of authority: Authority, on day: Day) throws -> MembershipRegister {
    let id = authority.id
    let bodies = try standing(Body.self, of: id, on: day)
    let members = try standing(Member.self, of: id, on: day)
    let named = try placesAbove(Set(members.flatMap(\.represents) + bodies.flatMap(\.areas)), at: id, on: day)
    return MembershipRegister(
      authority: authority, day: day, bodies: bodies, members: members,
      groups: try standing(PoliticalGroup.self, of: id, on: day),
      memberships: try standing(Membership.self, of: id, on: day),
      places: try places(named, of: id, on: day), numbers: try numbers(of: id))
  }

  /// The lasting numbers of members, bodies and places: their places in the lists in which they were first entered, from 1.
  public func numbers(of authority: String) throws -> MembershipRegister.Numbers {
    MembershipRegister.Numbers(
      members: try numbers(BodyTables.member, authority), bodies: try numbers(BodyTables.body, authority),
      places: try numbers(PlaceTables.place, authority))
  }

  func numbers<Reference: RawRepresentable<String> & Hashable>(
    _ table: Table, _ authority: String
  ) throws -> [Reference: Int] {
    let pairs = try transaction.query(
      "select distinct reference, ordinal from \(table.name) where authority = ?", [.text(authority)]
    ) { row in (Reference(rawValue: try row.text("reference")), try row.integer("ordinal") + 1) }
    return Dictionary(pairs.compactMap { reference, number in reference.map { ($0, number) } }) { min($0, $1) }
  }
}
