import Council
import Law

extension Address {
  static func bodies(_ id: String, on day: Day? = nil) -> String { "\(council(id))/bodies\(asked(day))" }
  static func members(_ id: String, on day: Day? = nil) -> String { "\(council(id))/members\(asked(day))" }
  static func newBody(_ id: String, for district: Place.Reference? = nil) -> String {
    "\(bodies(id))/new-body" + (district.map { "?district=\(encoded($0.rawValue))" } ?? "")
  }
  static func newMember(_ id: String) -> String { "\(members(id))/new-member" }
  static func newGroup(_ id: String) -> String { "\(council(id))/groups/new-group" }
  static func newMembership(_ id: String, on body: Body.Reference) -> String { self.body(id, body, "new-membership") }
  static func body(_ id: String, _ body: Body.Reference, _ part: String = "", on day: Day? = nil) -> String {
    page("\(bodies(id))/\(encoded(body.rawValue))", part, day)
  }
  static func member(_ id: String, _ member: Member.Reference, _ part: String = "", on day: Day? = nil) -> String {
    page("\(members(id))/\(encoded(member.rawValue))", part, day)
  }
  static func group(
    _ id: String, _ group: PoliticalGroup.Reference, _ part: String = "", on day: Day? = nil
  ) -> String {
    page("\(council(id))/groups/\(encoded(group.rawValue))", part, day)
  }
  static func membership(
    _ id: String, _ membership: Membership.Reference, _ part: String, on day: Day? = nil
  ) -> String {
    page("\(council(id))/memberships/\(encoded(membership.rawValue))", part, day)
  }

  private static func page(_ address: String, _ part: String, _ day: Day?) -> String {
    address + (part.isEmpty ? "" : "/\(part)") + asked(day)
  }
  private static func asked(_ day: Day?) -> String { day.map { "?on=\($0.iso)" } ?? "" }
}
