import Testing

@testable import Web

/// What somebody types who means harm, and what must never become of it. Each carries a word that nothing else on the site has.
enum Payloads {
  static let mark = "x6e"

  static let all = [
    "\"><script>\(mark)()</script>", "'><img src=x onerror=\(mark)()>", "</textarea><svg onload=\(mark)()>",
    "\" onfocus=\"\(mark)()\" autofocus=\"", "' onmouseover='\(mark)()", "javascript:\(mark)()",
    "{{\(mark)}} ${\(mark)} <%= \(mark) %>", "]]><!-- \(mark) --><\(mark)>", "&lt;\(mark)&gt; &#60;\(mark)&#62;",
    "\u{202E}\(mark)\u{2066}", "\(mark)\u{0}nul", "\(mark)\u{8}\u{1B}[2J", "=HYPERLINK(\"https://\(mark)\")",
    "\(mark)\r\nSet-Cookie: \(mark)=1", "../../\(mark)", "'; drop table post; -- \(mark)",
    "![\(mark)](javascript:\(mark)) <\(mark)> [a](javascript:\(mark))",
  ]

  /// What of an HTML page a browser would run or take for markup, though somebody typed it; empty when all is text.
  static func markup(in page: String) -> [String] {
    tags(of: page).flatMap { tag -> [String] in
      // Most tags hold nothing of this, and there are very many.
      let small = tag.lowercased()
      guard tag.contains(mark) || ["script:", "data:text"].contains(where: small.contains) else { return [] }
      let bare = tag.replacing(#/"[^"]*"/#, with: "\"\"")
      let addresses = tag.matches(of: #/ (?:href|src|action|formaction|xlink:href)="\s*([^"]*)"/#).map {
        $0.1.lowercased()
      }
      let runs = addresses.contains {
        $0.hasPrefix("javascript:") || $0.hasPrefix("data:text") || $0.hasPrefix("vbscript:")
      }
      return bare.contains(mark) || runs ? [tag] : []
    }
  }

  /// Every tag and comment, with its quoted values.
  private static func tags(of page: String) -> [String] {
    var (tags, tag, isInside, isQuoted): ([String], [UInt8], Bool, Bool) = ([], [], false, false)
    for byte in page.utf8 {
      if !isInside, byte == UInt8(ascii: "<") {
        (isInside, tag) = (true, [])
      } else if isInside {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if byte == UInt8(ascii: ">"), !isQuoted {
          tags.append(String(decoding: tag, as: UTF8.self))
          isInside = false
        }
      }
      if isInside { tag.append(byte) }
    }
    return tags
  }

  /// Whether a table as CSV has a cell that a spreadsheet would reckon.
  static func hasFormula(_ table: String) -> Bool {
    table.contains(#/(?m)(?:^|,)"?[=+@]/#)
  }
}
