extension Dialect {
  /// Names the types of columns as PostgreSQL does, and leaves out what only SQLite has to be told.
  static func translateTables(in parts: inout [SQLParts.Part]) {
    let told = parts.indices.filter { parts[$0].kind != .blank }
    for statement in told.split(whereSeparator: { parts[$0].text == ";" }) {
      let words = statement.prefix(3).map { parts[$0].word }
      if words.starts(with: ["create", "table"]) || words == ["create", "temporary", "table"] {
        translateTable(Array(statement), in: &parts)
      } else if words.starts(with: ["alter", "table"]) {
        translateAddedColumn(Array(statement), in: &parts)
      }
    }
  }

  /// A type is the second part of what stands between the commas of the outer brackets.
  private static func translateTable(_ statement: [Int], in parts: inout [SQLParts.Part]) {
    var depth = 0
    var place = 0
    for index in statement {
      switch parts[index].text {
      case "(":
        depth += 1
        if depth == 1 { place = -1 }
      case ")": depth -= 1
      case "," where depth == 1: place = -1
      default: break
      }
      if depth == 1, place == 1, let type = types[parts[index].word] { parts[index].text = type }
      if depth == 0, [",", "strict", "without", "rowid"].contains(parts[index].text.lowercased()) {
        parts[index].text = ""
      }
      place += 1
    }
  }

  private static func translateAddedColumn(_ statement: [Int], in parts: inout [SQLParts.Part]) {
    guard let add = statement.firstIndex(where: { parts[$0].word == "add" }) else { return }
    var rest = statement[(add + 1)...]
    for word in ["column", "if", "not", "exists"] where rest.first.map({ parts[$0].word }) == word {
      rest = rest.dropFirst()
    }
    guard let index = rest.dropFirst().first, let type = types[parts[index].word] else { return }
    parts[index].text = type
  }
}
