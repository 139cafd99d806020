/// Where somebody stands on the plane of opinions. The unit has no meaning by itself; distances do, beside each other.
public struct OpinionPoint: Hashable, Sendable {
  /// Along the direction in which answers differ most.
  public var x: Double
  /// Along the direction in which they differ most at right angles to that.
  public var y: Double

  /// A point from its parts.
  public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }

  func squaredDistance(to other: OpinionPoint) -> Double {
    (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
  }
}
