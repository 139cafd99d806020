/// A postcode, read forgivingly and written as the Royal Mail writes it: `S60 2TH`.
public struct Postcode: Hashable, Sendable, CustomStringConvertible {
  /// District and sector: `S60 2`.
  public let sector: String
  /// The two letters at the end, as a number from 0 to 675.
  public let unit: UInt16

  /// The postcode with its space.
  public var description: String { sector + Self.letters(unit) }

  /// Reads what somebody typed: with the space or without or elsewhere, in small letters or large, with a letter O for a nought in the
  /// second half. `nil` when it has not the form of a postcode.
  public init?(typed: String) {
    var bytes: [UInt8] = []
    for byte in typed.utf8 where byte != 0x20 && byte != 0x2D && byte != 0x2E && byte != 0x09 {
      guard bytes.count < 7 else { return nil }
      bytes.append(byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte)
    }
    guard bytes.count >= 5 else { return nil }
    let digit = bytes.count - 3
    if bytes[digit] == UInt8(ascii: "O") { bytes[digit] = UInt8(ascii: "0") }
    if bytes[digit] == UInt8(ascii: "I") { bytes[digit] = UInt8(ascii: "1") }
    guard let read = bytes.withUnsafeBufferPointer({ PostcodeKey($0) }) else { return nil }
    sector = read.sectorName
    unit = read.unit
  }

  static func letters(_ unit: UInt16) -> String {
    String(decoding: [UInt8(65 + unit / 26), UInt8(65 + unit % 26)], as: UTF8.self)
  }
}

/// A postcode as two numbers, read from bytes without making text of them.
public struct PostcodeKey: Hashable, Sendable {
  /// District and sector: their characters, one byte each, the first in the highest that is used.
  public let sector: UInt64
  /// The two letters at the end, as a number from 0 to 675.
  public let unit: UInt16

  /// A postcode in capital letters, with spaces anywhere; `nil` when it has not the form of one.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (packed, count): (UInt64, Int) = (0, 0)
    for byte in bytes where byte != 0x20 {
      guard count < 7 else { return nil }
      packed = packed << 8 | UInt64(byte)
      count += 1
    }
    guard count >= 5 else { return nil }
    let (first, second) = (UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF))
    guard Self.isLetter(first), Self.isLetter(second), Self.isDigit(UInt8(packed >> 16 & 0xFF)),
      Self.isDistrict(packed >> 24, count: count - 3)
    else { return nil }
    sector = packed >> 16
    unit = UInt16(first - 65) * 26 + UInt16(second - 65)
  }

  /// The sector as it is written: `S60 2`.
  public var sectorName: String { Self.name(ofSector: sector) }

  static func name(ofSector sector: UInt64) -> String {
    let bytes = stride(from: 56, through: 0, by: -8).map { UInt8(sector >> UInt64($0) & 0xFF) }.filter { $0 != 0 }
    return String(decoding: bytes.dropLast() + [0x20] + bytes.suffix(1), as: UTF8.self)
  }

  /// A9, A99, A9A, AA9, AA99, AA9A.
  private static func isDistrict(_ packed: UInt64, count: Int) -> Bool {
    func at(_ place: Int) -> UInt8 { UInt8(packed >> UInt64(8 * (count - 1 - place)) & 0xFF) }
    guard count >= 2, count <= 4, isLetter(at(0)) else { return false }
    let figures = isLetter(at(1)) ? 2 : 1
    guard figures < count, isDigit(at(figures)) else { return false }
    if figures + 1 == count { return true }
    return figures + 2 == count && (isDigit(at(figures + 1)) || isLetter(at(figures + 1)))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
