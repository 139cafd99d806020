/// The text of a letter that is written in HTML only. Nothing of it is ever shown as HTML.
enum MailHTML {
  private static let breaking: Set<String> = [
    "p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "hr", "ul", "ol",
  ]
  private static let silent: Set<String> = ["script", "style", "head", "title"]

  static func text(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var (result, index, silence): ([UInt8], Int, String?) = ([], 0, nil)
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        if silence == nil { result.append(isSpace(bytes[index]) ? 0x20 : bytes[index]) }
        index += 1
        continue
      }
      if bytes[index...].starts(with: "<!--".utf8) {
        index = end(of: Array("-->".utf8), in: bytes, from: index + 4)
        continue
      }
      let (name, isEnd, next) = tag(bytes, at: index)
      index = next
      if let quiet = silence {
        if isEnd, name == quiet { silence = nil }
      } else if !isEnd, silent.contains(name) {
        silence = name
      } else if breaking.contains(name), silence == nil {
        result.append(0x0A)
      }
    }
    return entities(String(decoding: result, as: UTF8.self))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func end(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }

  /// A tag's name, whether it closes, and where the text goes on.
  private static func tag(_ bytes: [UInt8], at start: Int) -> (name: String, isEnd: Bool, next: Int) {
    var index = start + 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    while index < bytes.count, isLetterOrFigure(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return (name, isEnd, index)
  }

  private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let named: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "pound": "£", "euro": "€",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "bull": "•",
  ]

  private static func entities(_ text: String) -> String {
    var (result, rest) = ("", Substring(text))
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let after = rest.index(after: start)
      let name = rest[after...].prefix(10).prefix { $0 != ";" && $0 != "&" }
      let end = name.endIndex
      guard end < rest.endIndex, rest[end] == ";", let meant = named[name] ?? numbered(name) else {
        result += "&"
        rest = rest[after...]
        continue
      }
      result += meant
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func numbered(_ name: Substring) -> String? {
    guard name.first == "#" else { return nil }
    let figures = name.dropFirst()
    let number =
      figures.first == "x" || figures.first == "X" ? UInt32(figures.dropFirst(), radix: 16) : UInt32(figures)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
