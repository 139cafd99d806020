import HTML

/// The order of a table as the address of its page asks for it: by a column that the page names, up or down. Whatever else an
/// address says is not known, and the table stands in its first order.
struct TableOrder<Key: RawRepresentable & Equatable> where Key.RawValue == String {
  /// `nil` when the table stands as it came.
  var key: Key?
  var isDescending = false

  /// As it came.
  init() {}

  /// Reads `sort=grade` and `order=down`.
  init(_ query: [String: String], first: Key) {
    key = query["sort"].flatMap { Key(rawValue: $0) } ?? first
    isDescending = query["order"] == "down"
  }

  /// Whether one row comes before another.
  func precedes<Value: Comparable>(_ one: Value, _ other: Value) -> Bool {
    isDescending ? other < one : one < other
  }

  /// How a column puts the table in its order: up at first, down when it stands so already.
  func column(_ key: Key, address: (_ query: String) -> String) -> ColumnOrder {
    let isThis = self.key == key
    let turns = isThis && !isDescending
    return ColumnOrder(
      address: address("sort=\(key.rawValue)" + (turns ? "&order=down" : "")),
      direction: isThis ? (isDescending ? "descending" : "ascending") : nil)
  }
}

/// The link in a column's heading, and how the table stands by it.
struct ColumnOrder {
  var address: String
  /// As ARIA names it; `nil` when the table stands in the order of another column.
  var direction: String?

  func link(_ title: Phrase) -> HTMLNode {
    a(.class("sort"), .href(address)) {
      title
      if direction != nil { Icon.up.node }
    }
  }
}
