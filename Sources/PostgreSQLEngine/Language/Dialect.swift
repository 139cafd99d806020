/// The house's SQL as PostgreSQL speaks it.
///
/// Places become `$1`, `$2`; whole numbers have 64 bits; text is compared byte by byte wherever the cluster was made;
/// `like` takes no notice of the case of A to Z. Literals, quoted names and comments stay as they are.
package enum Dialect {
  package static func translated(_ sql: String) -> String {
    var parts = SQLParts(sql).parts
    translateTables(in: &parts)
    translateWords(in: &parts)
    return parts.map(\.text).joined()
  }

  private static func translateWords(in parts: inout [SQLParts.Part]) {
    let told = parts.indices.filter { parts[$0].kind != .blank }
    var places = 0
    for (position, index) in told.enumerated() {
      let word = parts[index].word
      let before = position > 0 ? parts[told[position - 1]].word : ""
      let after = position + 1 < told.count ? told[position + 1] : nil
      if parts[index].kind == .place {
        places += 1
        parts[index].text = "$\(places)"
        if asksForNull(parts, told, from: position + 1) { parts[index].text += "::text" }
      } else if word == "like" {
        parts[index].text = "ilike"
      } else if before == "as", let type = types[word], word != "text" {
        parts[index].text = type
      } else if word == "x", after == index + 1, let bytes = after, parts[bytes].text.hasPrefix("'") {
        parts[index].text = ""
        parts[bytes].text = "'\\x" + parts[bytes].text.dropFirst() + "::bytea"
      }
    }
  }

  /// Of an argument that is only asked whether it is there, PostgreSQL cannot find out the type.
  private static func asksForNull(_ parts: [SQLParts.Part], _ told: [Int], from position: Int) -> Bool {
    let words = told[min(position, told.count)...].prefix(3).map { parts[$0].word }
    return words.starts(with: ["is", "null"]) || words.starts(with: ["is", "not", "null"])
  }

  static let types = ["integer": "bigint", "text": "text collate \"C\"", "blob": "bytea"]
}
