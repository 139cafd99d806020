import Council
import Law

/// Which column of a list stands where.
struct ListHeader {
  private var places: [String: Int] = [:]

  /// The columns by the first line; `nil`, with messages, when it names others or leaves out a needed one.
  init?(_ reader: CSVReader, columns: [String], needed: [String], _ messages: inout MessageList) {
    for (index, written) in reader.texts.enumerated() {
      let name = written.trimmed.lowercased()
      guard columns.contains(name) else {
        guard !name.isEmpty else { continue }
        messages.add(
          InputMessage(
            file: reader.file, line: reader.line, field: "header", value: written,
            text: "There is no column with this name.", nearest: nearestName(to: name, among: columns)))
        continue
      }
      places[name] = places[name] ?? index
    }
    let missing = needed.filter { places[$0] == nil }
    if !missing.isEmpty {
      let names = columns.joined(separator: ", ")
      messages.add(
        InputMessage(
          file: reader.file, line: reader.line,
          text: "Missing: \(missing.joined(separator: ", ")). The first line names the columns: \(names)."))
    }
    guard messages.isEmpty else { return nil }
  }

  /// Columns whose places were found already.
  init(_ places: [String: Int]) { self.places = places }

  func place(of column: String) -> Int? { places[column] }
}

/// One line of a list, read column by column; what is wrong is told with its place.
struct ListRow {
  let reader: CSVReader
  let header: ListHeader
  var messages: [InputMessage] = []

  init(reader: CSVReader, header: ListHeader) { (self.reader, self.header) = (reader, header) }

  /// The reference, told when it cannot be one.
  var reference: String {
    mutating get {
      let reference = text("reference")
      for objection in TextLimit.objections(reference: reference) { say("reference", objection.words) }
      return reference
    }
  }

  func text(_ column: String) -> String { header.place(of: column).map { reader.text(at: $0).trimmed } ?? "" }

  /// Several values in one column, between `|` or `;`.
  func list(_ column: String, between marks: String = "|;") -> [String] {
    text(column).split(whereSeparator: { marks.contains($0) }).map(\.trimmed).filter { !$0.isEmpty }
  }

  mutating func day(_ column: String) -> Day? {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    let day = Day(iso: written)
    if day == nil { say(column, "This is no day. Write it like 2014-06-16.") }
    return day
  }

  mutating func say(_ column: String, _ words: String, _ names: [String] = []) {
    messages.append(message(column, text(column), words, nearestName(to: text(column), among: names)))
  }

  func message(_ column: String, _ value: String, _ words: String, _ nearest: String? = nil) -> InputMessage {
    let (line, place) = header.place(of: column).map { reader.place(of: $0) } ?? (reader.line, 1)
    return InputMessage(
      file: reader.file, line: line, column: place, field: column, value: value, text: words, nearest: nearest)
  }
}
