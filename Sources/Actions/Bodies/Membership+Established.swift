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
    let taking = SeatTaking(
      membership: self, body: body, member: member, others: others, home: authority.name, day: day)
    return try taking.objections { try records.placesAbove(member.represents, at: id, on: day) }
      + records.check(body, of: authority, on: day, with: self).objections(without: member.reference)
      + alsoScrutinises(body, member, on: day, id, records)
  }

  /// Whoever joins the executive leaves overview and scrutiny: section 9FA(3) of the Local Government Act 2000.
  private func alsoScrutinises(
    _ body: Body, _ member: Member, on day: Day, _ authority: String, _ records: OpenRecords
  ) throws -> [Objection] {
    guard body.kind == .executive, role.takesSeat else { return [] }
    let scrutiny = try records.scrutiny(with: member.reference, at: authority, on: day)
    guard !scrutiny.isEmpty else { return [] }
    let words =
      "\(member.name) sits on \(scrutiny.map(\.name).joined(separator: ", ")), and no member of the executive may "
      + "(Local Government Act 2000, section 9FA(3)). End that membership first."
    return [.refusal("member", words)]
  }

  public func objectionsToEnd(from day: Day, at authority: Authority, _ records: OpenRecords) throws -> [Objection] {
    guard try records.standing(Body.self, [body], of: authority.id, on: day).first?.kind == .executive,
      let member = try records.standing(Member.self, [member], of: authority.id, on: day).first
    else { return [] }
    return try member.portfoliosUnled(from: day, at: authority.id, records)
  }
}
