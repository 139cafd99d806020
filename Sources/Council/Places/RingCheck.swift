/// Looks whether a ring is closed, goes round some ground, and does not cross itself.
enum RingCheck {
  /// The most pairs of pieces that are compared in one ring.
  static let mostComparisons = 20_000_000

  static func fault(of ring: Boundary.Ring) -> BoundaryFault? {
    guard ring.count >= 4 else { return .tooFewPoints(ring.count) }
    guard ring.first == ring.last else { return .unclosed }
    guard Boundary.doubleArea(ring) > 0 else { return .empty }
    return crossing(ring)
  }

  /// One piece of the line, its left end first.
  private struct Piece {
    let index: Int
    let a: Position
    let b: Position
    var lowest: Int32 { min(a.latitude, b.latitude) }
    var highest: Int32 { max(a.latitude, b.latitude) }
  }

  /// Sweeps from west to east and compares each piece with those that reach as far.
  private static func crossing(_ ring: Boundary.Ring) -> BoundaryFault? {
    var pieces: [Piece] = []
    for (index, (a, b)) in zip(ring, ring.dropFirst()).enumerated() where a != b {
      pieces.append(a.longitude <= b.longitude ? Piece(index: index, a: a, b: b) : Piece(index: index, a: b, b: a))
    }
    let last = pieces.last?.index ?? 0
    let first = pieces.first?.index ?? 0
    pieces.sort { $0.a.longitude < $1.a.longitude }
    var open: [Piece] = []
    var comparisons = 0
    for piece in pieces {
      open.removeAll { $0.b.longitude < piece.a.longitude }
      comparisons += open.count
      guard comparisons <= mostComparisons else { return .tooIntricate }
      for other in open where other.lowest <= piece.highest && piece.lowest <= other.highest {
        let (low, high) = (min(piece.index, other.index), max(piece.index, other.index))
        let areNeighbours = sharesEnd(piece, other) && (high - low == 1 || (low == first && high == last))
        if areNeighbours ? overlaps(piece, other) : meets(piece, other) { return .crosses(piece.a) }
      }
      open.append(piece)
    }
    return nil
  }

  private static func sharesEnd(_ one: Piece, _ other: Piece) -> Bool {
    one.a == other.a || one.a == other.b || one.b == other.a || one.b == other.b
  }

  /// Whether neighbours turn back upon each other.
  private static func overlaps(_ one: Piece, _ other: Piece) -> Bool {
    guard turn(one.a, one.b, other.a) == 0, turn(one.a, one.b, other.b) == 0 else { return false }
    let ends = [one.a, one.b, other.a, other.b]
    let distinct = Set(ends)
    guard distinct.count == 3 else { return true }
    // In one line with one shared end: they overlap when that end is not between the other two.
    guard let shared = ends.first(where: { end in ends.filter { $0 == end }.count == 2 }) else { return true }
    let others = distinct.filter { $0 != shared }
    guard let p = others.first, let q = others.dropFirst().first else { return true }
    let product =
      (Int64(p.longitude) - Int64(shared.longitude)) * (Int64(q.longitude) - Int64(shared.longitude))
      + (Int64(p.latitude) - Int64(shared.latitude)) * (Int64(q.latitude) - Int64(shared.latitude))
    return product > 0
  }

  /// Whether two pieces cross. Touching at one point is let be: real boundaries have such places.
  private static func meets(_ one: Piece, _ other: Piece) -> Bool {
    let (c, d) = (turn(one.a, one.b, other.a), turn(one.a, one.b, other.b))
    let (a, b) = (turn(other.a, other.b, one.a), turn(other.a, other.b, one.b))
    return c * d < 0 && a * b < 0
  }

  /// 1 when three points turn left, -1 when they turn right, 0 when they lie in a line.
  private static func turn(_ a: Position, _ b: Position, _ c: Position) -> Int {
    let left = (Int64(b.longitude) - Int64(a.longitude)) * (Int64(c.latitude) - Int64(a.latitude))
    let right = (Int64(b.latitude) - Int64(a.latitude)) * (Int64(c.longitude) - Int64(a.longitude))
    return left == right ? 0 : left > right ? 1 : -1
  }
}
