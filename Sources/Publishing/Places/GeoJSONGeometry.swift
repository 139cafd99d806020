import Council

/// The geometry of one feature: polygons, or why it is none.
struct GeoJSONGeometry {
  let most: Int
  private(set) var boundary: Boundary?
  private(set) var fault: String?
  private var points = 0

  init(most: Int) { self.most = most }

  private enum Coordinates {
    case none
    case polygon([Boundary.Ring])
    case polygons([[Boundary.Ring]])
    /// Numbers in so many brackets that are no polygons.
    case other
  }

  mutating func read(_ reader: inout JSONStream) throws(JSONStream.Trouble) {
    guard try reader.next() == .object else { return try reader.skip() }
    var type = ""
    var coordinates = Coordinates.none
    try reader.object { name, reader throws(JSONStream.Trouble) in
      switch name {
      case "type": type = try reader.text()
      case "coordinates": coordinates = try self.coordinates(&reader)
      default: try reader.skip()
      }
    }
    switch (type, coordinates) {
    case ("Polygon", .polygon(let rings)): set(Boundary([rings]))
    case ("MultiPolygon", .polygons(let polygons)): set(Boundary(polygons))
    case ("MultiPolygon", .polygon), ("Polygon", .polygons):
      say("The coordinates are not those of a \(type).")
    case (_, .none): say("The geometry has no coordinates.")
    default: say("It is a \(type.prefix(40)); a place is a Polygon or a MultiPolygon.")
    }
  }

  private mutating func set(_ boundary: Boundary) {
    guard fault == nil else { return }
    guard !boundary.polygons.isEmpty, boundary.polygons.allSatisfy({ !$0.isEmpty }) else {
      return say("A polygon has no ring.")
    }
    if let fault = boundary.fault { return say(fault.description) }
    if let box = boundary.box, !Box.britishIsles.contains(box) {
      return say(
        Box.britishIsles.contains(box.turned)
          ? "Latitude stands before longitude. GeoJSON has longitude first, so save the map again in that order."
          : "It lies outside the British Isles and the seas around them. See that the map is the right one, in WGS 84.")
    }
    self.boundary = boundary
  }

  private mutating func say(_ text: String) { fault = fault ?? text }

  /// Polygons are told by their depth: numbers in a point in a ring in a polygon.
  private mutating func coordinates(_ reader: inout JSONStream) throws(JSONStream.Trouble) -> Coordinates {
    guard try reader.next() == .array else {
      try reader.skip()
      return .other
    }
    var rings: [Boundary.Ring] = []
    var polygons: [[Boundary.Ring]] = []
    var isOther = false
    try reader.array { reader throws(JSONStream.Trouble) in
      guard try reader.next() == .array else {
        isOther = true
        return try reader.skip()
      }
      switch try self.ringOrPolygon(&reader) {
      case .ring(let ring): rings.append(ring)
      case .polygon(let inner): polygons.append(inner)
      case .other: isOther = true
      }
    }
    if isOther || (!rings.isEmpty && !polygons.isEmpty) { return .other }
    return polygons.isEmpty ? .polygon(rings) : .polygons(polygons)
  }

  private enum Part {
    case ring(Boundary.Ring)
    case polygon([Boundary.Ring])
    case other
  }

  private mutating func ringOrPolygon(_ reader: inout JSONStream) throws(JSONStream.Trouble) -> Part {
    var ring: Boundary.Ring = []
    var rings: [Boundary.Ring] = []
    var isOther = false
    try reader.array { reader throws(JSONStream.Trouble) in
      guard try reader.next() == .array else {
        isOther = true
        return try reader.skip()
      }
      switch try self.pointOrRing(&reader) {
      case .point(let point): if let point { ring.append(point) }
      case .ring(let inner): rings.append(inner)
      case .other: isOther = true
      }
    }
    if isOther || (!ring.isEmpty && !rings.isEmpty) { return .other }
    return rings.isEmpty ? .ring(ring) : .polygon(rings)
  }

  private enum Piece {
    case point(Position?)
    case ring(Boundary.Ring)
    case other
  }

  private mutating func pointOrRing(_ reader: inout JSONStream) throws(JSONStream.Trouble) -> Piece {
    var numbers: [Double] = []
    var ring: Boundary.Ring = []
    var isOther = false
    try reader.array { reader throws(JSONStream.Trouble) in
      switch try reader.next() {
      case .number: numbers.append(try reader.number())
      case .array:
        if let point = try self.point(&reader) { ring.append(point) }
      default:
        isOther = true
        try reader.skip()
      }
      guard numbers.count <= 8 else { throw reader.trouble("A point has two numbers, or three with its height.") }
    }
    if isOther || (!numbers.isEmpty && !ring.isEmpty) { return .other }
    return numbers.isEmpty ? .ring(ring) : .point(try position(numbers, reader))
  }

  private mutating func point(_ reader: inout JSONStream) throws(JSONStream.Trouble) -> Position? {
    var numbers: [Double] = []
    try reader.array { reader throws(JSONStream.Trouble) in
      guard numbers.count < 8 else { throw reader.trouble("A point has two numbers, or three with its height.") }
      guard try reader.next() == .number else { throw reader.trouble("A point is made of numbers.") }
      numbers.append(try reader.number())
    }
    return try position(numbers, reader)
  }

  private mutating func position(
    _ numbers: [Double], _ reader: JSONStream
  ) throws(JSONStream.Trouble) -> Position? {
    points += 1
    guard points <= most else {
      throw reader.trouble(
        "The boundary has more than \(most) points, the most that can be read. Use an edition with fewer points "
          + "(generalised).")
    }
    guard numbers.count >= 2 else {
      say("A point has two numbers, longitude and latitude; here is one with \(numbers.count).")
      return nil
    }
    guard let position = Position(degreesEast: numbers[0], north: numbers[1]) else {
      let looksLikeGrid = numbers[0] > 1_000 && numbers[1] > 1_000
      say(
        looksLikeGrid ? GeoJSONReading.system : "\(numbers[0]), \(numbers[1]) is no longitude and latitude in degrees.")
      return nil
    }
    return position
  }
}
