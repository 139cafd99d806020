/// The eight-bit encoding of western Windows, as the WHATWG Encoding Standard maps it.
enum Windows1252 {
  /// The text as UTF-8; the five unassigned bytes become the replacement character.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { result.append(byte) } else { append(scalar(byte), to: &result) }
    }
    return result
  }

  private static func scalar(_ byte: UInt8) -> UInt32 {
    byte >= 0xA0 ? UInt32(byte) : UInt32(upperControls[Int(byte - 0x80)])
  }

  private static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    if scalar < 0x800 {
      result.append(UInt8(0xC0 | scalar >> 6))
    } else {
      result.append(UInt8(0xE0 | scalar >> 12))
      result.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    }
    result.append(UInt8(0x80 | scalar & 0x3F))
  }

  /// What the bytes 0x80 to 0x9F stand for.
  private static let upperControls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
