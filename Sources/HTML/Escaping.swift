extension [UInt8] {
  /// Appends text with the five characters that mean something in HTML and XML replaced,
  /// and without the control characters that XML forbids.
  mutating func append(escaping text: some StringProtocol) {
    let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
    if isAppended == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
  }

  /// What needs nothing goes over as a piece.
  private mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var (start, index) = (0, 0)
    while index < bytes.count {
      if index + 8 <= bytes.count, Eight(bytes, at: index).areOrdinary {
        index += 8
        continue
      }
      if let instead = Self.instead(of: bytes[index]) {
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(fixed: instead)
        start = index + 1
      }
      index += 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// What stands for a byte; `nil` when it stands for itself.
  @inline(__always) private static func instead(of byte: UInt8) -> StaticString? {
    guard byte < 0x40 || byte == 0x7F else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: ""
    default: nil
    }
  }
}

/// Eight bytes looked at together. Nearly all of a page is of letters and spaces, of which no one needs to be looked at alone.
private struct Eight {
  private let bytes: UInt64

  init(_ all: UnsafeBufferPointer<UInt8>, at index: Int) {
    bytes = UnsafeRawBufferPointer(all).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Whether every one of them stands for itself. It may be `false` of eight that do, and is never `true` of eight that do not.
  @inline(__always) var areOrdinary: Bool {
    let controls = (bytes &- Self.each(0x20)) & ~bytes
    // & and ' differ in one bit, and so do < and >.
    let marks = isZero(bytes ^ Self.each(0x22)) | isZero((bytes | Self.each(1)) ^ Self.each(0x27))
    let angles = isZero((bytes & ~Self.each(2)) ^ Self.each(0x3C)) | isZero(bytes ^ Self.each(0x7F))
    return (controls | marks | angles) & Self.each(0x80) == 0
  }

  /// The highest bit is set of the lowest byte that is 0.
  @inline(__always) private func isZero(_ eight: UInt64) -> UInt64 { (eight &- Self.each(1)) & ~eight }

  @inline(__always) private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
