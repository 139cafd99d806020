import Council

/// Longitude and latitude on a flat drawing: shapes keep their proportions in the middle of what is drawn.
struct MapProjection {
  let width: Double
  let height: Double
  private let box: Box
  private let squeeze: Double
  private let scale: Double
  private static let margin = 6.0

  /// A drawing of this width around a box; one that would be much higher than wide is drawn smaller.
  init(_ box: Box, width: Double) {
    self.box = box
    let middle = (Double(box.south) + Double(box.north)) / 2e6
    squeeze = Self.cosine(middle * .pi / 180)
    let across = max(Double(box.east) - Double(box.west), 1) * squeeze
    let up = max(Double(box.north) - Double(box.south), 1)
    scale = min((width - 2 * Self.margin) / across, (width * 1.25 - 2 * Self.margin) / up)
    self.width = width
    height = up * scale + 2 * Self.margin
    left = (width - across * scale) / 2
  }

  private let left: Double

  /// The first terms of its series: exact to a few hundred-thousandths between the poles.
  static func cosine(_ angle: Double) -> Double {
    let square = angle * angle
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
  }

  func point(_ position: Position) -> (x: Double, y: Double) {
    (
      left + (Double(position.longitude) - Double(box.west)) * squeeze * scale,
      Self.margin + (Double(box.north) - Double(position.latitude)) * scale
    )
  }

  /// The position at a point of the drawing.
  func position(_ x: Double, _ y: Double) -> Position {
    Position(
      longitude: Int32(clamping: Int((Double(box.west) + (x - left) / (squeeze * scale)).rounded())),
      latitude: Int32(clamping: Int((Double(box.north) - (y - Self.margin) / scale).rounded())))
  }

  /// How many millionths of a degree of latitude a point of the drawing is high.
  var degreesPerPoint: Double { 1 / scale }

  /// The rings of a boundary as a path.
  func path(_ boundary: Boundary) -> String {
    var path = ""
    for ring in boundary.rings where ring.count > 3 {
      for (index, position) in ring.dropLast().enumerated() {
        let (x, y) = point(position)
        path += (index == 0 ? "M" : index == 1 ? "L" : " ") + "\(Self.short(x)) \(Self.short(y))"
      }
      path += "z"
    }
    return path
  }

  /// One decimal: a tenth of a point cannot be seen.
  static func short(_ value: Double) -> String { decimal((value * 10).rounded() / 10) }
}
