/// The columns of Folkmoot's own establishment file, in the order in which it writes them.
public enum EstablishmentColumn: Int, Sendable, CaseIterable {
  case record, reference, title, unit, unitKind, reportsTo, grade, subjectToEvaluation, payFrom, payTo
  case fte, posts, basis, status, area, funding, cost, designations, delegations, properOfficerFunctions
  case outsideSeats, duties, from, to

  /// The column's name in the header.
  public var name: String { Self.names[rawValue] }

  /// The column with this name in the header; `nil` when there is none.
  public init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  /// The names of all columns, in order.
  public static let names = [
    "record", "reference", "title", "unit", "unit_kind", "reports_to", "grade", "subject_to_evaluation",
    "pay_from", "pay_to", "fte", "posts", "basis", "status", "area", "funding", "cost", "designations",
    "delegations", "proper_officer_functions", "outside_seats", "duties", "from", "to",
  ]

  /// Columns no file may be without.
  static let required: [Self] = [.reference, .title, .unit]

  /// Whether units have it too.
  var isForUnits: Bool {
    switch self {
    case .record, .reference, .title, .unit, .unitKind, .from, .to: true
    default: false
    }
  }
}
