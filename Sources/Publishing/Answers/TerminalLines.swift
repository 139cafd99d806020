/// Lines for a terminal of some width: wrapped between words, and free of anything a terminal would obey.
struct TerminalLines {
  /// A colour or weight, as the number a terminal knows it by.
  enum Tone: String {
    case bold = "1"
    case soft = "2"
    case green = "32"
    case brick = "31"
    case ochre = "33"
    case plum = "35"
  }

  let width: Int
  let showsColour: Bool
  private(set) var bytes: [UInt8] = []

  init(width: Int, showsColour: Bool) {
    self.width = width
    self.showsColour = showsColour
    bytes.reserveCapacity(4096)
  }

  mutating func blank() { bytes.append(0x0A) }

  /// One line as it is, for what was measured to fit.
  mutating func line(_ text: String, _ tone: Tone? = nil) {
    begin(tone)
    for byte in Self.clean(text) { bytes.append(byte) }
    end(tone)
  }

  /// Text wrapped to the width, behind an indent; lines after the first hang further in.
  mutating func wrapped(_ text: String, indent: Int = 0, hanging: Int = 0, _ tone: Tone? = nil) {
    begin(tone)
    spaces(indent)
    words(Self.clean(text), column: indent, margin: indent + hanging)
    end(tone)
  }

  /// A word in its tone, a colon, and text wrapped behind it.
  mutating func item(_ word: String, _ text: String, _ tone: Tone) {
    begin(tone)
    bytes += word.utf8
    if showsColour { bytes += "\u{1B}[0m".utf8 }
    bytes.append(UInt8(ascii: ":"))
    words(Self.clean(" " + text), column: word.utf8.count + 1, margin: 2)
    bytes.append(0x0A)
  }

  private mutating func begin(_ tone: Tone?) {
    if showsColour, let tone { bytes += "\u{1B}[\(tone.rawValue)m".utf8 }
  }

  private mutating func end(_ tone: Tone?) {
    if showsColour, tone != nil { bytes += "\u{1B}[0m".utf8 }
    bytes.append(0x0A)
  }

  private mutating func spaces(_ count: Int) { bytes.append(contentsOf: repeatElement(0x20, count: count)) }

  private mutating func words(_ text: [UInt8], column: Int, margin: Int) {
    var column = column
    var isFirst = true
    var start = 0
    while start < text.count {
      while start < text.count, text[start] == 0x20 { start += 1 }
      var end = start
      var length = 0
      while end < text.count, text[end] != 0x20 {
        if text[end] & 0xC0 != 0x80 { length += 1 }
        end += 1
      }
      guard end > start else { break }
      let needsGap = !isFirst || (column > margin && start > 0)
      if column + (needsGap ? 1 : 0) + length > width, column > margin {
        bytes.append(0x0A)
        spaces(margin)
        column = margin
      } else if needsGap {
        bytes.append(0x20)
        column += 1
      }
      bytes.append(contentsOf: text[start..<end])
      column += length
      isFirst = false
      start = end
    }
  }

  /// The text's bytes with every control character, of both old sets, made a space.
  static func clean(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for place in bytes.indices {
      if bytes[place] < 0x20 || bytes[place] == 0x7F { bytes[place] = 0x20 }
      if bytes[place] == 0xC2, place + 1 < bytes.count, (0x80...0x9F).contains(bytes[place + 1]) {
        (bytes[place], bytes[place + 1]) = (0x20, 0x20)
      }
    }
    return bytes
  }
}
