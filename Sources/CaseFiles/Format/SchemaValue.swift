/// JSON whose members keep their order, so that the printed schema reads as it was written.
indirect enum SchemaValue {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([SchemaValue])
  case object([(String, SchemaValue)])

  var text: String { lines(indent: "") }

  private func lines(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .truth(let truth): return truth ? "true" : "false"
    case .list(let items):
      let texts = items.map { $0.lines(indent: inner) }
      if !texts.contains(where: { $0.contains("\n") }) { return "[" + texts.joined(separator: ", ") + "]" }
      return "[\n" + texts.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      let texts = members.map { "\(Self.quoted($0.0)): \($0.1.lines(indent: inner))" }
      if texts.count == 1, !texts[0].contains("\n") { return "{" + texts[0] + "}" }
      return "{\n" + texts.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
