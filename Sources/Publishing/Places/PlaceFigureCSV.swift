import Council
import Law

/// How many people live in places and how deprived these are, as a list: `code,residents,year,tenth,edition,source`, a place a line.
///
/// Columns may also be called as the Office for National Statistics and the Indices of Deprivation call theirs; columns of other
/// names are left unread, as a published file has many, and so are lines of places elsewhere.
public enum PlaceFigureCSV {
  /// What a list says of places.
  public struct Listed: Hashable, Sendable {
    /// The figures, in the order of the list.
    public var figures: [PlaceFigure] = []
    /// The names of columns that were not read.
    public var unread: [String] = []
    /// The codes of places that are none of the council’s.
    public var elsewhere: [String] = []

    /// Nothing yet.
    public init() {}
  }

  /// What holds for lines that do not say it themselves.
  public struct Given: Hashable, Sendable {
    /// The year of the count.
    public var year: Int?
    /// The edition of the Indices of Deprivation.
    public var edition: Int?
    /// Who published the figures, and how they were worked out.
    public var source: String

    /// What holds for all lines.
    public init(year: Int? = nil, edition: Int? = nil, source: String = "") {
      (self.year, self.edition, self.source) = (year, edition, source)
    }
  }

  /// The columns, in the order in which they are written.
  public static let columns = ["code", "residents", "year", "tenth", "edition", "source"]

  /// How much a form takes: every ward of England.
  public static let limits = CSVLimits(bytes: 4 << 20, rows: 40_000, fieldBytes: 4_096)

  /// The figures, and what was wrong. When anything was, nothing should be entered.
  ///
  /// - Parameters:
  ///   - knowing: the places that stand, which lines name by GSS code or by reference.
  ///   - given: what holds for lines that do not say it themselves.
  public static func read(
    _ bytes: [UInt8], file: String, knowing places: [Place], given: Given = Given(), limits: CSVLimits = limits
  ) -> (listed: Listed, messages: [InputMessage]) {
    var reader = CSVReader(bytes, file: file, limits: limits)
    var messages = MessageList(file: file)
    guard reader.next() else {
      let empty = InputMessage(
        file: file, text: "The list is empty. Its first line names the columns: \(columns.joined(separator: ", ")).")
      return (Listed(), reader.messages.isEmpty ? [empty] : reader.messages)
    }
    guard let header = FigureHeader(reader, &messages) else { return (Listed(), messages.all) }
    var listed = Listed()
    listed.unread = header.unread
    let known = KnownPlaces(places)
    var lines: [Place.Reference: Int] = [:]
    while reader.next() {
      guard !reader.isBlank else { continue }
      var row = ListRow(reader: reader, header: header.header)
      guard let place = row.place(among: known, &listed.elsewhere) else {
        for message in row.messages { messages.add(message) }
        continue
      }
      if let first = lines[place] { row.say("code", "Line \(first) has this place already.") }
      lines[place] = lines[place] ?? reader.line
      let figure = row.figure(of: place, given)
      for message in row.messages { messages.add(message) }
      if let figure { listed.figures.append(figure) }
    }
    for message in reader.messages { messages.add(message) }
    if listed.figures.isEmpty, messages.isEmpty {
      let words = "No line is of a place that stands here. Lines name places by their GSS code or their reference."
      messages.add(InputMessage(file: file, text: words))
    }
    return messages.isEmpty ? (listed, []) : (Listed(), messages.all)
  }

  /// The list of these figures, by GSS code where the place has one.
  public static func write(_ figures: [PlaceFigure], of places: [Place]) -> [UInt8] {
    let codes = Dictionary(places.map { ($0.reference, $0.code?.rawValue) }) { first, _ in first }
    var writer = CSVWriter()
    writer.row(columns)
    for figure in figures {
      writer.text((codes[figure.place] ?? nil) ?? figure.place.rawValue)
      writer.number(figure.residents)
      writer.number(figure.year)
      for number in [figure.tenth, figure.edition] {
        if let number { writer.number(number) } else { writer.empty() }
      }
      writer.text(figure.source)
      writer.endRow()
    }
    return writer.bytes
  }
}

/// Which column stands where, by any of the names it has in published files.
private struct FigureHeader {
  let header: ListHeader
  let unread: [String]

  private static let names: [String: [String]] = [
    "code": ["code", "reference", "gss code", "area code", "areacd", "ward code", "geography code", "place"],
    "residents": [
      "residents", "population", "total", "all ages", "all persons", "usual residents", "observation", "obs_value",
    ],
    "year": ["year", "mid-year", "population year"],
    "tenth": ["tenth", "deprivation tenth", "decile", "imd decile", "index of multiple deprivation (imd) decile"],
    "edition": ["edition", "imd edition", "indices"], "source": ["source"],
  ]

