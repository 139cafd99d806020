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

  var shared: Shared

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
    shared = Shared(
      Fields(
        reference: reference,
        title: title,
        unit: unit,
        reportsTo: reportsTo,
        grade: grade,
        gradeSubjectToEvaluation: gradeSubjectToEvaluation,
        payFrom: payFrom,
        payTo: payTo,
        fteEach: fteEach,
        positions: positions,
        basis: basis,
        status: status,
        area: area,
        funding: funding,
        costEach: costEach,
        designations: designations,
        delegations: delegations,
        properOfficerFunctions: properOfficerFunctions,
        outsideSeats: outsideSeats,
        duties: duties,
        from: from,
        to: to))
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
