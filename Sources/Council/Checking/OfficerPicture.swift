import Law

/// Who carries which designation before and after, as the officer rules ask for it.
struct OfficerPicture {
  let restructure: RestructureCase
  let comparison: StructureComparison
  let before: DesignationHolders
  let after: DesignationHolders
  /// Designations a change assigns or ends.
  let named: Set<Designation>

  init(_ restructure: RestructureCase, _ comparison: StructureComparison) {
    self.restructure = restructure
    self.comparison = comparison
    before = DesignationHolders(comparison.before)
    after = DesignationHolders(comparison.after)
    named = Set(restructure.changes.compactMap(\.action.namedDesignation))
  }

  var day: Day { restructure.decisionDay }
  var council: PrincipalCouncil { restructure.authority.kind.principalCouncil }
  var isWhole: Bool { restructure.extent == .whole }

  /// Facts for a rule that asks for exactly one holder.
  func facts(_ designation: Designation) -> DesignationFacts {
    DesignationFacts(
      on: day, council: council, isWhole: isWhole, before: before[designation], after: after[designation],
      isNamedInChanges: named.contains(designation))
  }

  /// Facts for a rule that keeps two offices apart.
  func two(_ first: Designation, _ second: Designation) -> TwoOffices {
    TwoOffices(on: day, first: after[first], second: after[second])
  }

  /// Holders after the change by the name the rules use for their office.
  func named(_ designations: [Designation]) -> [String: [DesignationHolder]] {
    Dictionary(designations.map { ($0.officeName, after[$0]) }) { first, _ in first }
  }

  /// The state of a kind of document: the attached one where there are several.
  func document(_ kind: AttachedDocument.Kind) -> DocumentState {
    let all = restructure.documents.filter { $0.kind == kind }
    if let attached = all.first(where: \.attached) { return .attached(attached.title) }
    return all.first.map { .promised($0.title) } ?? .absent
  }
}

/// The lines of an establishment that carry designations.
struct DesignationHolders {
  private(set) var posts: [Designation: [Post]] = [:]

  init(_ establishment: Establishment) {
    for post in establishment.posts where !post.designations.isEmpty {
      for designation in Set(post.designations) { posts[designation, default: []].append(post) }
    }
  }

  subscript(_ designation: Designation) -> [DesignationHolder] { (posts[designation] ?? []).map(\.holder) }
}

extension Post {
  /// This line as the rules know it.
  var holder: DesignationHolder {
    DesignationHolder(
      reference: reference.rawValue, title: title, positions: positions, isVacant: status == .vacant)
  }
}

extension Designation {
  /// The name without the section of the Act, as sentences use it.
  var officeName: String { self == .chiefFinanceOfficer ? "Chief Finance Officer" : title }
}

extension Authority.Kind {
  /// The kind of council as the law divides them.
  var principalCouncil: PrincipalCouncil {
    switch self {
    case .county: .county
    case .district: .district
    case .unitary: .unitary
    case .metropolitanDistrict: .metropolitanDistrict
    case .londonBorough: .londonBorough
    }
  }
}

extension Change.Action {
  /// The designation this change assigns or ends.
  var namedDesignation: Designation? {
    switch self {
    case .assign(let item, _, _), .end(let item, _, _):
      item.kind == .designation ? Designation(rawValue: item.text) : nil
    default: nil
    }
  }
}
