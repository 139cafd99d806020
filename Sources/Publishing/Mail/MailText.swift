/// Bytes of a letter as text: what they were packed in, and which letters they stand for.
enum MailText {
  /// Without spaces and line ends on both sides.
  static func trimmed(_ text: String) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// Bytes in a named encoding; what names none that is known is read as UTF-8 if it can be, or else as western Windows.
  static func decoded(_ bytes: [UInt8], _ charset: String) -> String {
    switch charset.lowercased() {
    case "iso-8859-1", "windows-1252", "cp1252", "latin1":
      String(decoding: Windows1252.decode(bytes), as: UTF8.self)
    case "iso-8859-15": String(decoding: Windows1252.decode(bytes), as: UTF8.self).replacing("¤", with: "€")
    default:
      String(validating: bytes, as: UTF8.self) ?? String(decoding: Windows1252.decode(bytes), as: UTF8.self)
    }
  }

  /// The bytes of a body as it was before it was packed.
  static func unpacked(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding.lowercased() {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes, isWord: false)
    default: Array(bytes)
    }
  }

  /// What stands for bytes in letters and figures; anything else in it is passed over.
  static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var (result, buffer, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
    for byte in bytes {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte - 0x41)
      case 0x61...0x7A: value = UInt32(byte - 0x61) + 26
      case 0x30...0x39: value = UInt32(byte - 0x30) + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "="): return result
      default: continue
      }
      (buffer, bits) = ((buffer << 6 | value) & 0xFFFF, bits + 6)
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(buffer >> UInt32(bits) & 0xFF))
      }
    }
    return result
  }

  /// `=` with two figures for a byte, `=` at the end of a line for none; in a word `_` for a space.
  static func quotedPrintable(_ bytes: some Collection<UInt8>, isWord: Bool) -> [UInt8] {
    let bytes = Array(bytes)
    var (result, index): ([UInt8], Int) = ([], 0)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isWord, byte == UInt8(ascii: "_") {
        result.append(0x20)
      } else if byte != UInt8(ascii: "=") {
        result.append(byte)
      } else if index + 1 < bytes.count, let high = figure(bytes[index]), let low = figure(bytes[index + 1]) {
        result.append(high << 4 | low)
        index += 2
      } else if let end = softEnd(bytes, index) {
        index = end
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Where the next line begins, when nothing but spaces stands before it.
  private static func softEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index == bytes.count { return index }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { return index + 2 }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  private static func figure(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// A field of a head with its encoded words (RFC 2047) decoded. Spaces between two of them are none of the text.
  static func words(_ text: String) -> String {
    var (result, rest, wasWord) = ("", Substring(text), false)
    while let start = rest.firstRange(of: "=?") {
      guard let (word, end) = word(rest[start.lowerBound...]) else {
        result += rest[..<start.upperBound]
        (rest, wasWord) = (rest[start.upperBound...], false)
        continue
      }
      let before = rest[..<start.lowerBound]
      if !(wasWord && before.allSatisfy(\.isWhitespace)) { result += before }
      result += word
      (rest, wasWord) = (rest[end...], true)
    }
    return result + rest
  }

  /// The encoded word that a text begins with, and where it ends.
  private static func word(_ text: Substring) -> (String, Substring.Index)? {
    let parts = text.prefix(1_000).split(separator: "?", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "=", parts[4].first == "=", !parts[1].isEmpty,
      !parts[3].contains(where: \.isWhitespace)
    else { return nil }
    // A language may stand behind the encoding (RFC 2231).
    let charset = String(parts[1].prefix { $0 != "*" })
    let bytes: [UInt8]
    switch parts[2] {
    case "B", "b": bytes = base64(parts[3].utf8)
    case "Q", "q": bytes = quotedPrintable(parts[3].utf8, isWord: true)
    default: return nil
    }
    return (decoded(bytes, charset), text.index(after: parts[4].startIndex))
  }

  /// A text whose lines end with line feeds, without other signs that are none of a text, and at most one empty line between two.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var (ends, wasReturn) = (0, false)
    for scalar in text.unicodeScalars {
      let isEnd = scalar == "\r" || scalar == "\n" || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
      if isEnd {
        if scalar == "\n", wasReturn {
          wasReturn = false
          continue
        }
        wasReturn = scalar == "\r"
        ends += 1
        if ends <= 2 { scalars.append("\n") }
        continue
      }
      wasReturn = false
      if scalar == "\t" || scalar == "\u{A0}" {
        scalars.append(" ")
      } else if scalar.properties.generalCategory == .control || scalar == "\u{FEFF}" {
        continue
      } else {
        if scalar != " " { ends = 0 }
        scalars.append(scalar)
      }
    }
    return trimmed(String(scalars))
  }

  /// A text in one line.
  static func line(_ text: String) -> String {
    plain(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
