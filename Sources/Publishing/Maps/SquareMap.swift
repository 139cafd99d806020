import Council
import HTML

/// Where many marked something on the map, by squares about a kilometre wide; squares of few are left out, and no single mark is shown.
public struct SquareMap {
  private let frame: ChartFrame
  private let areas: [SpotMap.Area]
  private let squares: [(square: MapSquare, count: Int)]
  private static let width = 480.0

  /// A map of squares, those with most first, over the outlines of areas.
  public init(
    _ squares: [(square: MapSquare, count: Int)], over areas: [SpotMap.Area], finding: String, prefix: String
  ) {
    self.areas = areas
    self.squares = squares
    frame = ChartFrame(
      prefix: prefix, finding: finding, note: "The darker a square, the more people marked something in it.",
      description: "A map with \(squares.count) squares. The table below says how many each has.")
  }

  /// The map in a page; nothing when no area has an outline or no square is told.
  public var figure: HTMLNode {
    guard let most = squares.first?.count,
      let box = Box(around: areas.compactMap(\.outline).flatMap(\.rings).joined())
    else { return .empty }
    let projection = MapProjection(box, width: Self.width)
    return frame.figure(
      "bars", size: [.class("chart map"), .viewBox(projection.width, projection.height)],
      content: HTMLNode {
        for area in areas {
          if let outline = area.outline {
            SVG.path([.d(projection.path(outline)), HTMLAttribute("fill-rule", "evenodd"), .class("bx")])
          }
        }
        for one in squares { square(one.square.box, Double(one.count) / Double(most), projection) }
      })
  }

  private func square(_ box: Box, _ share: Double, _ projection: MapProjection) -> HTMLNode {
    let start = projection.point(Position(longitude: box.west, latitude: box.north))
    let end = projection.point(Position(longitude: box.east, latitude: box.south))
    return SVG.rect([
      .x(start.x), .y(start.y), .width(end.x - start.x), .height(end.y - start.y), .class("f-moot k-moot"),
      HTMLAttribute("fill-opacity", decimal(0.25 + 0.6 * share)), .strokeWidth(1),
    ])
  }
}