  /// The columns by the first line; `nil`, with messages, where one that is needed is missing or two are the same.
  init?(_ reader: CSVReader, _ messages: inout MessageList) {
    var (places, unread): ([String: Int], [String]) = ([:], [])
    for (index, written) in reader.texts.enumerated() {
      let name = written.trimmed.lowercased()
      guard let column = Self.column(name) else {
        if !name.isEmpty { unread.append(written.trimmed) }
        continue
      }
      if let first = places[column] {
        let (line, at) = reader.place(of: index)
        messages.add(
          InputMessage(
            file: reader.file, line: line, column: at, field: column, value: written,
            text: "Column \(first + 1) says this already. Leave one of them out."))
      }
      places[column] = places[column] ?? index
    }
    for column in ["code", "residents"] where places[column] == nil {
      let all = Self.names[column] ?? []
      messages.add(
        InputMessage(
          file: reader.file, line: reader.line,
          text: "The column \(column) is missing. It may be called \(all.joined(separator: ", ")).",
          nearest: unread.lazy.compactMap { nearestName(to: $0, among: all) }.first))
    }
    guard messages.isEmpty else { return nil }
    (header, self.unread) = (ListHeader(places), unread)
  }

  private static func column(_ name: String) -> String? {
    if let known = PlaceFigureCSV.columns.first(where: { names[$0, default: []].contains(name) }) { return known }
    // The Office for National Statistics calls the codes of wards of 2024 WD24CD, those of divisions of 2023 CED23CD.
    let (kind, year) = (name.prefix { $0.isLetter }, name.drop { $0.isLetter }.prefix(2))
    let isCode = ["wd", "ced", "lad", "ctyua", "cty", "par"].contains(kind) && name == "\(kind)\(year)cd"
    return isCode && year.allSatisfy(\.isNumber) ? "code" : nil
  }
}

/// Places by what a list may call them.
private struct KnownPlaces {
  let references: [String: Place.Reference]
  private let places: [Place]

  init(_ places: [Place]) {
    self.places = places
    references = Dictionary(
      places.flatMap { place in
        ([place.reference.rawValue] + (place.code.map { [$0.rawValue] } ?? [])).map { ($0, place.reference) }
      }
    ) { first, _ in first }
  }

  var names: some Sequence<String> { places.map(\.reference.rawValue) }
}

extension ListRow {
  /// The place of the line; `nil`, with a message, where it cannot be one, and without where it lies elsewhere.
  fileprivate mutating func place(among known: KnownPlaces, _ elsewhere: inout [String]) -> Place.Reference? {
    let written = text("code")
    if let place = known.references[written] { return place }
    if written.isEmpty {
      say("code", "Name the place, by its GSS code such as E05001034 or by its reference.")
    } else if GSSCode(rawValue: written) != nil {
      elsewhere.append(written)
    } else {
      let words = "No place that stands has this reference, and it is no GSS code: a letter and eight figures."
      messages.append(message("code", written, words, nearestName(to: written, among: known.names)))
    }
    return nil
  }

  fileprivate mutating func figure(of place: Place.Reference, _ given: PlaceFigureCSV.Given) -> PlaceFigure? {
    let before = messages.count
    let residents = whole("residents")
    if text("residents").isEmpty { say("residents", "Write how many people live there.") }
    let year = text("year").isEmpty ? given.year : whole("year")
    if year == nil, text("year").isEmpty {
      messages.append(message("residents", "", "Say of which year this is, in a column year or for the whole list."))
    }
    let tenth = whole("tenth")
    let edition = tenth == nil ? nil : text("edition").isEmpty ? given.edition : whole("edition")
    let source = text("source").isEmpty ? given.source : text("source")
    let figure = PlaceFigure(
      of: place, residents: residents ?? 0, year: year ?? PlaceFigure.years.lowerBound, tenth: tenth,
      edition: edition, source: source)
    let said = Set(messages[before...].map(\.field))
    for objection in figure.objections where !said.contains(objection.field) {
      say(objection.field, objection.words)
    }
    return messages.count == before ? figure : nil
  }

  /// A whole number, with or without marks between thousands; `nil`, with a message where something else is written.
  private mutating func whole(_ column: String) -> Int? {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    if let number = WrittenNumber.whole(written) { return number }
    say(column, "Write a whole number in figures, such as 8412 or 8,412.")
    return nil
  }
}
