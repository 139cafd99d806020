/// A square of the map, about a kilometre wide, in which marks of several people are counted together: no one mark is published.
public struct MapSquare: Hashable, Comparable, Sendable {
  /// Its place from west to east.
  public let column: Int32
  /// Its place from south to north.
  public let row: Int32

  private static let height: Int32 = 10_000
  private static let width: Int32 = 16_000

  /// The square around a spot.
  public init(_ spot: Position) {
    column = Self.floor(spot.longitude, Self.width)
    row = Self.floor(spot.latitude, Self.height)
  }

  private init(column: Int32, row: Int32) { (self.column, self.row) = (column, row) }

  private static func floor(_ value: Int32, _ size: Int32) -> Int32 {
    value >= 0 ? value / size : -((-value + size - 1) / size)
  }

  /// Its sides.
  public var box: Box {
    let (west, south) = (column * Self.width, row * Self.height)
    return Box(west: west, south: south, east: west + Self.width, north: south + Self.height)
  }

  /// Its middle.
  public var middle: Position {
    Position(longitude: box.west + Self.width / 2, latitude: box.south + Self.height / 2)
  }

  /// From the north-west to the south-east.
  public static func < (a: Self, b: Self) -> Bool { (-a.row, a.column) < (-b.row, b.column) }

  /// The squares that somebody marked: around a point, along a line, or under an area.
  public static func under(_ spots: [Position], _ shape: ActivityQuestion.Shape) -> Set<MapSquare> {
    // What was kept before somebody looked where it lies could be as long as the country.
    guard let box = Box(around: spots), Box.britishIsles.contains(box) else { return [] }
    var squares = Set(spots.map(MapSquare.init))
    let ends = shape == .area ? spots + spots.prefix(1) : spots
    for (a, b) in zip(ends, ends.dropFirst()) { squares.formUnion(along(a, b)) }
    guard let ground = shape.ground(spots) else { return squares }
    let corners = (
      MapSquare(Position(longitude: box.west, latitude: box.south)),
      MapSquare(Position(longitude: box.east, latitude: box.north))
    )
    for row in corners.0.row...corners.1.row {
      for column in corners.0.column...corners.1.column {
        let square = MapSquare(column: column, row: row)
        if ground.contains(square.middle) { squares.insert(square) }
      }
    }
    return squares
  }

  /// The squares on the way from one spot to another, looked at four times in each.
  private static func along(_ a: Position, _ b: Position) -> Set<MapSquare> {
    let (x, y) = (Double(b.longitude) - Double(a.longitude), Double(b.latitude) - Double(a.latitude))
    let steps = Int(max(x.magnitude / Double(width), y.magnitude / Double(height)) * 4) + 1
    return Set(
      (0...steps).map { step in
        let share = Double(step) / Double(steps)
        return MapSquare(
          Position(
            longitude: Int32(Double(a.longitude) + x * share), latitude: Int32(Double(a.latitude) + y * share)))
      })
  }
}
