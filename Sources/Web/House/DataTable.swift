import HTML

/// A table with a caption, scoped headings and a label for each cell, so that it can become blocks on a narrow screen.
struct DataTable {
  struct Column {
    var title: Phrase
    var isNumber = false
    var isHeading = false
    /// How the table can be put in the order of this column; `nil` when it cannot.
    var order: ColumnOrder?

    static func text(_ title: Phrase) -> Column { Column(title: title) }
    static func number(_ title: Phrase) -> Column { Column(title: title, isNumber: true) }
    static func heading(_ title: Phrase) -> Column { Column(title: title, isHeading: true) }
  }

  var caption: Phrase
  var captionIsHidden = false
  var columns: [Column]
  var rows: [[HTMLNode]]
  var foot: [HTMLNode] = []

  var node: HTMLNode {
    table(.class("cards")) {
      HTML.caption { captionIsHidden ? span(.class("vh")) { caption } : HTMLNode(caption) }
      thead { tr { for column in columns { head(column) } } }
      tbody { for row in rows { line(row) } }
      if !foot.isEmpty { tfoot { line(foot) } }
    }
  }

  /// The same without columns in which no row says anything.
  var withoutEmptyColumns: DataTable {
    let kept = columns.indices.filter { index in rows.isEmpty || rows.contains { !$0[index].isEmpty } }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in kept.map { row[$0] } }
    table.foot = foot.isEmpty ? [] : kept.map { foot[$0] }
    return table
  }

  private func head(_ column: Column) -> HTMLNode {
    var attributes: [HTMLAttribute] = [.scope("col")]
    if column.isNumber { attributes.append(.class("r")) }
    guard let order = column.order else { return element("th", attributes) { HTMLNode(column.title) } }
    if let direction = order.direction { attributes.append(HTMLAttribute("aria-sort", direction)) }
    return element("th", attributes) { order.link(column.title) }
  }

  private func line(_ cells: [HTMLNode]) -> HTMLNode {
    tr { for (column, cell) in zip(columns, cells) { self.cell(column, cell) } }
  }

  private func cell(_ column: Column, _ content: HTMLNode) -> HTMLNode {
    if column.isHeading { return th(.scope("row")) { content } }
    if content.isEmpty { return td() }
    if column.isNumber { return td(.class("r"), .cellLabel(column.title)) { content } }
    return td(.cellLabel(column.title)) { content }
  }
}
