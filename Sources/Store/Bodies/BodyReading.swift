import Council
import DatabasePort
import Law

extension OpenRecords {
  /// Who sits on a body on a day.
  public func memberships(on body: Body.Reference, at authority: String, on day: Day) throws -> [Membership] {
    try standing(Membership.self, of: authority, on: day, where: "body = ?", [.text(body.rawValue)])
  }

  /// On which bodies somebody sits on a day.
  public func memberships(of member: Member.Reference, at authority: String, on day: Day) throws -> [Membership] {
    try standing(Membership.self, of: authority, on: day, where: "member = ?", [.text(member.rawValue)])
  }

  /// Every version of every membership of a body.
  public func memberships(on body: Body.Reference, at authority: String) throws -> [Membership] {
    try memberships(authority, "body", body.rawValue)
  }

  /// Every version of every membership somebody has.
  public func memberships(of member: Member.Reference, at authority: String) throws -> [Membership] {
    try memberships(authority, "member", member.rawValue)
  }

  /// The bodies that a body set up, on a day.
  public func bodies(setUpBy parent: Body.Reference, at authority: String, on day: Day) throws -> [Body] {
    try standing(Body.self, of: authority, on: day, where: "parent = ?", [.text(parent.rawValue)])
  }

  /// The bodies that act for any of these places, on a day.
  public func bodies(for places: some Collection<Place.Reference>, at authority: String, on day: Day) throws -> [Body] {
    let wanted = Set(places)
    guard !wanted.isEmpty else { return [] }
    return try standing(Body.self, of: authority, on: day, where: "areas <> '[]'", [])
      .filter { !wanted.isDisjoint(with: $0.areas) }
  }

  /// The members who represent any of these places, on a day.
  public func members(for places: some Collection<Place.Reference>, at authority: String, on day: Day) throws
    -> [Member]
  {
    let wanted = Set(places)
    guard !wanted.isEmpty else { return [] }
    return try standing(Member.self, of: authority, on: day, where: "represents <> '[]'", [])
      .filter { !wanted.isDisjoint(with: $0.represents) }
  }

  /// The members of a political group, on a day.
  public func members(in group: PoliticalGroup.Reference, at authority: String, on day: Day) throws -> [Member] {
    try standing(Member.self, of: authority, on: day, where: "political_group = ?", [.text(group.rawValue)])
  }

  /// These places and all they lie in, on a day.
  public func placesAbove(_ places: some Collection<Place.Reference>, at authority: String, on day: Day) throws
    -> Set<Place.Reference>
  {
    var (all, next) = (Set(places), Set(places))
    for _ in 0..<40 where !next.isEmpty {
      next = Set(try self.places(next, of: authority, on: day).flatMap(\.parents)).subtracting(all)
      all.formUnion(next)
    }
    return all
  }

  private func memberships(_ authority: String, _ column: String, _ reference: String) throws -> [Membership] {
    try transaction.query(
      "select * from membership where authority = ? and \(column) = ? order by valid_from, ordinal",
      [.text(authority), .text(reference)], Membership.read)
  }
}

extension AuthorityRecords {
  /// The last entry that concerns a body, a member, a group or a membership: done to it, or to a list it was entered with.
  public func lastEntry<Kept: KeptVersion>(about kind: Kept.Type, _ reference: Kept.Reference) throws -> RecordEntry? {
    try lastEntry(about: Kept.subject, reference.rawValue, in: Kept.table, lists: "bodies")
  }
}
