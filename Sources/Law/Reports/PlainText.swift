/// Text as two papers may be compared by: letter case, spaces, the shape of quotes and dashes and the last stop do
/// not matter.
func comparable(_ text: String) -> String {
  let same: [Character: Character] = ["’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "—": "-"]
  let words = text.lowercased().map { same[$0] ?? $0 }.split(whereSeparator: \.isWhitespace)
  let joined = words.map { $0 == ["&"] ? "and" : String($0) }.joined(separator: " ")
  return joined.hasSuffix(".") || joined.hasSuffix(";") ? String(joined.dropLast()) : joined
}
