extension Boundary {
  /// The boundary with fewer points, for drawing: what bends less than a share of the whole's size is straightened, and pieces too
  /// small to be seen are left out.
  public func outline(detail: Double = 1.0 / 400) -> Boundary {
    guard let box else { return self }
    let size = Double(max(box.east - box.west, box.north - box.south))
    let tolerance = size * detail
    let smallest = 2 * tolerance * tolerance
    var kept = polygons.compactMap { rings -> [Ring]? in
      guard let outer = rings.first, Self.doubleArea(outer) > smallest else { return nil }
      let holes = rings.dropFirst().filter { Self.doubleArea($0) > smallest }
      return ([outer] + holes).map { Self.straightened($0, tolerance) }
    }
    if kept.isEmpty { kept = polygons.prefix(1).map { $0.map { Self.straightened($0, tolerance) } } }
    return Boundary(kept)
  }

  /// Douglas and Peucker's way, with a stack of its own instead of calls within calls. A ring keeps four points at least.
  private static func straightened(_ ring: Ring, _ tolerance: Double) -> Ring {
    guard ring.count > 8 else { return ring }
    let far = farthest(from: ring[0], in: ring)
    var keeps = [Bool](repeating: false, count: ring.count)
    for index in [0, far, ring.count - 1] { keeps[index] = true }
    var parts = [(0, far), (far, ring.count - 1)]
    while let (first, last) = parts.popLast() {
      guard let index = widest(ring, first, last, tolerance) else { continue }
      keeps[index] = true
      parts += [(first, index), (index, last)]
    }
    let straight = ring.indices.filter { keeps[$0] }.map { ring[$0] }
    return straight.count >= 4 ? straight : ring
  }

  private static func farthest(from point: Position, in ring: Ring) -> Int {
    ring.indices.max { distance(point, ring[$0]) < distance(point, ring[$1]) } ?? 0
  }

  private static func distance(_ a: Position, _ b: Position) -> Double {
    let (x, y) = (Double(a.longitude) - Double(b.longitude), Double(a.latitude) - Double(b.latitude))
    return x * x + y * y
  }

  /// The point that stands farthest from the line between two others, when that is too far.
  private static func widest(_ ring: Ring, _ first: Int, _ last: Int, _ tolerance: Double) -> Int? {
    guard last - first > 1 else { return nil }
    let (a, b) = (ring[first], ring[last])
    let (dx, dy) = (Double(b.longitude) - Double(a.longitude), Double(b.latitude) - Double(a.latitude))
    let length = (dx * dx + dy * dy).squareRoot()
    var (best, index): (Double, Int?) = (tolerance, nil)
    for place in (first + 1)..<last {
      let (x, y) = (
        Double(ring[place].longitude) - Double(a.longitude), Double(ring[place].latitude) - Double(a.latitude)
      )
      let off = length > 0 ? (dx * y - dy * x).magnitude / length : (x * x + y * y).squareRoot()
      if off > best { (best, index) = (off, place) }
    }
    return index
  }
}
