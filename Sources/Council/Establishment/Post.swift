import Law

/// A position on the establishment, filled or vacant, whoever holds it; or a line of like positions.
public struct Post: Hashable, Sendable, Codable {
  /// A post's short, lasting name: `CIO`, `P0042`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// How long the position is meant to last.
  public enum Basis: String, Sendable, Codable, CaseIterable {
    case permanent, temporary, secondment
  }

  /// Whether somebody is in it.
  public enum Status: String, Sendable, Codable, CaseIterable {
    case filled, vacant, acting
  }

  /// The post's reference.
  public var reference: Reference
  /// Its title.
  public var title: String
  /// The unit it works in.
  public var unit: OrganisationUnit.Reference
  /// The post it reports to; `nil` when it answers to the council itself.
  public var reportsTo: Reference?
  /// The grade, as the council names it: `KR17`; empty when not stated.
  public var grade: String
  /// Whether the grade waits for job evaluation.
  public var gradeSubjectToEvaluation: Bool
  /// The least yearly pay of the grade.
  public var payFrom: Money?
  /// The most yearly pay of the grade.
  public var payTo: Money?
  /// Working time of each position on this line.
  public var fteEach: FullTimeEquivalent
  /// How many like positions this line stands for; at least 1.
  public var positions: Int
  /// How long it is meant to last.
  public var basis: Basis
  /// Whether somebody is in it.
  public var status: Status
  /// The area it covers; empty for none.
  public var area: String
  /// Who pays; the shares come to 100%. Empty when not stated.
  public var funding: [FundingShare]
  /// Yearly cost of each position with on-costs; `nil` when not stated.
  public var costEach: Money?
  /// Statutory hats it carries.
  public var designations: [Designation]
  /// Powers delegated to it by title in the constitution.
  public var delegations: [String]
  /// Functions for which it is the proper officer (LGA 1972 s.270(3)).
  public var properOfficerFunctions: [String]
  /// Seats it fills on other bodies.
  public var outsideSeats: [String]
  /// Duties listed for it.
  public var duties: [String]
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day this stands; `nil` while it lasts.
  public var to: Day?

  /// A post from its parts; what is left out is not stated.
  public init(
    reference: Reference, title: String, unit: OrganisationUnit.Reference,
    reportsTo: Reference? = nil, grade: String = "", gradeSubjectToEvaluation: Bool = false,
    payFrom: Money? = nil, payTo: Money? = nil, fteEach: FullTimeEquivalent = .init(1),
    positions: Int = 1, basis: Basis = .permanent, status: Status = .filled, area: String = "",
    funding: [FundingShare] = [], costEach: Money? = nil, designations: [Designation] = [],
    delegations: [String] = [], properOfficerFunctions: [String] = [], outsideSeats: [String] = [],
    duties: [String] = [], from: Day? = nil, to: Day? = nil
  ) {
    self.reference = reference
    self.title = title
    self.unit = unit
    self.reportsTo = reportsTo
    self.grade = grade
    self.gradeSubjectToEvaluation = gradeSubjectToEvaluation
    self.payFrom = payFrom
    self.payTo = payTo
    self.fteEach = fteEach
    self.positions = positions
    self.basis = basis
    self.status = status
    self.area = area
    self.funding = funding
    self.costEach = costEach
    self.designations = designations
    self.delegations = delegations
    self.properOfficerFunctions = properOfficerFunctions
    self.outsideSeats = outsideSeats
    self.duties = duties
    self.from = from
    self.to = to
  }

  /// Working time of the whole line.
  public var fte: FullTimeEquivalent { fteEach * positions }
  /// Yearly cost of the whole line; `nil` when not stated.
  public var cost: Money? { costEach.map { $0 * positions } }

  /// Working time of the line by fund; empty when the funding is not stated.
  public var fteByFund: [Fund: FullTimeEquivalent] {
    var result: [Fund: FullTimeEquivalent] = [:]
    for share in funding { result[share.fund, default: .zero] += fte.share(share) }
    return result
  }

  /// Whether this version of the post stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}

extension OrganisationUnit {
  /// Whether this version of the unit stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}
