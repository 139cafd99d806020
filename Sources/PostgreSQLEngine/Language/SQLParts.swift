/// A text of SQL cut into its parts; put together again they are the same text.
struct SQLParts {
  enum Kind {
    /// A name, a keyword or a number.
    case word
    /// `?`, the place of an argument.
    case place
    /// Any other single character.
    case symbol
    /// A literal text, or a name in quotation marks.
    case quoted
    /// Blanks and comments.
    case blank
  }

  struct Part {
    let kind: Kind
    var text: String
    var word: String { kind == .word ? text.lowercased() : "" }
  }

  private(set) var parts: [Part] = []
  private let bytes: [UInt8]
  private var place = 0

  init(_ sql: String) {
    bytes = Array(sql.utf8)
    while place < bytes.count { parts.append(next()) }
  }

  private mutating func next() -> Part {
    let start = place
    let kind = step()
    return Part(kind: kind, text: String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func step() -> Kind {
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "?"): return .place
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      skipQuoted(until: byte)
      return .quoted
    case UInt8(ascii: "-") where peek == UInt8(ascii: "-"):
      skip(while: { $0 != UInt8(ascii: "\n") })
      return .blank
    case UInt8(ascii: "/") where peek == UInt8(ascii: "*"):
      skipComment()
      return .blank
    case let byte where Self.isBlank(byte):
      skip(while: Self.isBlank)
      return .blank
    case let byte where Self.isWord(byte):
      skip(while: Self.isWord)
      return .word
    default: return .symbol
    }
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while let byte = peek, condition(byte) { place += 1 }
  }

  /// A mark written twice stands for itself; read as two quoted parts it comes to the same.
  private mutating func skipQuoted(until mark: UInt8) {
    skip(while: { $0 != mark })
    place = min(place + 1, bytes.count)
  }

  private mutating func skipComment() {
    place += 1
    while place + 1 < bytes.count, !(bytes[place] == UInt8(ascii: "*") && bytes[place + 1] == UInt8(ascii: "/")) {
      place += 1
    }
    place = min(place + 2, bytes.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
