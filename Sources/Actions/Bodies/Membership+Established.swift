import Council
import Law
import Store

extension Membership: EstablishedVersion {
  public typealias Field = MembershipField
  public static var noun: String { "membership" }
  public static var mostReference: Int { 2 * TextLimit.reference + 4 }
  public var label: String { "\(member.rawValue) on \(body.rawValue)" }

  public func objections(
    before: Membership?, on day: Day, at authority: Authority, _ records: OpenRecords
  ) throws -> [Objection] {
    let id = authority.id
    guard let body = try records.standing(Body.self, [body], of: id, on: day).first,
      let member = try records.standing(Member.self, [member], of: id, on: day).first
    else {
      return try records.unknown(Body.self, [body], in: "body", at: id, on: day)
        + records.unknown(Member.self, [member], in: "member", at: id, on: day)
    }
    let others = try records.memberships(on: body.reference, at: id, on: day).filter { $0.reference != reference }
    return try SeatTaking(
      membership: self, body: body, member: member, others: others, home: authority.name, day: day
    ).objections { try records.placesAbove(member.represents, at: id, on: day) }
  }

  public func objectionsToEnd(from day: Day, at authority: Authority, _ records: OpenRecords) throws -> [Objection] {
    []
  }
}
