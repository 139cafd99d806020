/// Text as a cell of a spreadsheet takes it, in UTF-8 and escaped for XML 1.0.
struct SheetText {
  /// The most a cell holds, in units of UTF-16.
  static let most = 32_767

  private(set) var bytes: [UInt8] = []
  /// Whether the text was longer than a cell holds: its end is left out, and `…` stands there.
  private(set) var isCut = false
  /// Whether characters stood in it that XML cannot hold: each is a replacement character (U+FFFD) now.
  private(set) var isMended = false
  /// Whether readers would drop blanks at its ends unless told.
  private(set) var keepsSpace = false
  /// Whether a spreadsheet would take it for a formula when somebody types it again.
  private(set) var isLikeFormula = false

  init(_ text: String) {
    var text = text
    // Never fewer bytes than units: only long texts are measured.
    if text.utf8.count > Self.most, text.utf16.count > Self.most {
      text = Self.cut(text)
      isCut = true
    }
    bytes.reserveCapacity(text.utf8.count)
    text.withUTF8 { append($0) }
  }

  private static func cut(_ text: String) -> String {
    var (kept, units) = ("", 0)
    for character in text {
      units += character.utf16.count
      if units >= most { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    isLikeFormula = FormulaGuard.isDangerous(text)
    keepsSpace = [text.first, text.last].contains { $0.map { $0 <= 0x20 } ?? false }
    var place = 0
    while place < text.count {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case 0x0D:
        // Readers of XML make one line end of any.
        bytes.append(0x0A)
        if place + 1 < text.count, text[place + 1] == 0x0A { place += 1 }
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20: mend()
      case UInt8(ascii: "_") where Self.isEscape(text, at: place):
        // Spreadsheets read _x0041_ as A.
        bytes += "_x005F_".utf8
      case 0xEF where Self.isNoCharacter(text, at: place):
        mend()
        place += 2
      default: bytes.append(byte)
      }
      place += 1
    }
  }

  private mutating func mend() {
    isMended = true
    bytes += "\u{FFFD}".utf8
  }

  private static func isEscape(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + 6 < text.count, text[place + 1] == UInt8(ascii: "x"), text[place + 6] == UInt8(ascii: "_") else {
      return false
    }
    return text[(place + 2)..<(place + 6)].allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }

  /// U+FFFE and U+FFFF.
  private static func isNoCharacter(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    place + 2 < text.count && text[place + 1] == 0xBF && text[place + 2] >= 0xBE
  }
}
