import Council
import HTML

/// A map of places as outlines: what it shows stands above it as a statement, and in words for those who do not see it. The names
/// stand in a list beside it, under the numbers on the map.
public struct PlaceMap {
  /// How a place is drawn.
  public enum Look: Sendable {
    /// What everything else lies in: an outline.
    case ground
    /// One place among others, with its number.
    case part
    /// The place it is about, filled.
    case subject
  }

  /// One place on the map.
  public struct Shape {
    /// Its ground.
    public var boundary: Boundary
    /// How it is drawn.
    public var look: Look
    /// Its number in the list beside the map; `nil` for none.
    public var number: Int?

    /// A place from its parts.
    public init(_ boundary: Boundary, _ look: Look, number: Int? = nil) {
      self.boundary = boundary
      self.look = look
      self.number = number
    }
  }

  private let frame: ChartFrame
  private let shapes: [Shape]
  private let mark: Position?
  private static let width = 320.0

  /// A map of shapes, with a mark at a point when one is given. `prefix` makes identifiers unique on a page.
  public init(
    _ shapes: [Shape], finding: String, note: String = "", description: String, mark: Position? = nil,
    prefix: String = "map"
  ) {
    frame = ChartFrame(prefix: prefix, finding: finding, note: note, description: description)
    self.shapes =
      shapes.filter { $0.look == .ground } + shapes.filter { $0.look == .part }
      + shapes.filter { $0.look == .subject }
    self.mark = mark
  }

  /// Where a mark stands on the drawing, as its circle says it, for any position; `nil` when there is nothing to draw.
  public var marking: (@Sendable (Position) -> String)? {
    guard let box = Box(around: shapes.flatMap(\.boundary.rings).joined()) else { return nil }
    let projection = MapProjection(box, width: Self.width)
    return { position in
      let (x, y) = projection.point(position)
      return "cx=\"\(decimal(x))\" cy=\"\(decimal(y))\""
    }
  }

  /// The map in a page; nothing when no place has a boundary.
  public var figure: HTMLNode {
    guard let box = Box(around: shapes.flatMap(\.boundary.rings).joined()) else { return .empty }
    let projection = MapProjection(box, width: Self.width)
    return frame.figure(
      "bars", size: [.class("chart map"), .viewBox(projection.width, projection.height)],
      content: HTMLNode {
        for shape in shapes { drawing(shape, projection) }
        for shape in shapes { label(shape, projection) }
        if let mark { point(projection.point(mark)) }
      })
  }

  private func drawing(_ shape: Shape, _ projection: MapProjection) -> HTMLNode {
    let path = HTMLAttribute.d(projection.path(shape.boundary))
    let rule = HTMLAttribute("fill-rule", "evenodd")
    return switch shape.look {
    case .ground: SVG.path([path, rule, .class("hd")])
    case .part: SVG.path([path, rule, .class("bx")])
    case .subject: SVG.path([path, rule, .class("f-moot cut"), .strokeWidth(1)])
    }
  }

  private func label(_ shape: Shape, _ projection: MapProjection) -> HTMLNode {
    guard let number = shape.number, let middle = shape.boundary.middle else { return .empty }
    let (x, y) = projection.point(middle)
    let isDark = shape.look == .subject
    return SVG.text(.x(x), .y(y + 5), .class(isDark ? "m b f-on" : "m b h")) { String(number) }
  }

  private func point(_ place: (x: Double, y: Double)) -> HTMLNode {
    SVG.circle(
      HTMLAttribute("cx", decimal(place.x)), HTMLAttribute("cy", decimal(place.y)), HTMLAttribute("r", "6"),
      .class("f-page k-ink"), .strokeWidth(3))
  }
}
