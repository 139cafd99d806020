/// How much a list or a map of places may hold before it is refused, so that memory stays bounded whatever is handed in.
public struct PlaceLimits: Hashable, Sendable {
  /// The most bytes in a file.
  public var bytes: Int
  /// The most places.
  public var places: Int
  /// The most points in the boundary of one place.
  public var points: Int

  /// Limits from their parts.
  public init(bytes: Int = 256 << 20, places: Int = 20_000, points: Int = 400_000) {
    self.bytes = bytes
    self.places = places
    self.points = points
  }

  /// What a form takes: room for the wards and parishes of a county in their generalised edition.
  public static let form = PlaceLimits(bytes: 4 << 20, places: 2_000, points: 50_000)

  /// Room for every parish of England in its generalised edition.
  public static let standard = PlaceLimits()
}
