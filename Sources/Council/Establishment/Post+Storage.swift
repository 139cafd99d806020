import Law

extension Post {
  /// What a post says of itself.
  struct Fields: Hashable, Sendable, Codable {
    var reference: Reference
    var title: String
    var unit: OrganisationUnit.Reference
    var reportsTo: Reference?
    var grade: String
    var gradeSubjectToEvaluation: Bool
    var payFrom: Money?
    var payTo: Money?
    var fteEach: FullTimeEquivalent
    var positions: Int
    var basis: Basis
    var status: Status
    var area: String
    var funding: [FundingShare]
    var costEach: Money?
    var designations: [Designation]
    var delegations: [String]
    var properOfficerFunctions: [String]
    var outsideSeats: [String]
    var duties: [String]
    var from: Day?
    var to: Day?
  }

  // A council has tens of thousands of posts and most are only handed on: they share their fields until one changes.
  final class Shared: @unchecked Sendable {
    fileprivate(set) var fields: Fields
    init(_ fields: Fields) { self.fields = fields }
  }

  mutating func own(_ edit: (inout Fields) -> Void) {
    if !isKnownUniquelyReferenced(&shared) { shared = Shared(shared.fields) }
    edit(&shared.fields)
  }

  public static func == (a: Post, b: Post) -> Bool { a.shared === b.shared || a.shared.fields == b.shared.fields }

  public func hash(into hasher: inout Hasher) { shared.fields.hash(into: &hasher) }

  public init(from decoder: any Decoder) throws { shared = Shared(try Fields(from: decoder)) }

  public func encode(to encoder: any Encoder) throws { try shared.fields.encode(to: encoder) }
}
