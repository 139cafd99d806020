/// One file of an organogram as cells under known columns.
struct OrganogramTable<Column: OrganogramColumn> {
  /// A row with the place of each cell.
  struct Row {
    /// The texts, in the order of the form.
    var cells: [String]
    /// Line and column of each.
    let places: [(line: Int, column: Int)]

    subscript(column: Column) -> String { cells[column.rawValue] }
  }

  private(set) var rows: [Row] = []
  private let file: String

  init(_ bytes: [UInt8], file: String, messages: inout MessageList) {
    self.file = file
    var reader = CSVReader(bytes, file: file)
    if reader.next() {
      if let columns = Self.columns(reader, &messages) {
        while reader.next() { if !reader.isBlank { rows.append(Self.row(reader, columns)) } }
      }
    } else if reader.messages.isEmpty {
      messages.add(
        InputMessage(file: file, text: "The file is empty. Its first line names the columns of the organogram form."))
    }
    for message in reader.messages { messages.add(message) }
  }

  /// A message about a cell.
  func message(_ row: Row, _ column: Column, _ text: String, nearest: String? = nil) -> InputMessage {
    let place = row.places[column.rawValue]
    return InputMessage(
      file: file, line: place.line, column: place.column, field: column.name, value: row[column], text: text,
      nearest: nearest)
  }

  private static func row(_ reader: CSVReader, _ columns: [Int?]) -> Row {
    Row(
      cells: columns.map { $0.map { FieldList.trimmed(reader.text(at: $0)) } ?? "" },
      places: columns.map { $0.map(reader.place) ?? (reader.line, 0) })
  }

  /// Where each column stands; `nil` when one that is needed is missing.
  private static func columns(_ reader: CSVReader, _ messages: inout MessageList) -> [Int?]? {
    var columns = [Int?](repeating: nil, count: Column.allCases.count)
    var isWhole = true
    for index in 0..<reader.count {
      let written = FieldList.trimmed(reader.text(at: index))
      guard let column = Column(named: written), columns[column.rawValue] == nil else {
        if !written.isEmpty {
          let message = unknown(reader, index, written, &messages)
          messages.add(message)
        }
        continue
      }
      columns[column.rawValue] = index
    }
    for column in Column.allCases where columns[column.rawValue] == nil && !column.isOptional {
      isWhole = false
      messages.add(
        InputMessage(file: reader.file, line: reader.line, field: column.name, text: "This column is missing."))
    }
    return isWhole ? columns : nil
  }

  private static func unknown(
    _ reader: CSVReader, _ index: Int, _ written: String, _ messages: inout MessageList
  ) -> InputMessage {
    let place = reader.place(of: index)
    let isTwice = Column(named: written) != nil
    let nearest = isTwice ? nil : messages.nearest(to: written, among: Column.allCases.map(\.name))
    return InputMessage(
      file: reader.file, line: place.line, column: place.column, field: "header", value: written,
      text: isTwice ? "This column stands twice. Keep one of them." : "The organogram form has no such column.",
      nearest: nearest)
  }
}

typealias SeniorRow = OrganogramTable<SeniorColumn>.Row
typealias JuniorRow = OrganogramTable<JuniorColumn>.Row
