/// Which column stands where, as the first row names them.
struct EstablishmentHeader {
  /// For each column of `EstablishmentColumn`, its place in the row; -1 when the file has none.
  private(set) var places = [Int](repeating: -1, count: EstablishmentColumn.allCases.count)
  /// Columns without a name.
  private(set) var unnamed: [Int] = []
  /// How many columns the header has.
  private(set) var count = 0
  /// Whether every column that is required is there.
  private(set) var hasRequired = false

  init() {}

  init(_ reader: CSVReader, messages: inout MessageList) {
    count = reader.count
    for index in 0..<reader.count { take(index, reader, &messages) }
    let missing = EstablishmentColumn.required.filter { places[$0.rawValue] < 0 }
    hasRequired = missing.isEmpty
    guard !hasRequired else { return }
    messages.add(Self.missing(missing, reader))
  }

  private mutating func take(_ index: Int, _ reader: CSVReader, _ messages: inout MessageList) {
    let written = reader.text(at: index)
    let name = Self.normalised(written)
    if name.isEmpty {
      unnamed.append(index)
    } else if let column = EstablishmentColumn(name: name) {
      if places[column.rawValue] < 0 {
        places[column.rawValue] = index
      } else {
        messages.add(Self.message(reader, index, written, "This column stands twice. Keep one of them."))
      }
    } else {
      let nearest = messages.nearest(to: name, among: EstablishmentColumn.names)
      messages.add(Self.message(reader, index, written, "There is no column with this name.", nearest))
    }
  }

  private static func missing(_ columns: [EstablishmentColumn], _ reader: CSVReader) -> InputMessage {
    let names = columns.map(\.name).joined(separator: ", ")
    let isOrganogram = reader.texts.contains {
      ["post unique reference", "reporting senior post"].contains($0.lowercased())
    }
    let text = columns.count == 1 ? "The column \(names) is missing." : "The columns \(names) are missing."
    let hint =
      isOrganogram
      ? " This is one file of a UK government organogram: import it together with the other one."
      : " The first line names the columns: reference, title, unit and others."
    return InputMessage(file: reader.file, line: reader.line, text: text + hint)
  }

  private static func message(
    _ reader: CSVReader, _ index: Int, _ value: String, _ text: String, _ nearest: String? = nil
  ) -> InputMessage {
    let (line, column) = reader.place(of: index)
    return InputMessage(
      file: reader.file, line: line, column: column, field: "header", value: value, text: text, nearest: nearest)
  }

  /// Small letters, and underscores for spaces and hyphens, so that `Reports to` is `reports_to`.
  private static func normalised(_ name: String) -> String {
    let trimmed = FieldList.trimmed(name).lowercased()
    return String(trimmed.map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}
