import Council

/// The UK government organogram: one file of senior posts by name, one of junior posts by number.
///
/// The form's rules are those of data.gov.uk; its columns are in `SeniorColumn` and `JuniorColumn`.
public enum OrganogramCSV {
  /// The two files of the form, in either order.
  public enum File: Hashable, Sendable { case senior, junior }

  /// Which file of the form this is, by its header; `nil` when it is neither.
  public static func file(_ bytes: [UInt8]) -> File? {
    var reader = CSVReader(Array(bytes.prefix(65_536)), file: "")
    guard reader.next() else { return nil }
    let names = reader.texts.map(FieldList.trimmed)
    if names.contains(where: { SeniorColumn(named: $0) == .reference }) { return .senior }
    return names.contains { JuniorColumn(named: $0) == .reportsTo } ? .junior : nil
  }

  /// Reads both files: the establishment with what stays beside it, and every message.
  ///
  /// The organogram is whole only when there are no messages.
  public static func read(
    senior: [UInt8], seniorFile: String, junior: [UInt8], juniorFile: String
  ) -> (Organogram, [InputMessage]) {
    var reading = OrganogramReading(senior, seniorFile, junior, juniorFile)
    reading.run()
    return (reading.organogram, reading.messages)
  }

  /// Writes both files from an establishment as it stands on one day.
  ///
  /// A post is senior when it was, when it reports to no post, or when others report to it; the others are added up
  /// by unit, line, grade and title, as the form asks. What the establishment does not hold comes from the extras,
  /// and is given as not disclosed where they have nothing.
  public static func write(
    _ establishment: Establishment, extras: OrganogramExtras = OrganogramExtras()
  ) -> (senior: [UInt8], junior: [UInt8]) {
    let writing = OrganogramWriting(establishment, extras)
    return (
      table(SeniorColumn.self, writing.seniorRows()), table(JuniorColumn.self, writing.juniorRows())
    )
  }

  private static func table<Column: OrganogramColumn>(_ columns: Column.Type, _ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row(Column.allCases.map(\.name))
    for row in rows { writer.row(row) }
    return writer.bytes
  }
}
