import Council
import Law

/// Reads figures from bytes without making strings of them; `nil` for anything that is not one.
enum FieldValue {
  /// A whole number without sign, up to nine digits.
  static func whole(_ bytes: Span<UInt8>) -> Int? {
    guard bytes.count > 0, bytes.count <= 9 else { return nil }
    var value = 0
    for index in bytes.indices {
      guard let digit = digit(bytes[index]) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// A decimal number in millionths, `0.81`; more than six decimals are rounded.
  static func millionths(_ bytes: Span<UInt8>) -> Int? {
    guard let (whole, decimals, point) = decimal(bytes, places: 6) else { return nil }
    let rounded = point + 7 < bytes.count && bytes[point + 7] >= UInt8(ascii: "5") ? 1 : 0
    return whole * 1_000_000 + decimals + rounded
  }

  /// An amount in pounds: `265000`, `£265,000`, `12.50`.
  static func money(_ bytes: Span<UInt8>) -> Money? {
    let pound: [UInt8] = [0xC2, 0xA3]
    let start = bytes.count > 2 && bytes[0] == pound[0] && bytes[1] == pound[1] ? 2 : 0
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var (commas, sinceComma, isWhole) = (0, 0, true)
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ",") {
        guard isWhole, commas == 0 ? (1...3).contains(sinceComma) : sinceComma == 3 else { return nil }
        (commas, sinceComma) = (commas + 1, 0)
        continue
      }
      if byte == UInt8(ascii: ".") {
        guard commas == 0 || sinceComma == 3 else { return nil }
        isWhole = false
      }
      if isWhole { sinceComma += 1 }
      plain.append(byte)
    }
    guard commas == 0 || sinceComma == 3, let (pounds, pence, point) = decimal(plain.span, places: 2),
      plain.count <= point + 3
    else { return nil }
    return Money(pence: pounds * 100 + pence)
  }

  /// A day written `2014-06-16`.
  static func day(_ bytes: Span<UInt8>) -> Day? {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = whole(bytes.extracting(0..<4)), let month = whole(bytes.extracting(5..<7)),
      let day = whole(bytes.extracting(8..<10))
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// A share in hundredths of a per cent: `60%`, `33.33`.
  static func basisPoints(_ bytes: Span<UInt8>) -> Int? {
    let count = bytes.count > 0 && bytes[bytes.count - 1] == UInt8(ascii: "%") ? bytes.count - 1 : bytes.count
    guard let (whole, decimals, point) = decimal(bytes.extracting(0..<count), places: 2), count <= point + 3
    else { return nil }
    return whole * 100 + decimals
  }

  /// The whole part, the first places behind the point, and where the point stands or would stand.
  private static func decimal(_ bytes: Span<UInt8>, places: Int) -> (whole: Int, decimals: Int, point: Int)? {
    var point = 0
    while point < bytes.count, bytes[point] != UInt8(ascii: ".") { point += 1 }
    guard let whole = whole(bytes.extracting(0..<point)) else { return nil }
    guard point < bytes.count else { return (whole, 0, point) }
    guard point + 1 < bytes.count else { return nil }
    var (decimals, taken) = (0, 0)
    for index in (point + 1)..<bytes.count {
      guard let digit = digit(bytes[index]) else { return nil }
      if taken < places { (decimals, taken) = (decimals * 10 + digit, taken + 1) }
    }
    while taken < places { (decimals, taken) = (decimals * 10, taken + 1) }
    return (whole, decimals, point)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
  }
}
