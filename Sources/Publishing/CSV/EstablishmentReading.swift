import Council
import Law

/// One reading of an establishment file: the header, the rows, then how the rows fit together.
struct EstablishmentReading {
  private(set) var establishment = Establishment()
  var reader: CSVReader
  var list: MessageList
  var header: EstablishmentHeader
  var pools = EstablishmentPools()
  private var unitPlaces: [RowPlace] = []
  private var postPlaces: [RowPlace] = []

  init(_ bytes: [UInt8], file: String, limits: CSVLimits) {
    reader = CSVReader(bytes, file: file, limits: limits)
    list = MessageList(file: file)
    header = EstablishmentHeader()
  }

  /// Every message, in the order of the file.
  var messages: [InputMessage] { list.all }

  mutating func run() {
    if readHeader() {
      while reader.next() { readRow() }
    }
    for message in reader.messages { list.add(message) }
    addStructure()
  }

  private mutating func readHeader() -> Bool {
    guard reader.next() else {
      if reader.messages.isEmpty {
        list.add(
          InputMessage(
            file: reader.file,
            text: "The file is empty. Its first line names the columns: reference, title, unit and others."))
      }
      return false
    }
    header = EstablishmentHeader(reader, messages: &list)
    return header.hasRequired
  }

  private mutating func readRow() {
    if reader.isBlank { return }
    checkSurplus()
    switch recordKind() {
    case .unit?: if let unit = readUnit() { add(unit) }
    case .post?: if let post = readPost() { add(post) }
    case nil: break
    }
  }

  private mutating func add(_ unit: OrganisationUnit) {
    establishment.units.append(unit)
    unitPlaces.append(place())
  }

  private mutating func add(_ post: Post) {
    establishment.posts.append(post)
    postPlaces.append(place())
  }

  private enum RecordKind { case unit, post }

  private mutating func recordKind() -> RecordKind? {
    let field = field(.record)
    if field.isEmpty { return .post }
    let written = reader.string(field)
    switch written == "post" ? written : FieldList.trimmed(written).lowercased() {
    case "unit": return .unit
    case "post": return .post
    default:
      say(.record, "“unit” or “post” is expected; an empty field means a post.", among: ["unit", "post"])
      return nil
    }
  }

  /// Values behind the last named column.
  private mutating func checkSurplus() {
    for index in header.unnamed where index < reader.count && !reader.fields[index].isEmpty {
      sayUnnamed(at: index)
    }
    guard reader.count > header.count else { return }
    for index in header.count..<reader.count where !reader.fields[index].isEmpty {
      sayUnnamed(at: index)
      return
    }
  }

  private mutating func sayUnnamed(at index: Int) {
    let (line, column) = reader.place(of: index)
    list.add(
      InputMessage(
        file: reader.file, line: line, column: column, value: reader.text(at: index),
        text:
          "This value stands in a column without a name. Name the column, or put quotation marks around a text that holds the separator."
      ))
  }

  // MARK: Fields

  /// A column's field in this row, empty when the row is shorter.
  func field(_ column: EstablishmentColumn) -> CSVField {
    let index = header.places[column.rawValue]
    guard index >= 0, index < reader.fields.count else { return .empty }
    return reader.fields[index]
  }

  /// A message about a column's field in this row.
  mutating func say(_ column: EstablishmentColumn, _ text: String, nearest: String? = nil) {
    if list.isFull { return list.addUnseen() }
    let (line, at) = reader.place(of: max(0, header.places[column.rawValue]))
    let value = reader.string(field(column))
    list.add(
      InputMessage(
        file: reader.file, line: line, column: at, field: column.name, value: value, text: text, nearest: nearest))
  }

  /// A message about a column's field that should have been one of some names.
  mutating func say(_ column: EstablishmentColumn, _ text: String, among names: [String]) {
    let value = reader.string(field(column))
    say(column, text, nearest: list.nearest(to: value, among: names))
  }

  // MARK: How the rows fit together

  private func place() -> RowPlace {
    func start(_ column: EstablishmentColumn) -> Int32 {
      let index = header.places[column.rawValue]
      return index >= 0 && index < reader.fields.count ? reader.fields[index].start : reader.fields.first?.start ?? 0
    }
    return RowPlace(
      line: Int32(truncatingIfNeeded: reader.line), rowStart: Int32(truncatingIfNeeded: reader.rowStart),
      reference: start(.reference), unit: start(.unit), reportsTo: start(.reportsTo))
  }

  private mutating func addStructure() {
    for problem in EstablishmentCSV.problems(in: establishment) {
      if list.isFull {
        list.addUnseen()
      } else {
        let message = message(problem)
        list.add(message)
      }
    }
  }

  private mutating func message(_ problem: EstablishmentProblem) -> InputMessage {
    let at = problem.row.map { position(places(of: $0), problem.column) }
    let elsewhere = problem.other.map { " The other is on line \(places(of: $0).line)." } ?? ""
    return InputMessage(
      file: reader.file, line: at?.line ?? 0, column: at?.column ?? 0, field: problem.column.name,
      value: problem.value, text: problem.text + elsewhere, nearest: nearest(problem))
  }

  private mutating func nearest(_ problem: EstablishmentProblem) -> String? {
    switch problem.names {
    case .unit?: list.nearest(to: problem.value, among: establishment.units.lazy.map(\.reference.rawValue))
    case .post?: list.nearest(to: problem.value, among: establishment.posts.lazy.map(\.reference.rawValue))
    case nil: nil
    }
  }

  private func places(of row: EstablishmentProblem.Row) -> RowPlace {
    switch row {
    case .unit(let index): unitPlaces[index]
    case .post(let index): postPlaces[index]
    }
  }

  private func position(_ place: RowPlace, _ column: EstablishmentColumn) -> (line: Int, column: Int) {
    let start =
      switch column {
      case .unit: place.unit
      case .reportsTo: place.reportsTo
      default: place.reference
      }
    return reader.position(of: Int(start), line: Int(place.line), rowStart: Int(place.rowStart))
  }
}

/// Where a row and the fields that name other rows lie in the text.
private struct RowPlace {
  let line: Int32
  let rowStart: Int32
  let reference: Int32
  let unit: Int32
  let reportsTo: Int32
}
