import Council
import Law

/// Writes a workbook of several sheets as spreadsheets save it (Office Open XML, ISO/IEC 29500), piece by piece and row by row. Each sheet
/// begins with a row of headings that stays where it is and has a filter.
///
/// A text that is longer than a cell holds is cut and ends with `…`; a character that XML cannot hold becomes U+FFFD. Both are counted.
public struct SpreadsheetWriter: Sendable {
  /// A sheet: its name and how wide its columns are, in characters.
  public struct Sheet: Sendable {
    /// Its name, of letters only.
    public var name: String
    /// The widths of its columns, in characters.
    public var widths: [Int]

    /// A sheet from its parts.
    public init(_ name: String, widths: [Int]) { (self.name, self.widths) = (name, widths) }
  }

  /// The most rows of a sheet, its headings among them.
  public static let mostRows = 1_048_576
  /// The most columns of a sheet.
  public static let mostColumns = 16_384
  /// The most characters of a cell, in units of UTF-16.
  public static let mostText = SheetText.most
  /// The most bytes of a sheet before it is packed: half a gigabyte is left for the row that passes it.
  private static let mostBytes = 3_758_096_384

  private let sheets: [Sheet]
  private var place = -1
  private var zip = ZipWriter()
  private var xml: [UInt8] = []
  private var names: [[UInt8]] = []
  /// How many rows the sheet has that was begun last, its headings among them.
  public private(set) var rows = 0
  /// How many texts were cut.
  public private(set) var cut = 0
  /// How many texts had characters that cannot be held.
  public private(set) var mended = 0

  /// A workbook with nothing in its sheets yet. Throws when there is no memory to pack it.
  public init(_ sheets: [Sheet]) throws {
    self.sheets = sheets
    for part in WorkbookParts(sheets.map(\.name)).all { try zip.add(part.name, Array(part.content.utf8)) }
  }

  /// Whether only one more row fits into the sheet that was begun last, to say so.
  public var isFull: Bool { rows >= Self.mostRows - 1 || zip.plain + xml.count >= Self.mostBytes }

  /// Begins the next sheet with its headings. Throws when there is no memory to pack it.
  public mutating func begin(_ headings: [String]) throws {
    place += 1
    rows = 0
    names = headings.indices.map { Array(Self.column($0).utf8) }
    zip.begin(WorkbookParts.file(place))
    write(WorkbookParts.prologue)
    write(#"<worksheet xmlns="\#(WorkbookParts.namespace)"><sheetViews><sheetView workbookViewId="0""#)
    write(place == 0 ? #" tabSelected="1">"# : ">")
    write(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#)
    write(#"<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><cols>"#)
    for column in headings.indices {
      let width = sheets[place].widths.indices.contains(column) ? sheets[place].widths[column] : 20
      write(#"<col min="\#(column + 1)" max="\#(column + 1)" width="\#(width)" customWidth="1"/>"#)
    }
    write("</cols><sheetData>")
    try row(headings.map(SpreadsheetCell.text), style: .heading)
  }

  /// Adds a row of at most as many cells as there are headings. Throws when there is no memory to pack it.
  public mutating func row(_ cells: [SpreadsheetCell]) throws { try row(cells, style: .plain) }

  /// Ends the sheet that was begun last. Throws when there is no memory to pack it.
  public mutating func end() throws {
    write(#"</sheetData><autoFilter ref="A1:\#(Self.column(max(0, names.count - 1)))\#(rows)"/></worksheet>"#)
    try zip.write(xml)
    xml = []
    zip.end()
  }

  /// Ends the workbook.
  public mutating func finish() { zip.finish() }

  /// What was written since it was taken last. Throws when there is no memory to pack it.
  public mutating func take() throws -> [UInt8] {
    try pack()
    return zip.take()
  }

  /// The name of a column, from 0: `A`, `Z`, `AA`.
  static func column(_ place: Int) -> String {
    var (rest, name) = (place + 1, "")
    while rest > 0 {
      name = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }

  // MARK: Cells

  private mutating func row(_ cells: [SpreadsheetCell], style: CellStyle) throws {
    rows += 1
    write("<row r=\"\(rows)\">")
    for (column, cell) in cells.prefix(names.count).enumerated() { write(cell, column, style) }
    write("</row>")
    if xml.count > 1 << 20 { try pack() }
  }

  private mutating func write(_ cell: SpreadsheetCell, _ column: Int, _ style: CellStyle) {
    switch cell {
    case .empty: break
    case .number(let number): write(String(number), column, style)
    case .text(let text): write(SheetText(text), column, style)
    case .day(let day):
      if let serial = SpreadsheetCell.serial(day) {
        write(String(serial), column, .day)
      } else {
        write(SheetText(day.iso), column, style)
      }
    case .moment(let moment):
      let (day, minutes) = moment.dayAndMinutesInEngland
      if let serial = SpreadsheetCell.serial(day) {
        write("\(serial)\(SpreadsheetCell.share(ofDay: minutes))", column, .moment)
      } else {
        write(SheetText(moment.description), column, style)
      }
    }
  }

  private mutating func write(_ figure: String, _ column: Int, _ style: CellStyle) {
    open(column, style)
    write("><v>\(figure)</v></c>")
  }

  private mutating func write(_ text: SheetText, _ column: Int, _ style: CellStyle) {
    if text.bytes.isEmpty { return }
    if text.isCut { cut += 1 }
    if text.isMended { mended += 1 }
    open(column, text.isLikeFormula && style == .plain ? .quoted : style)
    write(text.keepsSpace ? #" t="inlineStr"><is><t xml:space="preserve">"# : #" t="inlineStr"><is><t>"#)
    xml += text.bytes
    write("</t></is></c>")
  }

  private mutating func open(_ column: Int, _ style: CellStyle) {
    write("<c r=\"")
    xml += names[column]
    write(String(rows))
    write(style == .plain ? "\"" : "\" s=\"\(style.rawValue)\"")
  }

  private mutating func write(_ text: String) { xml += text.utf8 }

  private mutating func pack() throws {
    try zip.write(xml)
    xml = []
  }
}

/// How a cell looks, by its place in the list of styles.
enum CellStyle: Int {
  case plain, heading, day, moment
  /// Text that stays text when somebody types it again.
  case quoted
}
