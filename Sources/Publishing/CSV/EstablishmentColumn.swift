/// The columns of Folkmoot's own establishment file, in the order in which it writes them.
public enum EstablishmentColumn: String, Sendable, CaseIterable {
  case record, reference, title, unit
  case unitKind = "unit_kind"
  case reportsTo = "reports_to"
  case grade
  case subjectToEvaluation = "subject_to_evaluation"
  case payFrom = "pay_from"
  case payTo = "pay_to"
  case fte, posts, basis, status, area, funding, cost, designations, delegations
  case properOfficerFunctions = "proper_officer_functions"
  case outsideSeats = "outside_seats"
  case duties, from, to

  /// Columns no file may be without.
  static let required: [Self] = [.reference, .title, .unit]

  /// Whether units have it too.
  var isForUnits: Bool {
    switch self {
    case .record, .reference, .title, .unit, .unitKind, .from, .to: true
    default: false
    }
  }

  /// Its place among the columns.
  var index: Int { Self.indexes[self] ?? 0 }

  private static let indexes = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
