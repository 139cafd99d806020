import Council
import DatabasePort

extension PersonalHoldings.Part {
  /// The rows of a table as their person gets them; `nil` when the table is about nobody.
  public init?(_ table: Table, _ rows: [TableRow]) {
    guard let privacy = table.privacy else { return nil }
    self.init(
      table: table.name, purpose: privacy.purpose, basis: privacy.basis, retention: privacy.retention.words,
      rows: rows.map(Self.fields))
  }

  private static func fields(_ row: TableRow) -> [PersonalHoldings.Field] {
    zip(row.table.columns, row.values).compactMap { column, value in
      guard column.image != .absent, value != .null, value != .text("") else { return nil }
      return PersonalHoldings.Field(name: column.name, about: column.about, value: given(column, value))
    }
  }

  private static func given(_ column: Column, _ value: DatabaseValue) -> String? {
    column.giving == .withheld ? nil : String(decoding: RowImage.bytes(value), as: UTF8.self)
  }
}
