/// One pass over a file: whether it is UTF-8 (RFC 3629: no overlong forms, no surrogates), and where not.
struct UTF8Check {
  /// Where the first byte that is not part of a character stands; `nil` when all is UTF-8.
  private(set) var firstInvalid: Int?
  /// Where the first NUL byte stands; `nil` when there is none.
  private(set) var firstZero: Int?
  /// How many bytes are no part of a character.
  private(set) var invalid = 0
  /// How many characters take more than one byte.
  private(set) var multibyte = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 { firstZero = firstZero ?? index }
        index += 1
        continue
      }
      let length = Self.length(of: bytes, at: index)
      if length == 0 {
        firstInvalid = firstInvalid ?? index
        invalid += 1
        index += 1
      } else {
        multibyte += 1
        index += length
      }
    }
  }

  /// The length of the character that starts here with a byte above 0x7F; 0 when none does.
  private static func length(of bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F: return 0
    case 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return 0
    default: return length
    }
  }
}
