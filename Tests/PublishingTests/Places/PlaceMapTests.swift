import Council
import HTML
import Publishing
import Testing

@Suite("Maps of places")
struct PlaceMapTests {
  private func square(_ west: Int32, _ south: Int32) -> Boundary {
    let points: [(Int32, Int32)] = [(0, 0), (100_000, 0), (100_000, 100_000), (0, 100_000), (0, 0)]
    return Boundary([[points.map { Position(longitude: west + $0.0, latitude: south + $0.1) }]])
  }

  private func text(_ map: PlaceMap) -> String { String(decoding: map.figure.bytes, as: UTF8.self) }

  @Test func `a map says what it shows, in a title and in words, and numbers its parts`() {
    let map = PlaceMap(
      [.init(square(0, 53_000_000), .part, number: 1), .init(square(100_000, 53_000_000), .part, number: 2)],
      finding: "Two <wards>", description: "A & B")
    let text = text(map)
    for part in [
      "Two &lt;wards&gt;", "A &amp; B", "role=\"img\"", "aria-labelledby=\"map-t map-d\"", ">1</text>", ">2</text>",
    ] {
      #expect(text.contains(part), "\(part): \(text)")
    }
    #expect(text.matches(of: /<path/).count == 2)
  }

  @Test func `a square on the ground is drawn as wide as high, though degrees of longitude are shorter`() throws {
    let map = PlaceMap([.init(square(0, 60_000_000), .subject)], finding: "F", description: "D")
    let box = try #require(text(map).firstMatch(of: /viewBox="0 0 320 ([0-9.]+)"/))
    let height = try #require(Double(box.output.1))
    // At 60 degrees north a degree of longitude is half as long, so the drawing is twice as high; it is kept to a page.
    #expect(height > 320 && height <= 400)
  }

  @Test func `the number of a place stands on its ground, in a crescent too`() throws {
    let points: [(Int32, Int32)] = [
      (0, 0), (100, 0), (100, 10), (10, 10), (10, 90), (100, 90), (100, 100), (0, 100), (0, 0),
    ]
    let crescent = Boundary([[points.map { Position(longitude: $0.0, latitude: $0.1) }]])
    #expect(crescent.contains(try #require(crescent.middle)))
  }

  @Test func `without a boundary there is no map`() {
    #expect(PlaceMap([], finding: "F", description: "D").figure.bytes.isEmpty)
  }
}
