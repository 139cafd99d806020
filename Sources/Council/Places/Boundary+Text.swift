extension Boundary {
  /// The boundary as text: polygons parted by `|`, rings by `;`, in each ring the first point and then the steps to the next, in
  /// millionths of a degree.
  public var text: String {
    polygons.map { $0.map(Self.text).joined(separator: ";") }.joined(separator: "|")
  }

  /// Reads the text back; `nil` when it is not one.
  public init?(text: String) {
    var polygons: [[Ring]] = []
    for polygon in text.utf8.split(separator: UInt8(ascii: "|")) {
      var rings: [Ring] = []
      for ring in polygon.split(separator: UInt8(ascii: ";")) {
        guard let ring = Self.ring(ring) else { return nil }
        rings.append(ring)
      }
      guard !rings.isEmpty else { return nil }
      polygons.append(rings)
    }
    self.init(polygons)
  }

  private static func text(_ ring: Ring) -> String {
    var (x, y): (Int32, Int32) = (0, 0)
    var numbers: [String] = []
    for point in ring {
      numbers.append(String(point.longitude &- x))
      numbers.append(String(point.latitude &- y))
      (x, y) = (point.longitude, point.latitude)
    }
    return numbers.joined(separator: " ")
  }

  private static func ring(_ bytes: Substring.UTF8View) -> Ring? {
    var (x, y): (Int32, Int32) = (0, 0)
    var ring: Ring = []
    var first: Int32?
    for word in bytes.split(separator: UInt8(ascii: " ")) {
      guard let step = number(word) else { return nil }
      if let longitude = first {
        (x, y) = (x &+ longitude, y &+ step)
        ring.append(Position(longitude: x, latitude: y))
        first = nil
      } else {
        first = step
      }
    }
    return first == nil ? ring : nil
  }

  private static func number(_ word: Substring.UTF8View) -> Int32? {
    var (value, isNegative, isFirst): (Int64, Bool, Bool) = (0, false, true)
    for byte in word {
      if isFirst, byte == UInt8(ascii: "-") {
        isNegative = true
      } else {
        guard byte >= 48, byte <= 57, value < 1_000_000_000_000 else { return nil }
        value = value * 10 + Int64(byte) - 48
      }
      isFirst = false
    }
    return Int32(exactly: isNegative ? -value : value)
  }
}
