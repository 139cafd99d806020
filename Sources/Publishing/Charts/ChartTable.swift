import HTML

/// A chart's figures as a table whose first column names each row.
enum ChartTable {
  /// A table; its last columns, as many as `figures`, are aligned to the right.
  static func node(caption words: String, columns: [String], figures: Int, rows: [[String]]) -> HTMLNode {
    let firstFigure = columns.count - figures
    return HTML.table(.class("cards")) {
      caption { words }
      thead {
        tr {
          HTMLNode(
            columns.enumerated().map { index, column in
              th([.scope("col")] + right(index >= firstFigure)) { column }
            })
        }
      }
      tbody {
        for row in rows {
          tr {
            HTMLNode(
              zip(columns, row).enumerated().map { index, cell in
                if index == 0 { return th([.scope("row")]) { cell.1 } }
                return td([.label(cell.0)] + right(index >= firstFigure)) { cell.1 }
              })
          }
        }
      }
    }
  }

  private static func right(_ isFigure: Bool) -> [HTMLAttribute] { isFigure ? [.class("r num")] : [] }

  private static func th(_ attributes: [HTMLAttribute], @HTMLBuilder _ content: () -> HTMLNode) -> HTMLNode {
    drawn("th", attributes, content)
  }

  private static func td(_ attributes: [HTMLAttribute], @HTMLBuilder _ content: () -> HTMLNode) -> HTMLNode {
    drawn("td", attributes, content)
  }
}
