import Council
import Law
import Store

extension OrganisationUnit: Established {
  public typealias Field = UnitField
  public static var noun: String { "unit" }
  public var label: String { name }

  public func foreseeSurroundings(_ records: OpenRecords, at authority: String) throws {
    _ = try above(records, authority)
  }

  public static func versions(
    of reference: Reference, at authority: String, _ records: OpenRecords
  ) throws -> [Entry<OrganisationUnit>] {
    try records.versions(of: reference, at: authority)
  }

  public static func nextPlace(at authority: String, _ records: OpenRecords) throws -> Int {
    try records.nextPlaceOfUnit(at: authority)
  }

  public static func keep(
    _ versions: [Entry<OrganisationUnit>], of reference: Reference, at authority: String, _ records: OpenRecords
  ) throws {
    try records.replace(unit: reference, of: authority, with: versions)
  }

  public func objections(
    before: OrganisationUnit?, on day: Day, at authority: Authority, _ records: OpenRecords
  ) throws -> [Objection] {
    Placing(among: try above(records, authority.id)).objections(self, before: before)
  }

  public func objectionsToEnd(from day: Day, at authority: Authority, _ records: OpenRecords) throws -> [Objection] {
    let posts = try records.posts(in: reference, at: authority.id).filter { $0.stands(after: day) }
    let units = try records.units(within: reference, at: authority.id).filter { $0.stands(after: day) }
    var found: [Objection] = []
    if !posts.isEmpty {
      found.append(
        .refusal(
          "on",
          "Posts would work in a unit that is gone: \(named(posts.map { ($0.title, $0.reference.rawValue) })). End them or move "
            + "them to another unit from \(day.long) first."))
    }
    if !units.isEmpty {
      found.append(
        .refusal(
          "on",
          "Units would be part of a unit that is gone: \(named(units.map { ($0.name, $0.reference.rawValue) })). End them or "
            + "move them from \(day.long) first."))
    }
    return found
  }

  /// Every version of what it is ever part of.
  private func above(_ records: OpenRecords, _ authority: String) throws -> Establishment {
    Establishment(units: try parent.map { try records.line(from: $0, at: authority, atMost: Post.mostAbove) } ?? [])
  }
}
