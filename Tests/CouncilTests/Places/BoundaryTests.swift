import Council
import Testing

@Suite("Boundaries")
struct BoundaryTests {
  private func ring(_ points: [(Int32, Int32)]) -> Boundary.Ring {
    points.map { Position(longitude: $0.0, latitude: $0.1) }
  }

  private var square: Boundary.Ring { ring([(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]) }
  private var hole: Boundary.Ring { ring([(40, 40), (60, 40), (60, 60), (40, 60), (40, 40)]) }

  @Test func `a point is inside the ring and not in its hole`() {
    let boundary = Boundary([[square, hole]])
    #expect(boundary.contains(Position(longitude: 10, latitude: 10)))
    #expect(!boundary.contains(Position(longitude: 50, latitude: 50)))
    #expect(!boundary.contains(Position(longitude: 150, latitude: 50)))
    #expect(!boundary.contains(Position(longitude: -1, latitude: 50)))
  }

  @Test func `each of two pieces of ground counts`() {
    let other = square.map { Position(longitude: $0.longitude + 1000, latitude: $0.latitude) }
    let boundary = Boundary([[square], [other]])
    #expect(boundary.contains(Position(longitude: 1050, latitude: 50)))
    #expect(!boundary.contains(Position(longitude: 500, latitude: 50)))
  }

  @Test func `the text of a boundary is read back to the same`() {
    let boundary = Boundary([[square, hole], [ring([(-5, -5), (-1_800_000, 3), (7, 90_000_000), (-5, -5)])]])
    #expect(Boundary(text: boundary.text) == boundary)
    #expect(Boundary(text: "1 2 3") == nil && Boundary(text: "a b") == nil && Boundary(text: "1 99999999999") == nil)
  }

  @Test func `what is wrong with a ring is said`() {
    #expect(Boundary([[square, hole]]).fault == nil)
    #expect(Boundary([[Array(square.prefix(3))]]).fault == .tooFewPoints(3))
    #expect(Boundary([[Array(square.dropLast())]]).fault == .unclosed)
    #expect(Boundary([[ring([(0, 0), (5, 5), (10, 10), (0, 0)])]]).fault == .empty)
    let bow = ring([(0, 0), (100, 100), (100, 0), (0, 50), (0, 0)])
    #expect(Boundary([[bow]]).fault == .crosses(Position(longitude: 0, latitude: 50)))
    let back = ring([(0, 0), (100, 0), (50, 0), (50, 50), (0, 0)])
    guard case .crosses = Boundary([[back]]).fault else {
      Issue.record("A line that turns back upon itself is let be")
      return
    }
  }

  @Test func `a line that only touches itself at a point is let be`() {
    let touching = ring([(0, 0), (100, 0), (50, 50), (100, 100), (0, 100), (50, 50), (0, 0)])
    #expect(Boundary([[touching]]).fault == nil)
  }

  @Test func `an outline has far fewer points, the same ground and closed rings`() throws {
    let points = (0..<4000).map { step -> (Int32, Int32) in
      let angle = Double(step) / 4000
      // A diamond with a fine saw along its edge.
      let (x, y) =
        angle < 0.25
        ? (1 - 4 * angle, 4 * angle)
        : angle < 0.5
          ? (1 - 4 * angle, 2 - 4 * angle)
          : angle < 0.75 ? (4 * angle - 3, 2 - 4 * angle) : (4 * angle - 3, 4 * angle - 4)
      let saw = step % 2 == 0 ? 1.0 : 1.001
      return (Int32(x * saw * 1_000_000), Int32(y * saw * 1_000_000))
    }
    let boundary = Boundary([[ring(points + [points[0]])]])
    let outline = boundary.outline()
    #expect(outline.count < 40)
    let drawn = try #require(outline.rings.first)
    #expect(drawn.first == drawn.last)
    #expect(outline.contains(Position(longitude: 0, latitude: 0)))
    #expect(!outline.contains(Position(longitude: 900_000, latitude: 900_000)))
  }

  @Test func `a ring that would take too long to look through is refused`() {
    var zigzag: [(Int32, Int32)] = []
    for step in 0..<12_000 { zigzag.append((step % 2 == 0 ? 0 : 1_000_000, Int32(step))) }
    zigzag += [(2_000_000, 12_000), (2_000_000, -10), (0, 0)]
    #expect(Boundary([[ring(zigzag)]]).fault == .tooIntricate)
  }
}
