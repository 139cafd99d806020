import Council

/// The words and states of one side of a comparison.
struct ComparisonWording {
  let comparison: StructureComparison
  let side: ComparisonSide.Side
  private let units: [OrganisationUnit.Reference: StructureComparison.UnitRow]
  private let names: (before: [OrganisationUnit.Reference: String], after: [OrganisationUnit.Reference: String])
  private let positions: (before: [OrganisationUnit.Reference: Int], after: [OrganisationUnit.Reference: Int])

  init(_ comparison: StructureComparison, side: ComparisonSide.Side) {
    self.comparison = comparison
    self.side = side
    units = Dictionary(
      comparison.units.compactMap { row in (side == .before ? row.before : row.after).map { ($0.reference, row) } },
      uniquingKeysWith: { first, _ in first })
    names = (comparison.before.unitNames, comparison.after.unitNames)
    positions = (comparison.before.positionsByUnit, comparison.after.positionsByUnit)
  }

  /// The post of a row on this side; `nil` when it does not stand there.
  func post(_ row: Int) -> Post? { side == .before ? comparison.posts[row].before : comparison.posts[row].after }

  /// Whether a row is part of the count.
  func counts(_ row: Int) -> Bool { !comparison.posts[row].isContext }

  func line(_ unit: OrganisationUnit, entry: StructureTree.Entry, fte: FullTimeEquivalent) -> OutlineLine {
    let row = units[unit.reference]
    return OutlineLine(
      subject: .unit(unit), depth: entry.depth, parent: entry.parent, state: row?.state ?? .same, title: unit.name,
      note: row.map { note($0, unit) } ?? "", fte: fte)
  }

  func line(_ post: Post, row index: Int, entry: StructureTree.Entry) -> OutlineLine {
    let row = comparison.posts[index]
    return OutlineLine(
      subject: .post(post), depth: entry.depth, parent: entry.parent, state: row.state, title: post.title,
      note: note(row), fte: row.isContext ? nil : post.fte, row: index)
  }

  private func note(_ row: StructureComparison.UnitRow, _ unit: OrganisationUnit) -> String {
    guard let before = row.before, let after = row.after else { return row.why.firstSentence.asContinuation }
    var parts: [String] = []
    if before.name != after.name { parts.append(side == .before ? "becomes \(after.name)" : "was \(before.name)") }
    if before.parent != after.parent, row.state != .same { parts.append(place(before.parent, after.parent)) }
    if parts.isEmpty { parts.append(gain(unit.reference)) }
    return parts.joined(separator: "; ")
  }

  // A unit that itself stays the same may still gain or lose posts.
  private func gain(_ unit: OrganisationUnit.Reference) -> String {
    guard side == .before else { return "" }
    let gain = positions.after[unit, default: 0] - positions.before[unit, default: 0]
    guard gain != 0 else { return "" }
    return "\(gain > 0 ? "gains" : "loses") \(ChartWords.number(abs(gain))) \(abs(gain) == 1 ? "post" : "posts")"
  }

  private func note(_ row: StructureComparison.PostRow) -> String {
    guard let before = row.before, let after = row.after else { return row.why.firstSentence.asContinuation }
    guard row.state != .same else { return "" }
    var parts: [String] = []
    if row.differences.contains(where: { $0.field == "unit" }) { parts.append(place(before.unit, after.unit)) }
    if before.title != after.title { parts.append(side == .before ? "becomes \(after.title)" : "was \(before.title)") }
    for words in row.differences.compactMap(words) where !parts.contains(words) { parts.append(words) }
    return parts.isEmpty ? row.why.firstSentence.asContinuation : parts.joined(separator: "; ")
  }

  private func place(_ before: OrganisationUnit.Reference?, _ after: OrganisationUnit.Reference?) -> String {
    if side == .before { return "to " + (after.map { names.after[$0] ?? $0.rawValue } ?? "the top") }
    return "from " + (before.map { names.before[$0] ?? $0.rawValue } ?? "the top")
  }

  private func words(_ difference: StructureComparison.Difference) -> String? {
    let isAfter = side == .after
    let (before, after) = (difference.before, difference.after)
    switch difference.field {
    case "title", "unit", "status", "yearly cost": return nil
    case "reports to": return isAfter && !after.isEmpty ? "reports to \(after)" : "new manager"
    case "grade": return isAfter && !after.isEmpty && !before.isEmpty ? "\(after), was \(before)" : "new grade"
    case "positions": return isAfter ? "\(after) posts, were \(before)" : "becomes \(after) posts"
    case "working time": return isAfter ? "\(after) FTE, was \(before)" : "becomes \(after) FTE"
    case "area": return isAfter && !after.isEmpty ? "covers \(after)" : "new area"
    case "duty": return "other duties"
    case "delegated power": return "other powers"
    case "statutory designation": return "other designations"
    case "proper-officer function": return "other functions"
    case "outside seat": return "other outside seats"
    default: return "new \(difference.field)"
    }
  }
}

extension Establishment {
  /// The names of the units; of two with one reference, the first.
  var unitNames: [OrganisationUnit.Reference: String] {
    Dictionary(units.map { ($0.reference, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate var positionsByUnit: [OrganisationUnit.Reference: Int] {
    posts.reduce(into: [:]) { $0[$1.unit, default: 0] += $1.positions }
  }
}

extension String {
  /// The text up to its first full stop that ends a sentence.
  var firstSentence: String {
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      if self[index] == ".", next < endIndex, self[next] == " " { return String(self[..<index]) }
      index = next
    }
    return hasSuffix(".") ? String(dropLast()) : self
  }
}
