import Council
import Publishing

/// The boundary of a place as a feature of RFC 7946: degrees of longitude and latitude (WGS 84).
enum WrittenBoundary {
  static let schema = Schema.object(
    "Boundary", "The ground of a place, as a GeoJSON feature.",
    [
      .must("type", .choice(["Feature"])), .must("id", .text("The reference of the place.")),
      .must("properties", properties), .must("geometry", geometry),
    ])

  private static let properties = Schema.object(
    "", "",
    [.must("name", .text()), .must("kind", .choice(Council.Place.Kind.self)), .must("code", Schema.text().orNull)])

  private static let geometry = Schema.object(
    "", "",
    [
      .must("type", .choice(["MultiPolygon"])),
      .must("coordinates", .list(.any, most: 1_000_000, "Polygons, each an outer ring and its holes.")),
    ])

  static func value(_ boundary: Boundary, of place: Council.Place) -> JSONText.Value {
    .object([
      ("type", .text("Feature")), ("id", .text(place.reference.rawValue)),
      (
        "properties",
        .object([
          ("name", .text(place.name)), ("kind", .text(place.kind.rawValue)),
          ("code", .optional(place.code?.rawValue)),
        ])
      ),
      (
        "geometry",
        .object([
          ("type", .text("MultiPolygon")),
          ("coordinates", .list(boundary.polygons.map { .list($0.map { .list($0.map(point)) }) })),
        ])
      ),
    ])
  }

  private static func point(_ point: Position) -> JSONText.Value {
    .list([.millionths(Int(point.longitude)), .millionths(Int(point.latitude))])
  }
}
