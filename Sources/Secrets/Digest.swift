import Crypto
import CryptoExtras

/// A SHA-256 digest: 32 bytes, written as 64 hexadecimal digits.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The digest of some bytes.
  public init(of bytes: some Sequence<UInt8>) {
    var hasher = SHA256()
    let whole: Void? = bytes.withContiguousStorageIfAvailable {
      hasher.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if whole == nil { hasher.update(data: Array(bytes)) }
    self.bytes = Array(hasher.finalize())
  }

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// The digest of a text in UTF-8.
  public init(of text: String) { self.init(of: text.utf8) }

  /// A digest from its 64 hexadecimal digits; `nil` when they are not that.
  public init?(_ hexadecimal: String) {
    guard let bytes = Hexadecimal.bytes(hexadecimal), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// The 64 hexadecimal digits, in lower case.
  public var description: String { Hexadecimal.text(bytes) }
}

/// A SHA-256 digest of bytes that come piece by piece.
public struct RunningDigest: Sendable {
  private var hasher = SHA256()

  /// Of nothing yet.
  public init() {}

  /// Adds some bytes.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) { hasher.update(bufferPointer: bytes) }

  /// Adds some bytes.
  public mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) } }

  /// The digest of all bytes so far.
  public var digest: Digest { Digest(bytes: Array(hasher.finalize())) }
}

/// Bytes as pairs of hexadecimal digits.
public enum Hexadecimal {
  /// Two lower-case digits for each byte.
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    for byte in bytes {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The bytes of an even number of digits; `nil` when a character is no digit.
  public static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }
}
