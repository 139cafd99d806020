/// Pairs units before with units after.
struct ComparedUnits {
  private(set) var rows: [StructureComparison.UnitRow] = []

  init(_ before: Establishment, _ made: ChangeApplication) {
    let after = Dictionary(made.units.map { ($0.reference, $0) }) { first, _ in first }
    var paired = Set<OrganisationUnit.Reference>()
    for unit in before.units {
      paired.insert(unit.reference)
      rows.append(Self.row(unit, after[unit.reference], after, made))
    }
    for unit in made.units where !paired.contains(unit.reference) {
      let merged = before.units.filter { made.unitSuccessor[$0.reference] == unit.reference }
      let why = merged.isEmpty ? "" : "Made from " + merged.map(\.name).joined(separator: " and ")
      rows.append(.init(before: nil, after: unit, state: .new, why: why))
    }
  }

  private static func row(
    _ before: OrganisationUnit, _ after: OrganisationUnit?,
    _ units: [OrganisationUnit.Reference: OrganisationUnit], _ made: ChangeApplication
  ) -> StructureComparison.UnitRow {
    guard let after else {
      let heir = made.unitSuccessor[before.reference].flatMap { units[$0] }
      return .init(
        before: before, after: nil, state: .deleted, why: heir.map { "Becomes part of \($0.name)" } ?? "Closes")
    }
    if before.name != after.name || before.kind != after.kind {
      return .init(before: before, after: after, state: .changed, why: "Becomes \(after.name)")
    }
    let parent = before.parent.map { made.unitSuccessor[$0] ?? $0 }
    if parent != after.parent {
      let to = after.parent.flatMap { units[$0]?.name } ?? "the top"
      return .init(before: before, after: after, state: .moved, why: "Moves to \(to)")
    }
    return .init(before: before, after: after, state: .same, why: "")
  }
}
