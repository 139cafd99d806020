import Council
import HTML

/// A map on which somebody marks a place: the areas of a council as outlines, or one of them with what lies around it. It is a file, so
/// that a browser keeps it; marks are drawn over it in the page.
public struct SpotMap: Sendable {
  /// An area that answers are counted by.
  public struct Area: Sendable {
    /// What it is known by.
    public var place: Place.Reference
    /// What it is called.
    public var name: String
    /// Its ground, simplified; `nil` where nobody entered it.
    public var outline: Boundary?

    /// An area from its parts.
    public init(_ place: Place.Reference, _ name: String, _ outline: Boundary?) {
      (self.place, self.name, self.outline) = (place, name, outline)
    }
  }

  /// In which part of an area a spot lies.
  public enum Side: Sendable, CaseIterable {
    case middle, north, northEast, east, southEast, south, southWest, west, northWest
  }

  /// How wide maps are shown, in the pixels of a page: they are never scaled, as a browser says where a finger fell in these.
  public enum Width: Int, Sendable, CaseIterable {
    case narrow = 288
    case wide = 576
  }

  /// The areas, in the order of the list beside the map.
  public let areas: [Area]
  /// The area that is shown, by its place among them; `nil` for all.
  public let shown: Int?
  /// How wide it is, in pixels.
  public let width: Width
  private let projection: MapProjection

  /// A map of areas, or of one of them; `nil` where none has an outline. One that has none is shown as all.
  public init?(_ areas: [Area], showing shown: Int? = nil, _ width: Width) {
    let shown = shown.flatMap { areas.indices.contains($0) && areas[$0].outline?.box != nil ? $0 : nil }
    let drawn = shown.map { [areas[$0]] } ?? areas
    guard let box = Box(around: drawn.compactMap(\.outline).flatMap(\.rings).joined()) else { return nil }
    (self.areas, self.shown, self.width) = (areas, shown, width)
    projection = MapProjection(shown == nil ? box : box.wider, width: Double(width.rawValue))
  }

  /// How high it is, in pixels.
  public var height: Int { Int(projection.height.rounded(.up)) }

  // MARK: Spots

  /// Where somebody chose, in pixels from the upper left corner; kept to about a metre.
  public func spot(x: Int, y: Int) -> Position {
    Answered(spots: [projection.position(Double(x), Double(y))]).spots[0]
  }

  /// The spot in the middle: of the area that is shown, or of what is drawn.
  public var middle: Position {
    shown.flatMap { areas[$0].outline?.middle }.map { Answered(spots: [$0]).spots[0] }
      ?? spot(x: width.rawValue / 2, y: height / 2)
  }

  /// The area a spot lies in, as far as outlines tell.
  public func area(at spot: Position) -> Int? { areas.firstIndex { $0.outline?.contains(spot) ?? false } }

  /// In which part of an area a spot lies; `nil` where the area is not drawn.
  public func side(of spot: Position, in area: Int) -> Side? {
    guard let outline = areas[area].outline, let box = outline.box else { return nil }
    let centre = box.centre
    let (x, y) = (
      2 * (Double(spot.longitude) - Double(centre.longitude)) / max(1, Double(box.east) - Double(box.west)),
      2 * (Double(spot.latitude) - Double(centre.latitude)) / max(1, Double(box.north) - Double(box.south))
    )
    if x * x + y * y < 0.09 { return .middle }
    // Each side has an eighth of the round: the tangent of half of it is 0.4142.
    if x.magnitude < 0.4142 * y.magnitude { return y > 0 ? .north : .south }
    if y.magnitude < 0.4142 * x.magnitude { return x > 0 ? .east : .west }
    return y > 0 ? (x > 0 ? .northEast : .northWest) : (x > 0 ? .southEast : .southWest)
  }

  /// Distances by which a mark may be moved on it, in metres, the shortest first; and which of them suits it best.
  public var steps: (all: [Int], usual: Int) {
    let all = [10, 50, 100, 500, 1_000, 5_000]
    let whole = Double(height) * metresPerPixel
    return (all, all.last { Double($0) * 25 <= whole } ?? all[0])
  }

  /// A spot so many metres from another.
  public static func moved(_ spot: Position, north: Int = 0, east: Int = 0) -> Position {
    let squeeze = MapProjection.cosine(Double(spot.latitude) / 1e6 * .pi / 180)
    let moved = Position(
      longitude: Int32(clamping: Int(spot.longitude) + Int(Double(east) / metresPerUnit / max(squeeze, 0.01))),
      latitude: Int32(clamping: Int(spot.latitude) + Int(Double(north) / metresPerUnit)))
    return Answered(spots: [moved]).spots[0]
  }

