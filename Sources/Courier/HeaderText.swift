import Foundation

/// Text in the head of a letter, by RFC 2047: what is not plain goes as encoded words.
enum HeaderText {
  /// No line break, nor any other control character that could end a line somewhere on the way.
  static func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }

  /// The text, folded so that no line is longer than 78 characters.
  static func encoded(_ text: String) -> String { isPlain(text) ? text : words(text).joined(separator: "\r\n ") }

  /// Short, and of characters that mean themselves in a subject and in a name.
  private static func isPlain(_ text: String) -> Bool {
    guard (1...60).contains(text.utf8.count), !text.hasPrefix(" "), !text.hasSuffix(" ") else { return false }
    return !text.contains("  ")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// 39 bytes become 52 of Base64, and 73 with what stands around them in the first line of a subject. A character is never cut.
  private static func words(_ text: String) -> [String] {
    var (words, word) = ([String](), [UInt8]())
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if word.count + bytes.count > 39 {
        words.append(encodedWord(word))
        word = []
      }
      word += bytes
    }
    return words + [encodedWord(word)]
  }

  private static func encodedWord(_ bytes: [UInt8]) -> String { "=?utf-8?B?\(Data(bytes).base64EncodedString())?=" }
}
