import HTML

/// How each state of each component is written, as `script/design` took it from the very source that makes it.
enum SpecimenCode {
  /// By `component/state`.
  static let all = read(String(decoding: Assets.specimens, as: UTF8.self))

  static func read(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    var name: String?
    var lines: [Substring] = []
    func close() { if let name { result[name] = lines.joined(separator: "\n") } }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") {
        close()
        (name, lines) = (String(line.dropFirst(2)), [])
      } else if !line.isEmpty || !lines.isEmpty {
        lines.append(line)
      }
    }
    close()
    return result.mapValues { String($0.reversed().drop { $0 == "\n" }.reversed()) }
  }
}

extension HTMLNode {
  /// The markup with an element to a line, each as deep as it stands, for reading.
  var indented: String {
    var result = ""
    var depth = 0
    var rest = render()[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let text = rest[..<start]
      let element = rest[start...end]
      let closes = element.hasPrefix("</")
      if closes { depth -= 1 }
      if !text.isEmpty { result += text }
      // What closes behind its own text stays on the line.
      if text.isEmpty || !closes {
        if !result.isEmpty { result += "\n" }
        result += String(repeating: "  ", count: max(0, depth))
      }
      result += element
      if !closes, !Self.isVoid(element) { depth += 1 }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func isVoid(_ element: Substring) -> Bool {
    let name = element.dropFirst().prefix { $0.isLetter }
    return ["input", "br", "hr", "img", "meta", "link"].contains(String(name))
  }
}
