/// A table of people as it is published and kept: small counts are not in it any more.
public struct EqualityFigures: Hashable, Sendable, Codable {
  /// What the first column holds: `Age`.
  public var heading: String
  /// What each column is called.
  public var columns: [String]
  /// What each row is called.
  public var rows: [String]
  /// The counts, row by row; `nil` where one is not shown.
  public var cells: [[Int?]]
  /// What each row comes to; `nil` where that is not shown.
  public var rowTotals: [Int?]
  /// What each column comes to.
  public var columnTotals: [Int?]
  /// What all comes to.
  public var grandTotal: Int?

  /// The most rows.
  public static let mostRows = 60
  /// The most columns of counts.
  public static let mostColumns = 12

  /// A table with its small counts taken out.
  public init(heading: String, columns: [String], rows: [String], counts: [[Int]]) {
    let table = SuppressedTable(counts: counts)
    (self.heading, self.columns, self.rows) = (heading, columns, rows)
    cells = table.cells.map { $0.map(\.count) }
    (rowTotals, columnTotals) = (table.rowTotals.map(\.count), table.columnTotals.map(\.count))
    grandTotal = table.grandTotal.count
  }

  /// Whether anything is hidden.
  public var hidesAnything: Bool {
    (cells.joined() + rowTotals + columnTotals + [grandTotal]).contains { $0 == nil }
  }

  /// What somebody typed or pasted, and what is wrong with it.
  public struct Reading: Hashable, Sendable {
    /// The table; `nil` when none was typed, or something is wrong.
    public var figures: EqualityFigures?
    /// What is wrong, of a field.
    public var objections: [Objection] = []
  }

  /// Reads a table as it is typed or pasted from a sheet: the headings in the first line, then a line for each group, with commas,
  /// semicolons or tabs between. Totals are worked out and must not be in it.
  public static func read(_ text: String, field: String) -> Reading {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    guard let first = lines.first else { return Reading() }
    let mark: Character = first.contains("\t") ? "\t" : first.contains(";") ? ";" : ","
    let table = lines.map { line in
      line.split(separator: mark, omittingEmptySubsequences: false).map { Self.trimmed(String($0)) }
    }
    var found: [Objection] = []
    let (columns, rows) = (Array(table[0].dropFirst()), Array(table.dropFirst()))
    if columns.isEmpty || columns.contains(where: \.isEmpty) {
      found.append(.refusal(field, "The first line names the columns: Age, Full time, Part time."))
    }
    if rows.isEmpty { found.append(.refusal(field, "Below the headings comes a line for each group.")) }
    if rows.count > mostRows || columns.count > mostColumns {
      found.append(
        .refusal(
          field,
          "A table may have \(mostRows) groups and \(mostColumns) columns; here are \(rows.count) and \(columns.count)."
        ))
    }
    for (place, row) in rows.enumerated() {
      if row.count != columns.count + 1 {
        found.append(
          .refusal(field, "Line \(place + 2) has \(row.count - 1) counts; there are \(columns.count) columns."))
      } else if row[0].isEmpty {
        found.append(.refusal(field, "Line \(place + 2) begins with the name of a group."))
      } else if let wrong = row.dropFirst().first(where: { count($0) == nil }) {
        found.append(
          .refusal(field, "Line \(place + 2): “\(wrong.prefix(40))” is no count of people. Write whole numbers."))
      }
    }
    let names = columns + rows.compactMap(\.first)
    if let total = names.first(where: { $0.lowercased().hasPrefix("total") }) {
      found.append(.refusal(field, "Leave “\(total.prefix(40))” out. Totals are worked out here."))
    }
    found += names.lazy.compactMap { TextLimit.problem($0, most: TextLimit.short, what: "A name in the table") }.prefix(
      1
    )
    .map { .refusal(field, $0) }
    guard found.isEmpty else { return Reading(objections: found) }
    return Reading(
      figures: EqualityFigures(
        heading: table[0][0], columns: columns, rows: rows.map { $0[0] },
        counts: rows.map { $0.dropFirst().compactMap(count) }))
  }

  private static func count(_ text: String) -> Int? {
    guard !text.isEmpty, text.count < 10, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    if text.count > 1, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
    return String(text)
  }
}
