/// A point on the ground in WGS 84, in millionths of a degree: about eleven centimetres.
public struct Position: Hashable, Sendable, Codable {
  /// East of Greenwich; negative to the west.
  public var longitude: Int32
  /// North of the equator.
  public var latitude: Int32

  /// A point from millionths of a degree.
  public init(longitude: Int32, latitude: Int32) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// A point from degrees; `nil` when they are none.
  public init?(degreesEast longitude: Double, north latitude: Double) {
    guard longitude >= -180, longitude <= 180, latitude >= -90, latitude <= 90 else { return nil }
    self.longitude = Int32((longitude * 1e6).rounded())
    self.latitude = Int32((latitude * 1e6).rounded())
  }

  /// Both millionths as one number, for sorting and as a key.
  public var key: Int64 { Int64(longitude) << 32 | Int64(UInt32(bitPattern: latitude)) }
}

/// A box around something, its sides in millionths of a degree.
public struct Box: Hashable, Sendable {
  /// Its western side.
  public var west: Int32
  /// Its southern side.
  public var south: Int32
  /// Its eastern side.
  public var east: Int32
  /// Its northern side.
  public var north: Int32

  /// A box from its four sides.
  public init(west: Int32, south: Int32, east: Int32, north: Int32) {
    (self.west, self.south, self.east, self.north) = (west, south, east, north)
  }

  /// The least box around points; `nil` around none.
  public init?(around points: some Sequence<Position>) {
    var box: Box?
    for point in points { box = box?.with(point) ?? Box(point) }
    guard let box else { return nil }
    self = box
  }

  private init(_ point: Position) {
    self.init(west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude)
  }

  private func with(_ point: Position) -> Box {
    Box(
      west: min(west, point.longitude), south: min(south, point.latitude), east: max(east, point.longitude),
      north: max(north, point.latitude))
  }

  /// The British Isles with the seas around them: what lies outside is no place of an English council.
  public static let britishIsles = Box(west: -9_000_000, south: 49_000_000, east: 3_000_000, north: 61_500_000)

  /// Whether another lies in it, whole.
  public func contains(_ other: Box) -> Bool {
    west <= other.west && south <= other.south && other.east <= east && other.north <= north
  }

  /// The box of the same points when latitude is taken for longitude, and longitude for latitude.
  public var turned: Box { Box(west: south, south: west, east: north, north: east) }

  /// The least box around both.
  public func union(_ other: Box) -> Box {
    Box(
      west: min(west, other.west), south: min(south, other.south), east: max(east, other.east),
      north: max(north, other.north))
  }
}
