import Council
import HTML
import Publishing

extension ProposalPage {
  /// The most rows a page shows; the report and the files hold the rest.
  private static let mostRows = 1000

  func chart(_ part: Part) -> HTMLNode {
    let chart = BeforeAfterChart(comparison)
    return leaf(
      part.id, part.heading, number: part.number, full: true,
      margin: HTMLNode {
        p { "Every change is in the table that follows, with its reason." }
      }
    ) {
      chart.node
      chart.list
      if isKept {
        let address = Address.proposal(restructure.authority.id, restructure.id)
        p(.class("small")) {
          "As drawings: "
          a(.href("\(address)/before.svg")) { "before" }
          ", "
          a(.href("\(address)/after.svg")) { "after" }
          " (SVG)"
        }
      }
    }
  }

  func differences(_ part: Part, _ names: StructureNames) -> HTMLNode {
    let rows = comparison.posts.filter { $0.state != .same && !$0.isContext }
    let units = comparison.units.filter { $0.state != .same }
    return leaf(part.id, part.heading, number: part.number, margin: HTMLNode { accounting }) {
      if rows.isEmpty { p { "No post differs." } } else { postTable(rows) }
      if rows.count > Self.mostRows { p { "And \(rows.count - Self.mostRows) more, in the report." } }
      if !units.isEmpty { unitTable(units) }
      let still = comparison.posts.filter { $0.state == .same && !$0.isContext }
      if !still.isEmpty {
        p(.class("soft")) { "\(still.reduce(0) { $0 + $1.post.positions }) posts stay as they are." }
      }
    }
  }

  private var accounting: HTMLNode {
    let context = comparison.posts.filter(\.isContext).count
    return HTMLNode {
      p { "\(assessment.before.positions) before, \(assessment.after.positions) after." }
      if context > 0 {
        p { "\(context) \(context == 1 ? "post is" : "posts are") shown for orientation and not counted." }
      }
    }
  }

  private func postTable(_ rows: [StructureComparison.PostRow]) -> HTMLNode {
    DataTable(
      caption: "Posts, in full-time equivalents",
      columns: [
        .text("What"), .heading("Post"), .number("Before"), .number("After"), .number("Change"),
        .text("What differs, and why"),
      ],
      rows: rows.prefix(Self.mostRows).map(cells),
      foot: [
        .empty, HTMLNode("All posts"), HTMLNode(assessment.before.fte.description),
        HTMLNode(assessment.after.fte.description),
        HTMLNode(signed(assessment.after.fte - assessment.before.fte)), .empty,
      ]
    ).node
  }

  private func cells(_ row: StructureComparison.PostRow) -> [HTMLNode] {
    let before = row.before?.fte ?? .zero
    let after = row.after?.fte ?? .zero
    return [
      row.state.tag, name(row), HTMLNode(before.description), HTMLNode(after.description),
      HTMLNode(signed(after - before)), explanation(row),
    ]
  }

  private func name(_ row: StructureComparison.PostRow) -> HTMLNode {
    HTMLNode {
      row.post.title
      if !row.post.area.isEmpty { ", \(row.post.area)" }
      if let old = row.before?.title, row.after != nil, old != row.post.title {
        " "
        span(.class("soft")) { "was \(old)" }
      }
    }
  }

  private func explanation(_ row: StructureComparison.PostRow) -> HTMLNode {
    HTMLNode {
      if !row.why.isEmpty { div { row.why } }
      for difference in row.differences.map(named) where difference.field != "title" {
        div(.class("small soft")) {
          "\(difference.field.prefix(1).uppercased() + difference.field.dropFirst()): "
          Self.carried.contains(difference.field.lowercased())
            ? passed(difference.before, difference.after) : changed(difference.before, difference.after)
        }
      }
    }
  }

  /// A unit by its name: the difference itself holds references.
  private func named(_ difference: StructureComparison.Difference) -> (field: String, before: String, after: String) {
    guard difference.field == "unit" else { return (difference.field, difference.before, difference.after) }
    return ("unit", unitName(difference.before, comparison.before), unitName(difference.after, comparison.after))
  }

  private func unitName(_ reference: String, _ establishment: Establishment) -> String {
    establishment.units.first { $0.reference.rawValue == reference }?.name ?? reference
  }

  private static let carried = Set(Responsibility.Kind.allCases.map { $0.words.lowercased() })

  private func passed(_ before: String, _ after: String) -> HTMLNode {
    switch (before.isEmpty, after.isEmpty) {
    case (true, true): .empty
    case (false, true): HTMLNode("gives up \(before)")
    case (true, false): HTMLNode("takes on \(after)")
    case (false, false): HTMLNode("gives up \(before), takes on \(after)")
    }
  }

  private func changed(_ before: String, _ after: String) -> HTMLNode {
    if before.isEmpty { return HTMLNode(after) }
    return after.isEmpty ? HTMLNode("no longer \(before)") : HTMLNode("\(before) → \(after)")
  }

  private func unitTable(_ units: [StructureComparison.UnitRow]) -> HTMLNode {
    DataTable(
      caption: "Units", columns: [.text("What"), .heading("Unit"), .text("Why")],
      rows: units.prefix(Self.mostRows).map { row in
        let unit = row.after ?? row.before
        let old = row.after == nil ? nil : row.before?.name
        return [
          row.state.tag,
          HTMLNode {
            unit?.name ?? ""
            if let old, old != unit?.name {
              " "
              span(.class("soft")) { "was \(old)" }
            }
          },
          HTMLNode(row.why),
        ]
      }
    ).withoutEmptyColumns.node
  }
}

/// A difference with its sign: `+1.2`, `–0.5`, `0`.
func signed(_ fte: FullTimeEquivalent) -> String {
  fte == .zero ? "0" : (fte > .zero ? "+" : "") + fte.description
}
