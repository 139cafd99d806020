import HTML

/// A part of a report, before it becomes HTML or Markdown.
public enum ReportBlock: Sendable {
  /// A heading of level 2 or 3, with its number.
  case heading(level: Int, number: String, text: String)
  /// A paragraph in Markdown, with its number; empty for none.
  case paragraph(number: String, markdown: String)
  /// Plain texts, one below the other, each with its own mark when numbered.
  case list([String], numbered: Bool)
  /// Names and what they stand for.
  case facts([(name: String, value: String)])
  /// Rows under columns; columns of figures are set to the right.
  case table(ReportTable)
  /// A drawing as an SVG file, with the words that stand for it where it cannot be seen.
  case drawing(svg: [UInt8], words: String)
}

/// Rows under columns, with a caption.
public struct ReportTable: Sendable {
  /// A column: its title, and whether it holds figures.
  public struct Column: Sendable {
    /// The title.
    public let title: String
    /// Whether it holds figures.
    public let isFigure: Bool

    /// A column of text.
    public static func text(_ title: String) -> Column { Column(title: title, isFigure: false) }
    /// A column of figures.
    public static func figure(_ title: String) -> Column { Column(title: title, isFigure: true) }
  }

  /// What the table shows.
  public let caption: String
  /// The columns; the first names the row.
  public let columns: [Column]
  /// The rows, each as long as the columns.
  public let rows: [[String]]

  /// A table from its parts.
  public init(_ caption: String, _ columns: [Column], _ rows: [[String]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// The table as an element, with the columns' titles beside the cells for narrow screens.
  public var node: HTMLNode {
    HTML.table(.class("cards")) {
      HTML.caption { caption }
      thead { tr { for column in columns { th(.scope("col"), .class(column.isFigure ? "r" : "")) { column.title } } } }
      tbody { for row in rows { line(row) } }
    }
  }

  private func line(_ row: [String]) -> HTMLNode {
    tr {
      for (column, cell) in zip(columns, row).prefix(1) {
        th(.scope("row"), .class(column.isFigure ? "r" : "")) { cell }
      }
      for (column, cell) in zip(columns, row).dropFirst() {
        td(.class(column.isFigure ? "r" : ""), HTMLAttribute("data-l", column.title)) { cell }
      }
    }
  }
}
