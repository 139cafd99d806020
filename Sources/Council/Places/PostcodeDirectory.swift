/// A whole directory of postcodes while it is read: a few bytes for each, whatever the size of the file.
public struct PostcodeDirectory: Sendable {
  /// The most sectors and postcodes there may be: the country has about 11,000 and 2.7 million, those given up among them.
  public static let most = (sectors: 40_000, postcodes: 6_000_000)

  /// How many postcodes it has.
  public private(set) var count = 0
  private var builders: [SectorBuilder] = []
  private var places: [UInt64: Int] = [:]
  private var last = (key: UInt64.max, place: 0)

  /// A directory without postcodes.
  public init() {}

  /// What is wrong with a postcode that is added.
  public enum Refusal: Error, Hashable, Sendable {
    /// It stands in the file already.
    case twice
    /// There are more than there can be.
    case tooMany
  }

  /// Adds a postcode with the numbers of its five codes, from the widest; 0 for one it does not have.
  @inline(__always)
  public mutating func add(
    _ key: PostcodeKey, codes: (UInt32, UInt32, UInt32, UInt32, UInt32), position: Position?, ended: UInt16
  ) -> Refusal? {
    if last.key != key.sector {
      guard let place = place(of: key.sector) else { return .tooMany }
      last = (key.sector, place)
    }
    guard count < Self.most.postcodes else { return .tooMany }
    guard builders[last.place].add(key.unit, codes, position, ended) else { return .twice }
    count += 1
    return nil
  }

  private mutating func place(of sector: UInt64) -> Int? {
    if let place = places[sector] { return place }
    guard builders.count < Self.most.sectors else { return nil }
    builders.append(SectorBuilder(sector))
    places[sector] = builders.count - 1
    return builders.count - 1
  }

  /// How many sectors it has.
  public var sectorCount: Int { builders.count }

  /// Hands over every sector with its name, by name.
  public func eachSector(_ body: (_ name: String, _ sector: PostcodeSector) throws -> Void) rethrows {
    let named = builders.indices.map { (name: builders[$0].name, place: $0) }.sorted { $0.name < $1.name }
    for (name, place) in named { try body(name, builders[place].sector) }
  }
}

/// One sector as it is put together.
private struct SectorBuilder: Sendable {
  typealias Group = (UInt32, UInt32, UInt32, UInt32, UInt32)

  let key: UInt64
  private var groups: [Group] = []
  private var records: [Record] = []
  private var taken: [UInt64] = Array(repeating: 0, count: 11)

  private struct Record {
    var unit: UInt16
    var ended: UInt16
    var group: UInt16
    var longitude: Int32
    var latitude: Int32
  }

  init(_ key: UInt64) { self.key = key }

  /// Adds one; `false` when it is there already.
  @inline(__always)
  mutating func add(_ unit: UInt16, _ group: Group, _ position: Position?, _ ended: UInt16) -> Bool {
    let (word, bit) = (Int(unit) >> 6, UInt64(1) << UInt64(unit & 63))
    guard taken[word] & bit == 0 else { return false }
    taken[word] |= bit
    records.append(
      Record(
        unit: unit, ended: ended, group: UInt16(place(of: group)),
        longitude: position?.longitude ?? PostcodeSector.nowhere, latitude: position?.latitude ?? 0))
    return true
  }

  @inline(__always)
  private mutating func place(of group: Group) -> Int {
    for place in groups.indices.reversed() where groups[place] == group { return place }
    groups.append(group)
    return groups.count - 1
  }

  var name: String { PostcodeKey.name(ofSector: key) }

  var sector: PostcodeSector {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 + groups.count * 20 + records.count * PostcodeSector.recordLength)
    func add(_ number: some FixedWidthInteger) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
    add(UInt16(groups.count))
    for group in groups { for code in [group.0, group.1, group.2, group.3, group.4] { add(code) } }
    for record in records.sorted(by: { $0.unit < $1.unit }) {
      add(record.unit)
      add(record.ended)
      add(record.group)
      add(record.longitude)
      add(record.latitude)
    }
    return PostcodeSector(bytes: bytes)
  }
}
