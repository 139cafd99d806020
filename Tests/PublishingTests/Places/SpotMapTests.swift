import Council
import HTML
import Publishing
import Testing

@Suite("Maps on which places are marked")
struct SpotMapTests {
  private static func square(_ west: Int32, _ south: Int32) -> Boundary {
    let points: [(Int32, Int32)] = [(0, 0), (100_000, 0), (100_000, 100_000), (0, 100_000), (0, 0)]
    return Boundary([[points.map { Position(longitude: west + $0.0, latitude: south + $0.1) }]])
  }

  private let areas = [
    SpotMap.Area(.init(rawValue: "W"), "West <1>", square(-1_100_000, 53_000_000)),
    SpotMap.Area(.init(rawValue: "E"), "East", square(-1_000_000, 53_000_000)),
    SpotMap.Area(.init(rawValue: "N"), "Nowhere", nil),
  ]

  @Test(arguments: SpotMap.Width.allCases, [nil, 0, 1, 2])
  func `a spot is where the finger fell, at either size, on all areas and on one`(
    _ width: SpotMap.Width, _ shown: Int?
  ) throws {
    let map = try #require(SpotMap(areas, showing: shown, width))
    for (x, y) in [(40, 20), (100, 60), (width.rawValue - 9, map.height - 9)] {
      let text = String(decoding: map.marks([map.spot(x: x, y: y)], .point).bytes, as: UTF8.self)
      let drawn = try #require(text.firstMatch(of: /cx="([0-9.]+)" cy="([0-9.]+)"/))
      let (left, top) = (try #require(Double(drawn.output.1)), try #require(Double(drawn.output.2)))
      #expect(abs(left - Double(x)) < 0.2 && abs(top - Double(y)) < 0.2, "\(left), \(top) for \(x), \(y)")
    }
    #expect(map.shown == (shown == 2 ? nil : shown))
  }

  @Test func `one area is drawn larger than all, so that a spot is closer to what was meant`() throws {
    let (all, one) = (try #require(SpotMap(areas, .narrow)), try #require(SpotMap(areas, showing: 1, .narrow)))
    func width(_ map: SpotMap) -> Int32 {
      map.spot(x: 101, y: 50).longitude - map.spot(x: 100, y: 50).longitude
    }
    #expect(width(one) < width(all))
    #expect(all.area(at: all.spot(x: 30, y: 60)) == 0 && one.area(at: one.middle) == 1)
  }

  @Test func `where a mark lies is told by the side of its area`() throws {
    let map = try #require(SpotMap(areas, .wide))
    let sides: [(Int32, Int32, SpotMap.Side)] = [
      (50, 50, .middle), (50, 90, .north), (90, 90, .northEast), (90, 50, .east), (90, 10, .southEast),
      (50, 10, .south), (10, 10, .southWest), (10, 50, .west), (10, 90, .northWest),
    ]
    for (x, y, side) in sides {
      let spot = Position(longitude: -1_100_000 + x * 1_000, latitude: 53_000_000 + y * 1_000)
      #expect(map.side(of: spot, in: 0) == side, "\(x), \(y)")
    }
    #expect(map.side(of: map.middle, in: 2) == nil)
  }

  @Test func `a mark is moved by metres on the ground, east as far as north`() throws {
    let spot = Position(longitude: -1_000_000, latitude: 60_000_000)
    let north = SpotMap.moved(spot, north: 1_000)
    // A kilometre is a hundred and eleventh of a degree of latitude; at 60 degrees a degree of longitude is half as long.
    #expect(north.longitude == spot.longitude && abs(north.latitude - spot.latitude - 8_983) <= 10)
    let west = SpotMap.moved(spot, east: -1_000)
    #expect(west.latitude == spot.latitude && abs(west.longitude - spot.longitude + 17_966) <= 20)
  }

  @Test func `the file numbers the areas and carries its own colours, and nobody’s marks`() throws {
    let text = String(decoding: try #require(SpotMap(areas, .wide)).file, as: UTF8.self)
    #expect(text.contains("prefers-color-scheme: dark") && text.contains(">1</text>") && text.contains(">2</text>"))
    #expect(!text.contains("<circle") && text.contains(" km</text>"))
  }

  @Test func `without any outline there is no map`() {
    #expect(SpotMap([areas[2]], .wide) == nil && SpotMap([], .narrow) == nil)
  }

  @Test func `squares are drawn with how many marked something, and none without an outline`() {
    let square = MapSquare(Position(longitude: -1_050_000, latitude: 53_050_000))
    let map = SquareMap([(square, 8)], over: areas, finding: "Most <here>", prefix: "q1-squares")
    let text = String(decoding: map.figure.bytes, as: UTF8.self)
    #expect(text.contains("Most &lt;here&gt;") && text.contains("<rect"))
    #expect(SquareMap([(square, 8)], over: [areas[2]], finding: "", prefix: "p").figure.bytes.isEmpty)
    #expect(SquareMap([], over: areas, finding: "", prefix: "p").figure.bytes.isEmpty)
  }
}
