/// A value to be written as YAML, block by block, so that people can edit it line by line.
indirect enum YAMLText {
  case text(String)
  case list([YAMLText])
  case keys([(String, YAMLText)])

  /// The value as lines of YAML, each ended.
  var written: String {
    var lines: [String] = []
    write(to: &lines, indent: "")
    return lines.map { $0 + "\n" }.joined()
  }

  private func write(to lines: inout [String], indent: String) {
    switch self {
    case .text(let text): lines.append(indent + Self.scalar(text))
    case .list(let items):
      for item in items { item.write(to: &lines, indent: indent, after: "- ") }
    case .keys(let entries):
      for (key, value) in entries { value.write(to: &lines, indent: indent, key: Self.scalar(key)) }
    }
  }

  // The first line of an item stands behind its dash.
  private func write(to lines: inout [String], indent: String, after dash: String) {
    if isEmpty { return lines.append(indent + dash + "[]") }
    var inner: [String] = []
    write(to: &inner, indent: indent + "  ")
    if let first = inner.first { inner[0] = indent + dash + first.dropFirst(indent.utf8.count + 2) }
    lines += inner
  }

  private func write(to lines: inout [String], indent: String, key: String) {
    switch self {
    case .text(let text):
      if let block = Self.block(text) {
        lines.append("\(indent)\(key): |-")
        lines += block.map { $0.isEmpty ? "" : "\(indent)  \($0)" }
      } else {
        lines.append("\(indent)\(key): \(Self.scalar(text))")
      }
    case .list, .keys:
      if isEmpty { return lines.append("\(indent)\(key): []") }
      lines.append("\(indent)\(key):")
      write(to: &lines, indent: indent + "  ")
    }
  }

  private var isEmpty: Bool {
    switch self {
    case .text: false
    case .list(let items): items.isEmpty
    case .keys(let entries): entries.isEmpty
    }
  }

  // MARK: Scalars

  /// The lines of a text of several, when they can stand as they are.
  private static func block(_ text: String) -> [String]? {
    guard text.contains("\n"), text.unicodeScalars.allSatisfy({ $0 == "\n" || isPlain($0) }) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty, !first.hasPrefix(" "),
      !lines.contains(where: { $0.hasSuffix(" ") })
    else { return nil }
    return lines
  }

  private static func scalar(_ text: String) -> String { isSimple(text) ? text : quoted(text) }

  /// Whether a text can stand without quotes: it begins with a letter or figure and holds nothing that YAML reads otherwise.
  private static func isSimple(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.isASCII && (first.properties.isAlphabetic || first.properties.numericType != nil), last != " ",
      !["null", "Null", "NULL"].contains(text)
    else { return false }
    return text.unicodeScalars.allSatisfy { isPlain($0) && !":#{}[]\"'&*!|>%@`\\".unicodeScalars.contains($0) }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if isPlain(scalar) { result.unicodeScalars.append(scalar) } else { result += escaped(scalar) }
      }
    }
    return result + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
