import DatabasePort

/// A table as the record says it is, put together to name what was altered. It holds every row, and is made only when the
/// sums have shown that something was.
struct Reconstruction {
  private let table: Table
  private var rows: [String: Entered] = [:]
  private var altered: [VerificationFinding] = []

  /// A row as the record left it.
  private struct Entered {
    let authority: String
    let entry: Int
    let fields: ImageFields
  }

  init(of table: Table) { self.table = table }

  /// Adds a finding for each row, and each field of it, in which the table differs from the record.
  mutating func compare(in transaction: any Transaction, into report: inout VerificationReport) throws {
    let already = report.findingCount
    try replay(transaction)
    for finding in altered { report.add(finding) }
    var extra: [(key: String, fields: ImageFields)] = []
    try RowPass.each(of: table, in: transaction) { row in
      guard let fields = ImageFields(row.image, of: table) else { return }
      let key = fields.key(of: table)
      guard let entered = rows.removeValue(forKey: key) else {
        extra.append((key, fields))
        return
      }
      for finding in differences(entered, from: fields, row: key) { report.add(finding) }
    }
    for finding in moved(&extra) + missing() + extra.map(unentered) { report.add(finding) }
    if report.findingCount == already { report.add(inexplicable) }
  }

  private mutating func replay(_ transaction: any Transaction) throws {
    let part = table.keeping == .recorded ? "changes" : "private_part"
    try transaction.each("select authority, number, \(part) from record_entry order by authority, number", []) { row in
      guard case .text(let authority) = row[0], case .integer(let number) = row[1], case .text(let text) = row[2] else {
        return
      }
      for line in text.split(separator: "\n") where line.dropFirst(2).hasPrefix(table.name + " ") {
        take(line, authority, number)
      }
    }
  }

  private mutating func take(_ line: Substring, _ authority: String, _ number: Int) {
    guard let fields = ImageFields(line.utf8.dropFirst(table.name.utf8.count + 3)) else { return }
    let key = fields.key(of: table)
    if line.first == "+" {
      rows[key] = Entered(authority: authority, entry: number, fields: fields)
    } else if let entered = rows.removeValue(forKey: key) {
      altered += differences(entered, from: fields, row: key, foundBy: number)
    } else {
      altered.append(
        VerificationFinding(
          authority, entry: number, table: table.name, row: key,
          "The entry changed a row that no entry before it had made: somebody wrote it by hand.", next: .row))
    }
  }

  private func differences(
    _ entered: Entered, from now: ImageFields, row: String, foundBy entry: Int? = nil
  ) -> [VerificationFinding] {
    entered.fields.differences(from: now, in: table).map { column in
      let when = entry.map { "When entry \($0) was made, the table" } ?? "The table"
      return VerificationFinding(
        entered.authority, entry: entered.entry, table: table.name, row: row, fields: [column.name],
        words(column, record: entered.fields.values[column.name], table: now.values[column.name], when),
        next: .row)
    }
  }

  private func words(_ column: Column, record: String?, table value: String?, _ subject: String) -> String {
    guard table.keeping == .recorded, column.about.isEmpty, column.image == .whole else {
      return "\(subject) holds another value than the one that was entered; it is personal or long, and not shown."
    }
    return "The record says \(Self.shown(record)). \(subject) said \(Self.shown(value))."
      .replacing("The table said", with: "The table says")
  }

  private static func shown(_ value: String?) -> String {
    guard let value else { return "nothing" }
    return value.count > 120 ? "“\(value.prefix(120))…”" : "“\(value)”"
  }

  /// Rows that are missing beside rows that nobody entered, when they differ in one field: then that was altered.
  private mutating func moved(_ extra: inout [(key: String, fields: ImageFields)]) -> [VerificationFinding] {
    guard extra.count * rows.count < 1_000_000 else { return [] }
    var findings: [VerificationFinding] = []
    extra.removeAll { row in
      let found = rows.first { $0.value.fields.differences(from: row.fields, in: table).count == 1 }
      guard let found else { return false }
      rows[found.key] = nil
      findings += differences(found.value, from: row.fields, row: found.key)
      return true
    }
    return findings
  }

  private func missing() -> [VerificationFinding] {
    rows.sorted { $0.key < $1.key }.map { key, entered in
      VerificationFinding(
        entered.authority, entry: entered.entry, table: table.name, row: key,
        "The row was entered and never taken out, but it is missing.", next: .row)
    }
  }

  private func unentered(_ row: (key: String, fields: ImageFields)) -> VerificationFinding {
    VerificationFinding(
      row.fields.values["authority"] ?? row.fields.values["id"] ?? "", table: table.name, row: row.key,
      "The row is there, but no entry of the record made it.", next: .row)
  }

  private var inexplicable: VerificationFinding {
    VerificationFinding(
      "", table: table.name, row: "", "Its rows do not add up to what the record says, and no single row differs.",
      next: .record)
  }
}