  /// How many metres a millionth of a degree of latitude is long.
  private static let metresPerUnit = 0.111_32
  private var metresPerPixel: Double { projection.degreesPerPoint * Self.metresPerUnit }

  // MARK: Drawn

  /// The map as a file, in plain colours, light and dark.
  public var file: [UInt8] {
    let (width, height) = (Double(width.rawValue), Double(height))
    let drawing = drawn(
      "svg",
      [
        HTMLAttribute("xmlns", "http://www.w3.org/2000/svg"), .viewBox(width, height), .width(width), .height(height),
        .class("chart map"),
      ]
    ) {
      drawn("style", []) { HTMLNode(trusted: ChartStyle.standalone) }
      SVG.rect(.width(width), .height(height), .class("f-sunk"))
      for place in areas.indices where place != shown { ground(place) }
      if let shown { ground(shown) }
      for place in areas.indices { number(place) }
      scale
    }
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + drawing.bytes + Array("\n".utf8)
  }

  private func ground(_ place: Int) -> HTMLNode {
    guard let outline = areas[place].outline else { return .empty }
    let path = HTMLAttribute.d(projection.path(outline))
    let rule = HTMLAttribute("fill-rule", "evenodd")
    if shown == nil || place == shown { return SVG.path([path, rule, .class("bx")]) }
    return SVG.path([path, rule, .class("ax")])
  }

  private func number(_ place: Int) -> HTMLNode {
    guard let middle = areas[place].outline?.middle else { return .empty }
    let (x, y) = projection.point(middle)
    guard x > 8, y > 12, x < Double(width.rawValue) - 8, y < Double(height) - 34 else { return .empty }
    return SVG.text(.x(x), .y(y + 5), .class(place == shown ? "m b h" : "m t h")) { String(place + 1) }
  }

  /// A bar that says how far things are from each other.
  private var scale: HTMLNode {
    let lengths = [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000]
    let length = lengths.last { Double($0) / metresPerPixel <= Double(width.rawValue) / 3 } ?? lengths[0]
    let (pixels, y) = (Double(length) / metresPerPixel, Double(height) - 9)
    return HTMLNode {
      SVG.path(
        .d("M8 \(decimal(y - 6))V\(decimal(y))H\(decimal(8 + pixels))V\(decimal(y - 6))"), .class("k-ink"), .noFill,
        .strokeWidth(2))
      SVG.text(.x(14), .y(y - 6), .class("t h")) { length < 1_000 ? "\(length) m" : "\(length / 1_000) km" }
    }
  }

  /// The marks over the map, for those who see it; what they say stands beside it in words.
  public func marks(_ spots: [Position], _ shape: ActivityQuestion.Shape) -> HTMLNode {
    let points = spots.map(projection.point)
    let line = points.enumerated().map { ($0 == 0 ? "M" : "L") + "\(decimal($1.x)) \(decimal($1.y))" }.joined()
    return SVG.svg(
      .viewBox(Double(width.rawValue), Double(height)), .width(Double(width.rawValue)), .height(Double(height)),
      .class("chart marks"), .ariaHidden, .notFocusable
    ) {
      if points.count > 1 {
        if shape == .area {
          SVG.path(.d(line + "z"), .class("f-moot"), HTMLAttribute("fill-opacity", ".25"))
        }
        SVG.path(.d(line + (shape == .area && points.count > 2 ? "z" : "")), .class("k-moot"), .noFill, .strokeWidth(3))
      }
      for (place, point) in points.enumerated() {
        SVG.circle(
          HTMLAttribute("cx", decimal(point.x)), HTMLAttribute("cy", decimal(point.y)),
          HTMLAttribute("r", place == points.count - 1 ? "8" : "5"), .class("f-page k-ink"), .strokeWidth(3))
        if place == points.count - 1 {
          SVG.circle(
            HTMLAttribute("cx", decimal(point.x)), HTMLAttribute("cy", decimal(point.y)), HTMLAttribute("r", "2.5"),
            .class("f-brick"))
        }
      }
    }
  }
}

extension Box {
  /// The box with an eighth more on each side, for what lies around.
  fileprivate var wider: Box {
    let (x, y) = ((Int(east) - Int(west)) / 8, (Int(north) - Int(south)) / 8)
    return Box(
      west: Int32(clamping: Int(west) - x), south: Int32(clamping: Int(south) - y),
      east: Int32(clamping: Int(east) + x), north: Int32(clamping: Int(north) + y))
  }

  fileprivate var centre: Position {
    Position(
      longitude: Int32((Int(west) + Int(east)) / 2), latitude: Int32((Int(south) + Int(north)) / 2))
  }
}
