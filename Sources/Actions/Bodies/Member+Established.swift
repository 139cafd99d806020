import Council
import Law
import Store

extension Member: EstablishedVersion {
  public typealias Field = MemberField
  public static var noun: String { "member" }
  public var label: String { name }

  public func objections(
    before: Member?, on day: Day, at authority: Authority, _ records: OpenRecords
  ) throws -> [Objection] {
    try records.unknown(PoliticalGroup.self, group.map { [$0] } ?? [], in: "group", at: authority.id, on: day)
      + records.unknownPlaces(represents, in: "represents", at: authority.id, on: day)
      + (council == authority.name
        ? [.refusal("council", "Leave the council empty for a member of \(authority.name) itself.")] : [])
  }

  public func objectionsToEnd(from day: Day, at authority: Authority, _ records: OpenRecords) throws -> [Objection] {
    let left = Set(
      try records.memberships(of: reference, at: authority.id).filter { $0.stands(after: day) }.map(\.body))
    let bodies = try records.standing(Body.self, left, of: authority.id, on: day)
    var found: [Objection] = []
    if !left.isEmpty {
      let names = named(bodies.map { ($0.name, $0.reference.rawValue) })
      found.append(.warning("on", "These memberships end too, and the seats are vacant: \(names)."))
    }
    found += try portfoliosUnled(from: day, at: authority.id, records)
    let groups = try records.standing(PoliticalGroup.self, of: authority.id, on: day)
      .filter { $0.leader == reference || $0.signatories.contains(reference) }
    if !groups.isEmpty {
      let names = groups.map(\.name).joined(separator: ", ")
      found.append(
        .warning("on", "\(names) names this member as its leader or as one who signed its notice. Change it, too."))
    }
    return found
  }

  public func endWhatHangsOnIt(from day: Day, at authority: String, _ records: OpenRecords) throws {
    try records.end(try records.memberships(of: reference, at: authority), from: day, at: authority)
  }
}

extension PoliticalGroup: EstablishedVersion {
  public typealias Field = PoliticalGroupField
  public static var noun: String { "group" }
  public var label: String { name }

  public func objections(
    before: PoliticalGroup?, on day: Day, at authority: Authority, _ records: OpenRecords
  ) throws -> [Objection] {
    let unknown =
      try records.unknown(Member.self, signatories, in: "signatories", at: authority.id, on: day)
      + records.unknown(Member.self, leader.map { [$0] } ?? [], in: "leader", at: authority.id, on: day)
    return try unknown + foreign(on: day, authority.id, records)
  }

  public func objectionsToEnd(from day: Day, at authority: Authority, _ records: OpenRecords) throws -> [Objection] {
    let members = try records.members(in: reference, at: authority.id, on: day)
    guard !members.isEmpty else { return [] }
    let names = named(members.map { ($0.name, $0.reference.rawValue) })
    return [.warning("on", "These are entered as its members still: \(names). Change their group, too.")]
  }

  /// Whoever signs for a group is a member of the council and of no other group: regulation 8.
  private func foreign(on day: Day, _ authority: String, _ records: OpenRecords) throws -> [Objection] {
    try records.standing(Member.self, signatories, of: authority, on: day).compactMap { member in
      if member.council != nil {
        return .refusal("signatories", "\(member.name) is no member of the council and cannot sign for a group of it.")
      }
      guard let other = member.group, other != reference else { return nil }
      return .refusal("signatories", "\(member.name) is in the group \(other.rawValue). A member is in one group only.")
    }
  }
}
