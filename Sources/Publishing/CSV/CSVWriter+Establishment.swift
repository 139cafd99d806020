import Council
import Law

extension CSVWriter {
  /// A unit as a row, its cells in the order of `EstablishmentColumn`.
  mutating func write(_ unit: OrganisationUnit) {
    for column in EstablishmentColumn.allCases { cell(column, of: unit) }
    endRow()
  }

  private mutating func cell(_ column: EstablishmentColumn, of unit: OrganisationUnit) {
    switch column {
    case .record: figure("unit")
    case .reference: text(unit.reference.rawValue)
    case .title: text(unit.name)
    case .unit: text(unit.parent?.rawValue ?? "")
    case .unitKind: figure(unit.kind.rawValue)
    case .from: figure(unit.from?.iso ?? "")
    case .to: figure(unit.to?.iso ?? "")
    default: empty()
    }
  }

  /// A post as a row, its cells in the order of `EstablishmentColumn`.
  mutating func write(_ post: Post) {
    for column in EstablishmentColumn.allCases { cell(column, of: post) }
    endRow()
  }

  private mutating func cell(_ column: EstablishmentColumn, of post: Post) {
    switch column {
    case .record: figure("post")
    case .reference: text(post.reference.rawValue)
    case .title: text(post.title)
    case .unit: text(post.unit.rawValue)
    case .unitKind: empty()
    case .reportsTo: text(post.reportsTo?.rawValue ?? "")
    case .grade: text(post.grade)
    case .subjectToEvaluation: figure(post.gradeSubjectToEvaluation ? "yes" : "")
    case .payFrom: amount(post.payFrom)
    case .payTo: amount(post.payTo)
    case .fte: figure(post.fteEach.figure)
    case .posts: number(post.positions)
    case .basis: figure(post.basis.rawValue)
    case .status: figure(post.status.rawValue)
    case .area: text(post.area)
    case .funding: text(FundingField.text(post.funding))
    case .cost: amount(post.costEach)
    case .designations: figure(post.designations.map(\.rawValue).joined(separator: " | "))
    case .delegations: text(FieldList.join(post.delegations))
    case .properOfficerFunctions: text(FieldList.join(post.properOfficerFunctions))
    case .outsideSeats: text(FieldList.join(post.outsideSeats))
    case .duties: text(FieldList.join(post.duties))
    case .from: figure(post.from?.iso ?? "")
    case .to: figure(post.to?.iso ?? "")
    }
  }

  private mutating func amount(_ money: Money?) { figure(money?.figure ?? "") }
}

extension Money {
  /// The amount in pounds without sign or commas: `62500`, `12.50`.
  var figure: String {
    let (pounds, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(pence < 0 ? "-" : "")\(pounds)" + (rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)")
  }
}

extension FullTimeEquivalent {
  /// The working time without needless noughts: `1`, `0.81`.
  var figure: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
