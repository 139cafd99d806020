extension Boundary {
  /// A point on the largest piece of ground, near its middle: where its number stands on a map. `nil` when there is no ground.
  public var middle: Position? {
    let pieces = polygons.compactMap(\.first)
    guard let ring = pieces.max(by: { Self.doubleArea($0) < Self.doubleArea($1) }), let start = ring.first else {
      return nil
    }
    let centre = Self.centre(of: ring, from: start)
    return contains(centre) ? centre : widestSpot(at: centre.latitude) ?? start
  }

  private static func centre(of ring: Ring, from start: Position) -> Position {
    var (area, x, y) = (0.0, 0.0, 0.0)
    for (a, b) in zip(ring, ring.dropFirst()) {
      let (ax, ay) = (Double(a.longitude) - Double(start.longitude), Double(a.latitude) - Double(start.latitude))
      let (bx, by) = (Double(b.longitude) - Double(start.longitude), Double(b.latitude) - Double(start.latitude))
      let cross = ax * by - bx * ay
      area += cross
      x += (ax + bx) * cross
      y += (ay + by) * cross
    }
    guard area != 0 else { return start }
    return Position(
      longitude: start.longitude &+ Int32(clamping: Int((x / (3 * area)).rounded())),
      latitude: start.latitude &+ Int32(clamping: Int((y / (3 * area)).rounded())))
  }

  /// The middle of the longest stretch of ground on a line from west to east.
  private func widestSpot(at latitude: Int32) -> Position? {
    var crossings: [Double] = []
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst()) where (a.latitude > latitude) != (b.latitude > latitude) {
        let share = (Double(latitude) - Double(a.latitude)) / (Double(b.latitude) - Double(a.latitude))
        crossings.append(Double(a.longitude) + share * (Double(b.longitude) - Double(a.longitude)))
      }
    }
    crossings.sort()
    var best: (width: Double, middle: Double)?
    for index in stride(from: 0, to: crossings.count - 1, by: 2) {
      let width = crossings[index + 1] - crossings[index]
      if width > best?.width ?? 0 { best = (width, (crossings[index] + crossings[index + 1]) / 2) }
    }
    return best.map { Position(longitude: Int32(clamping: Int($0.middle.rounded())), latitude: latitude) }
  }
}
