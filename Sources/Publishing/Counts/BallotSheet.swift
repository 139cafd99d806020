import Counting

/// Reads a vote from a spreadsheet saved as CSV, with comma, semicolon or tab.
///
/// Either one row is a ballot: the first row holds `voter` and the projects’ ids, a row `cost` what they cost, and every other row a
/// voter with a mark under each project. Or one row is a project: the first row holds `project`, `cost`, perhaps `name` and `category`, and
/// the voters. A row `budget` with the amount beside it may stand in either. A mark is 1, x or yes, or a number of points;
/// nothing, 0, no or - is none.
public struct BallotSheet {
  /// The most bytes of a sheet.
  public static let mostBytes = 64 << 20
  /// What is said when neither the sheet nor who reads it tells of the money.
  public static let noMoney = "Nobody says how much money there is."

  private let file: String
  private var messages: PabulibMessages
  private var rows: [(line: Int, fields: [String])] = []

  /// Reads a whole sheet.
  ///
  /// - Parameters:
  ///   - budget: how much money there is, when the sheet does not say.
  ///   - kind: how ballots are marked; `nil` to tell by the marks: numbers above 1 are points.
  ///   - currency: the currency’s letters.
  /// - Throws: the reason when it is no such sheet.
  public static func read(
    _ bytes: [UInt8], file: String, budget: DecimalNumber? = nil, kind: BallotKind? = nil, currency: String = ""
  ) throws(PabulibRefusal) -> PabulibFile {
    var sheet = BallotSheet(file: file)
    try sheet.cut(bytes)
    return try sheet.election(budget, kind, currency)
  }

  /// Whether a file is a sheet and not Pabulib: its first cell says so, or its name does and it does not begin as Pabulib does.
  ///
  /// - Parameter beginning: its bytes, or the first few hundred of them.
  public static func isSheet(_ beginning: some Sequence<UInt8>, file: String) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF, UInt8(ascii: "\"")]
    let first = beginning.prefix(256).drop { mark.contains($0) }.prefix { byte in !" ,;\t\r\n\"".utf8.contains(byte) }
    let (cell, name) = (String(decoding: Array(first), as: UTF8.self).lowercased(), file.lowercased())
    if ["voter", "voter_id", "ballot", "project", "project_id"].contains(cell) { return true }
    return cell != "meta" && (name.hasSuffix(".csv") || name.hasSuffix(".tsv"))
  }

  private init(file: String) {
    self.file = file
    messages = PabulibMessages(file: file)
  }

  private func refusal(_ text: String, line: Int = 0, column: Int = 0, value: String = "") -> PabulibRefusal {
    PabulibRefusal(InputMessage(file: file, line: line, column: column, value: value, text: text))
  }

  private mutating func cut(_ bytes: [UInt8]) throws(PabulibRefusal) {
    guard bytes.count <= Self.mostBytes else { throw refusal("The sheet has more than \(Self.mostBytes >> 20) MB.") }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes[start...].prefix { $0 != 10 }
    let separator = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")].max { left, right in
      first.count { $0 == left } < first.count { $0 == right }
    }
    var (rows, isOpen): ([(line: Int, fields: [String])], Int?) = ([], nil)
    bytes.withUnsafeBufferPointer { buffer in
      var (position, line) = (start, 1)
      while position < buffer.count {
        let row = PabulibRow(buffer, from: position, separator: separator ?? UInt8(ascii: ","))
        if row.isOpen { isOpen = line }
        if !row.isBlank {
          rows.append((line, row.fields.map { String(decoding: PabulibReader.trimmed($0), as: UTF8.self) }))
        }
        (position, line) = (row.end, line + row.lines)
      }
    }
    if let isOpen { throw refusal("The quotation mark that this row opens is never closed.", line: isOpen) }
    self.rows = rows
  }

  private mutating func election(_ budget: DecimalNumber?, _ kind: BallotKind?, _ currency: String)
    throws(PabulibRefusal)
    -> PabulibFile
  {
    guard let head = rows.first else { throw refusal("The sheet is empty.") }
    let table: BallotSheetTable
    switch head.fields[0].lowercased() {
    case "voter", "voter_id", "ballot": table = try ballotRows(head.fields)
    case "project", "project_id": table = try projectRows(head.fields)
    default:
      throw refusal(
        "The first cell says neither voter nor project, so nobody can tell whether a row is a ballot or a project.",
        line: head.line, column: 1, value: head.fields[0])
    }
    return try table.file(budget, kind, currency, file: file, messages: messages)
  }

  private func ballotRows(_ head: [String]) throws(PabulibRefusal) -> BallotSheetTable {
    var table = BallotSheetTable(ids: Array(head.dropFirst()))
    for row in rows.dropFirst() {
      let cells = Array(row.fields.dropFirst())
      switch row.fields[0].lowercased() {
      case "cost": table.costs = cells.map { ($0, row.line) }
      case "name": table.names = cells
      case "category": table.categories = cells
      case "budget": table.budget = cells.first.map { ($0, row.line) }
      default: table.ballots.append(BallotSheetTable.Ballot(line: row.line, voter: row.fields[0], cells: cells))
      }
    }
    return table
  }

  private func projectRows(_ head: [String]) throws(PabulibRefusal) -> BallotSheetTable {
    let known = ["cost", "name", "category"]
    let places = Dictionary(head.enumerated().map { ($0.element.lowercased(), $0.offset) }) { first, _ in first }
    guard let costs = places["cost"] else { throw refusal("The sheet has no column cost.", line: rows[0].line) }
    let voters = head.indices.filter { $0 > 0 && !known.contains(head[$0].lowercased()) }
    func cell(_ row: [String], _ place: Int?) -> String { place.flatMap { $0 < row.count ? row[$0] : nil } ?? "" }
    var table = BallotSheetTable(ids: [])
    var marks = voters.map { _ in [String]() }
    for row in rows.dropFirst() {
      if row.fields[0].lowercased() == "budget" {
        table.budget = (cell(row.fields, 1), row.line)
        continue
      }
      table.ids.append(row.fields[0])
      table.costs.append((cell(row.fields, costs), row.line))
      table.names.append(cell(row.fields, places["name"]))
      table.categories.append(cell(row.fields, places["category"]))
      for (place, voter) in voters.enumerated() { marks[place].append(cell(row.fields, voter)) }
    }
    table.ballots = zip(voters, marks).map { voter, cells in
      BallotSheetTable.Ballot(line: rows[0].line, voter: head[voter], cells: cells)
    }
    return table
  }
}
