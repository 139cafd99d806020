import Council
import HTML

/// Every post that differs, as a table.
struct DifferenceTable {
  let comparison: StructureComparison

  var node: HTMLNode {
    HTML.table(.class("cards")) {
      caption { "Posts that differ, in full-time equivalents (FTE)" }
      thead {
        tr {
          th(.scope("col")) { "What" }
          th(.scope("col")) { "Post" }
          th(.scope("col")) { "Unit" }
          th(.scope("col"), .class("r")) { "Before" }
          th(.scope("col"), .class("r")) { "After" }
          th(.scope("col")) { "What differs" }
        }
      }
      tbody {
        HTMLNode(comparison.posts.filter { $0.state != .same }.map(row))
        unchanged
      }
      tfoot { totals }
    }
  }

  private func row(_ row: StructureComparison.PostRow) -> HTMLNode {
    tr {
      td(.label("What")) { row.state.tag }
      th(.scope("row")) { row.post.title }
      td(.label("Unit")) { unitName(row.post.unit) }
      td(.label("Before"), .class("r num")) { row.before.map { $0.fte.withDecimal } ?? "–" }
      td(.label("After"), .class("r num")) { row.after.map { $0.fte.withDecimal } ?? "–" }
      td(.label("What differs")) { differences(row) }
    }
  }

  private var unchanged: HTMLNode {
    let rows = comparison.posts.filter { $0.state == .same && !$0.isContext }
    guard !rows.isEmpty else { return .empty }
    let positions = rows.reduce(0) { $0 + $1.post.positions }
    let fte = rows.reduce(FullTimeEquivalent.zero) { $0 + $1.post.fte }.withDecimal
    return tr {
      td(.label("What")) { StructureComparison.State.same.tag }
      th(.scope("row")) { "\(ChartWords.posts(positions)) unchanged" }
      td {}
      td(.label("Before"), .class("r num")) { fte }
      td(.label("After"), .class("r num")) { fte }
      td {}
    }
  }

  private var totals: HTMLNode {
    let rows = comparison.posts.filter { !$0.isContext }
    let before = rows.reduce(FullTimeEquivalent.zero) { $0 + ($1.before?.fte ?? .zero) }
    let after = rows.reduce(FullTimeEquivalent.zero) { $0 + ($1.after?.fte ?? .zero) }
    return tr {
      td {}
      th(.scope("row")) { "All posts that count" }
      td {}
      td(.label("Before"), .class("r num")) { before.withDecimal }
      td(.label("After"), .class("r num")) { after.withDecimal }
      td {}
    }
  }

  private func differences(_ row: StructureComparison.PostRow) -> String {
    var parts = row.differences.map { difference in
      switch (difference.before.isEmpty, difference.after.isEmpty) {
      case (true, _): "\(difference.field): \(difference.after)"
      case (_, true): "\(difference.field): no longer \(difference.before)"
      default: "\(difference.field): \(difference.before) becomes \(difference.after)"
      }
    }
    if !row.why.isEmpty { parts.append(row.why) }
    return parts.joined(separator: "; ").asBeginning
  }

  private func unitName(_ reference: OrganisationUnit.Reference) -> String {
    names[reference] ?? reference.rawValue
  }

  private let names: [OrganisationUnit.Reference: String]

  init(comparison: StructureComparison) {
    self.comparison = comparison
    names = Dictionary(
      (comparison.after.units + comparison.before.units).map { ($0.reference, $0.name) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension HTMLAttribute {
  /// The column's name, shown in front of the cell where a row is stacked on a narrow screen.
  static func label(_ name: String) -> Self { Self("data-l", name) }
}
