import DatabasePort
import Foundation

extension TableRow {
  /// Reads an image back: a table's name, a space, and a JSON object of its columns. `nil` when it is not exactly one. What the
  /// image does not carry is null; what it shows as a digest stays one.
  public init?(image: some StringProtocol) {
    guard let space = image.utf8.firstIndex(of: 0x20), let table = Catalogue.table(String(image[..<space])),
      let object = try? JSONDecoder().decode([String: ImageValue].self, from: Data(image[space...].utf8))
    else { return nil }
    self.init(table, unset: ())
    for (name, value) in object {
      guard table.place(of: name) != nil else { return nil }
      self[name] = value.value
    }
    guard self.hasDigests || self.image == image else { return nil }
  }

  private init(_ table: Table, unset: Void) {
    self.table = table
    values = Array(repeating: .null, count: table.columns.count)
  }

  private var hasDigests: Bool {
    zip(table.columns, values).contains { $0.image != .whole && $0.image != .absent && $1 != .null }
  }
}

/// A value as an image writes it.
private struct ImageValue: Decodable {
  let value: DatabaseValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    value =
      if let number = try? container.decode(Int.self) { .integer(number) } else {
        .text(try container.decode(String.self))
      }
  }
}
