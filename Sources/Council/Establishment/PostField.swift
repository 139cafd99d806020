/// What a post states of itself, field by field.
public enum PostField: String, VersionField {
  case title, unit
  case reportsTo = "reports-to"
  case grade
  case evaluation = "grade-evaluation"
  case payFrom = "pay-from"
  case payTo = "pay-to"
  case fteEach = "fte"
  case positions, basis, status, area, funding
  case costEach = "cost"
  case designations, delegations
  case properOfficerFunctions = "functions"
  case outsideSeats = "seats"
  case duties

  /// What a reader calls the field.
  public var words: String {
    switch self {
    case .reportsTo: "line manager"
    case .evaluation: "job evaluation"
    case .payFrom: "least pay"
    case .payTo: "most pay"
    case .fteEach: "working time"
    case .costEach: "yearly cost"
    case .designations: "statutory designations"
    case .delegations: "delegated powers"
    case .properOfficerFunctions: "proper officer functions"
    case .outsideSeats: "outside seats"
    case .title, .unit, .grade, .positions, .basis, .status, .area, .funding, .duties: rawValue
    }
  }

  /// What the field says, as text: several values in as many lines, nothing for what is not stated.
  public func text(of post: Post) -> String {
    switch self {
    case .title: post.title
    case .unit: post.unit.rawValue
    case .reportsTo: post.reportsTo?.rawValue ?? ""
    case .grade: post.grade
    case .evaluation: post.gradeSubjectToEvaluation ? "grade subject to evaluation" : ""
    case .payFrom: post.payFrom?.description ?? ""
    case .payTo: post.payTo?.description ?? ""
    case .fteEach: post.fteEach.description
    case .positions: String(post.positions)
    case .basis: post.basis.rawValue
    case .status: post.status.rawValue
    case .area: post.area
    case .funding: post.funding.map { "\($0.fund.rawValue) \($0.percent)" }.joined(separator: "\n")
    case .costEach: post.costEach?.description ?? ""
    case .designations: post.designations.sorted().map(\.title).joined(separator: "\n")
    case .delegations: post.delegations.joined(separator: "\n")
    case .properOfficerFunctions: post.properOfficerFunctions.joined(separator: "\n")
    case .outsideSeats: post.outsideSeats.joined(separator: "\n")
    case .duties: post.duties.joined(separator: "\n")
    }
  }

  /// Takes over what another version says in this field.
  public func put(from source: Post, into post: inout Post) {
    switch self {
    case .title: post.title = source.title
    case .unit: post.unit = source.unit
    case .reportsTo: post.reportsTo = source.reportsTo
    case .grade: post.grade = source.grade
    case .evaluation: post.gradeSubjectToEvaluation = source.gradeSubjectToEvaluation
    case .payFrom: post.payFrom = source.payFrom
    case .payTo: post.payTo = source.payTo
    case .fteEach: post.fteEach = source.fteEach
    case .positions: post.positions = source.positions
    case .basis: post.basis = source.basis
    case .status: post.status = source.status
    case .area: post.area = source.area
    case .funding: post.funding = source.funding
    case .costEach: post.costEach = source.costEach
    case .designations: post.designations = source.designations
    case .delegations: post.delegations = source.delegations
    case .properOfficerFunctions: post.properOfficerFunctions = source.properOfficerFunctions
    case .outsideSeats: post.outsideSeats = source.outsideSeats
    case .duties: post.duties = source.duties
    }
  }
}
