import Council

/// The fields of one row of a directory, read without making text of them.
struct PostcodeValues {
  let row: UnsafeBufferPointer<UInt8>
  let fields: [Range<Int>]

  subscript(column: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: row[fields[column]]) }

  func text(_ column: Int) -> String { column >= 0 ? String(decoding: row[fields[column]], as: UTF8.self) : "" }

  /// A month written `202608`, counted from January 1970 as 1; 0 for none, `nil` for what is no month.
  func month(_ column: Int) -> UInt16? {
    guard column >= 0 else { return 0 }
    let bytes = self[column]
    if bytes.isEmpty { return 0 }
    guard bytes.count == 6 else { return nil }
    var number = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    let (year, month) = number.quotientAndRemainder(dividingBy: 100)
    guard (1970...2400).contains(year), (1...12).contains(month) else { return nil }
    return UInt16((year - 1970) * 12 + month)
  }

  /// Where the postcode is: no point where the directory has none (latitude 99.999999, or nothing); `nil` for what is no number.
  func position(_ header: PostcodeHeader) -> (point: Position?, isStated: Bool)? {
    let (lat, long) = (self[header.latitude], self[header.longitude])
    if lat.isEmpty || long.isEmpty { return (nil, false) }
    guard let latitude = Self.millionths(lat), let longitude = Self.millionths(long) else { return nil }
    if latitude == 99_999_999 { return (nil, false) }
    guard abs(latitude) <= 90_000_000, abs(longitude) <= 180_000_000 else { return nil }
    return (Position(longitude: Int32(longitude), latitude: Int32(latitude)), true)
  }

  /// Degrees in millionths; further decimals are left out.
  private static func millionths(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (value, places, isNegative, digits) = (0, -1, false, 0)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 48...57:
        digits += 1
        if places >= 6 { continue }
        guard digits < 12 else { return nil }
        value = value * 10 + Int(byte) - 48
        if places >= 0 { places += 1 }
      case 0x2E where places < 0: places = 0
      case 0x2D where index == 0: isNegative = true
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    for _ in max(places, 0)..<6 { value *= 10 }
    return isNegative ? -value : value
  }
}
