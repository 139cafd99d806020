/// The oldest form of a form: `name=value&name=value`, with per-cent signs.
enum URLEncoded {
  private static let mostPairs = 256

  /// The pairs of a body or a query. Bytes that are not UTF-8 are replaced when they are read as text.
  static func pairs(_ body: [UInt8]) -> [SubmittedForm.Field] {
    body.split(separator: UInt8(ascii: "&"), maxSplits: mostPairs).prefix(mostPairs).map { pair in
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return SubmittedForm.Field(
        name: String(decoding: bytes(halves[0], plusIsSpace: true), as: UTF8.self), fileName: nil,
        bytes: halves.count > 1 ? bytes(halves[1], plusIsSpace: true) : [])
    }
  }

  /// One part of an address as text; `nil` when it is not UTF-8 or holds a control character.
  static func decode(_ part: [UInt8], plusIsSpace: Bool) -> String? {
    let decoded = bytes(part[...], plusIsSpace: plusIsSpace)
    guard !decoded.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func bytes(_ part: ArraySlice<UInt8>, plusIsSpace: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var index = part.startIndex
    while index < part.endIndex {
      let byte = part[index]
      if byte == UInt8(ascii: "%"), index + 2 < part.endIndex, let high = digit(part[index + 1]),
        let low = digit(part[index + 2])
      {
        result.append(high * 16 + low)
        index += 3
      } else {
        result.append(byte == UInt8(ascii: "+") && plusIsSpace ? 0x20 : byte)
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
