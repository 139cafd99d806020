import Council

/// Changes the cells of a row where they say something else, and leaves them as they were written where they do not.
struct CellEditor<Column: OrganogramColumn> {
  private(set) var cells: [String]

  init(_ cells: [String]) { self.cells = cells }

  subscript(column: Column) -> String { cells[column.rawValue] }

  mutating func set(_ column: Column, _ text: String, unless isSame: (String) -> Bool = { _ in false }) {
    if !isSame(self[column]) { cells[column.rawValue] = text }
  }

  /// A text that is given as not disclosed when there is none.
  mutating func setText(_ column: Column, _ text: String) {
    set(column, text.isEmpty ? "N/D" : text) { OrganogramValue.text($0) == text }
  }

  /// Whole pounds, rounded down, or not disclosed.
  mutating func setMoney(_ column: Column, _ money: Money?) {
    set(column, money.map { String($0.pence / 100) } ?? "N/D") { cell in
      (OrganogramValue.isNone(cell) && money == nil) || (money != nil && OrganogramValue.pounds(cell) == money)
    }
  }

  /// Department, organisation and unit.
  mutating func setUnit(_ department: Column, _ organisation: Column, _ unit: Column, _ names: [String]) {
    let columns = [department, organisation, unit]
    guard OrganogramUnits.path(columns.map { self[$0] }) != OrganogramUnits.path(names) else { return }
    for (column, name) in zip(columns, names) { set(column, name) }
  }
}
