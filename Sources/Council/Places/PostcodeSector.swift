/// What a directory says of one postcode.
public struct PostcodeFacts: Hashable, Sendable {
  /// The codes of the places it lies in, those it has, from the widest: county, district, division, ward, parish.
  public var codes: [GSSCode]
  /// Where it is; `nil` when the directory does not say.
  public var position: Position?
  /// The month in which it was given up, counted from January 1970 as 1; `nil` while it is in use.
  public var ended: Int?

  /// Facts from their parts.
  public init(codes: [GSSCode], position: Position?, ended: Int? = nil) {
    self.codes = codes
    self.position = position
    self.ended = ended
  }
}

/// The postcodes of one sector in a row of bytes.
///
/// First the number of different groups of places and those groups, each five codes of four bytes; then for each postcode, in their
/// order, fourteen bytes: its last letters, the month it ended, its group, longitude and latitude. All numbers begin with the lowest
/// byte. What is not there is 0; a position that is not there is 180 degrees west.
public struct PostcodeSector: Hashable, Sendable {
  /// How many codes of places stand with a postcode.
  public static let codes = 5
  static let recordLength = 14
  static let nowhere: Int32 = -180_000_000

  /// The bytes.
  public let bytes: [UInt8]

  /// A sector as it is kept.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// What it says of a postcode by its last two letters; `nil` when there is no such one, or the bytes are no sector.
  public func facts(of unit: UInt16) -> PostcodeFacts? {
    guard bytes.count >= 2 else { return nil }
    let groups = Int(number16(at: 0))
    let start = 2 + groups * Self.codes * 4
    guard bytes.count >= start, (bytes.count - start) % Self.recordLength == 0 else { return nil }
    var (low, high) = (0, (bytes.count - start) / Self.recordLength)
    while low < high {
      let middle = (low + high) / 2
      let place = start + middle * Self.recordLength
      let found = number16(at: place)
      if found == unit { return facts(at: place, groups: groups) }
      if found < unit { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private func facts(at place: Int, groups: Int) -> PostcodeFacts? {
    let group = Int(number16(at: place + 4))
    guard group < groups else { return nil }
    let codes = (0..<Self.codes).compactMap { GSSCode(number: number32(at: 2 + (group * Self.codes + $0) * 4)) }
    let longitude = Int32(bitPattern: number32(at: place + 6))
    let latitude = Int32(bitPattern: number32(at: place + 10))
    let ended = Int(number16(at: place + 2))
    return PostcodeFacts(
      codes: codes,
      position: longitude == Self.nowhere ? nil : Position(longitude: longitude, latitude: latitude),
      ended: ended == 0 ? nil : ended)
  }

  private func number16(at place: Int) -> UInt16 { UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8 }
  private func number32(at place: Int) -> UInt32 { UInt32(number16(at: place)) | UInt32(number16(at: place + 2)) << 16 }
}
