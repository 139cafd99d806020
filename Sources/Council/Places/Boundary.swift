import Law

/// The ground a place covers: polygons, each an outer ring with rings of holes. A ring ends where it began.
public struct Boundary: Hashable, Sendable {
  /// Points in a row, the last the same as the first.
  public typealias Ring = [Position]

  /// One piece of ground: the first ring is around it, the others are holes in it.
  public var polygons: [[Ring]]

  /// A boundary from its polygons.
  public init(_ polygons: [[Ring]]) { self.polygons = polygons }

  /// All rings, those around and those of holes.
  public var rings: [Ring] { polygons.flatMap(\.self) }
  /// How many points it has.
  public var count: Int { rings.reduce(0) { $0 + $1.count } }
  /// The least box around it; `nil` when it has no point.
  public var box: Box? { Box(around: rings.joined()) }

  /// Whether a point lies on this ground. One on the line itself may count either way.
  public func contains(_ point: Position) -> Bool {
    polygons.contains { rings in
      guard let outer = rings.first, Self.surrounds(outer, point) else { return false }
      return !rings.dropFirst().contains { Self.surrounds($0, point) }
    }
  }

  /// Counts how often a line to the east crosses the ring, in whole numbers.
  private static func surrounds(_ ring: Ring, _ point: Position) -> Bool {
    let (x, y) = (Int64(point.longitude), Int64(point.latitude))
    var inside = false
    for (a, b) in zip(ring, ring.dropFirst()) {
      let (ay, by) = (Int64(a.latitude), Int64(b.latitude))
      guard (ay > y) != (by > y) else { continue }
      let (ax, bx) = (Int64(a.longitude), Int64(b.longitude))
      let side = (bx - ax) * (y - ay) - (x - ax) * (by - ay)
      if (by > ay) == (side > 0) { inside.toggle() }
    }
    return inside
  }

  /// Twice the area of a ring in square millionths of a degree, whichever way it turns.
  static func doubleArea(_ ring: Ring) -> Double {
    var sum = 0.0
    for (a, b) in zip(ring, ring.dropFirst()) {
      sum += Double(a.longitude) * Double(b.latitude) - Double(b.longitude) * Double(a.latitude)
    }
    return sum.magnitude
  }
}

/// The boundary of a place as it stands from one day to another.
public struct StandingBoundary: Hashable, Sendable {
  /// The place.
  public var place: Place.Reference
  /// The ground.
  public var boundary: Boundary
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day this stands; `nil` while it lasts.
  public var to: Day?

  /// A boundary with the place it belongs to.
  public init(_ boundary: Boundary, of place: Place.Reference, from: Day? = nil, to: Day? = nil) {
    self.place = place
    self.boundary = boundary
    self.from = from
    self.to = to
  }

  /// The place, as what has versions.
  public var reference: Place.Reference { place }
}
