import CLibPQ
import DatabasePort

/// A statement the server has read once and keeps, on one connection.
final class PreparedStatement {
  let name: String
  /// The type of each argument; 0 where only null was ever given, which suits every type.
  let types: [Oid]
  /// As the server reads it.
  var text = ""
  var columns: Columns?

  init(name: String, types: [Oid]) {
    self.name = name
    self.types = types
  }

  func suits(_ values: [DatabaseValue]) -> Bool {
    guard values.count == types.count else { return false }
    for (value, type) in zip(values, types) where value != .null && Arguments.type(of: value) != type { return false }
    return true
  }

  /// All rows of an answer to it, which may come in pieces.
  func rows(of pieces: [Answer]) throws -> [Row] {
    try pieces.flatMap { piece in
      let columns = columns ?? Columns(piece.result)
      self.columns = columns
      return try (0..<PQntuples(piece.result)).map { try columns.row($0, of: piece.result) }
    }
  }

  /// What is known of each argument’s type from this time, or else from an earlier one.
  static func types(for values: [DatabaseValue], known: PreparedStatement?) -> [Oid] {
    values.enumerated().map { place, value in
      guard value == .null, let known, place < known.types.count else { return Arguments.type(of: value) }
      return known.types[place]
    }
  }
}
