import Council

/// Reads answers in the form in which ``JSONText`` writes them, without blanks and with names in order: a file of a million answers waits for nothing
/// else. Whatever is not exactly so is left to the library.
struct AnswersText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// The answers of a text.
  static func read(_ text: String) throws -> [String: Answered] {
    try quickly(text) ?? JSONText.read([String: Answered].self, text)
  }

  /// The answers of a text in exactly this form; `nil` for any other.
  static func quickly(_ text: String) -> [String: Answered]? {
    var text = text
    return text.withUTF8 { bytes in
      var reading = AnswersText(bytes)
      return reading.answers()
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func answers() -> [String: Answered]? {
    var answers: [String: Answered] = [:]
    guard takes("{") else { return nil }
    if !takes("}") {
      repeat {
        guard let question = string(), takes(":"), let answer = answer(),
          answers.updateValue(answer, forKey: question) == nil
        else { return nil }
      } while takes(",")
      guard takes("}") else { return nil }
    }
    return place == bytes.count ? answers : nil
  }

  private mutating func answer() -> Answered? {
    guard takes("{\"chosen\":"), let chosen = list({ $0.string() }), takes(",\"numbers\":"),
      let numbers = list({ $0.number() }), takes(",\"text\":"), let text = string(), takes("}")
    else { return nil }
    return Answered(chosen: chosen, text: text, numbers: numbers)
  }

  private mutating func list<Item>(_ item: (inout Self) -> Item?) -> [Item]? {
    guard takes("[") else { return nil }
    if takes("]") { return [] }
    var items: [Item] = []
    repeat {
      guard let next = item(&self) else { return nil }
      items.append(next)
    } while takes(",")
    return takes("]") ? items : nil
  }

  private mutating func number() -> Int? {
    let isNegative = takes("-")
    let start = place
    var value = 0
    while place < bytes.count, case let digit = bytes[place], digit >= 0x30, digit <= 0x39 {
      value = value * 10 + Int(digit - 0x30)
      place += 1
      guard place - start < 18 else { return nil }
    }
    guard place > start, place - start == 1 || bytes[start] != 0x30 else { return nil }
    return isNegative ? -value : value
  }

  private mutating func string() -> String? {
    guard takes("\"") else { return nil }
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        defer { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
      case UInt8(ascii: "\\"): return escaped(from: start)
      case 0..<0x20: return nil
      default: place += 1
      }
    }
    return nil
  }

  private mutating func escaped(from start: Int) -> String? {
    var text = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard byte >= 0x20 else { return nil }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard place < bytes.count, let meant = Self.escapes[bytes[place]] else { return nil }
      text.append(meant)
      place += 1
    }
    return nil
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"),
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  private mutating func takes(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - place >= count else { return false }
    for offset in 0..<count where bytes[place + offset] != text.utf8Start[offset] { return false }
    place += count
    return true
  }
}
