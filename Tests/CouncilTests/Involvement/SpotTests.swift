import Council
import Testing

@Suite("Places marked on a map")
struct SpotTests {
  private func place(_ shape: ActivityQuestion.Shape?) -> ActivityQuestion {
    ActivityQuestion("q1", .place, "Where?", shape: shape)
  }

  private func spots(_ text: String) throws -> [Position] { try #require(SpotText.spots(text)) }

  @Test(arguments: [
    ("53.43012 -1.35716", "53.43012 -1.35716"), ("53.43012, -1.35716", "53.43012 -1.35716"),
    ("53.4300° \u{2212}1.3", "53.43000 -1.30000"), ("51.5 -0.12; 51.6 0.000009", "51.50000 -0.12000; 51.60000 0.00001"),
    (" 51.5,-0.00004 \n51.6\t1 ;", "51.50000 -0.00004; 51.60000 1.00000"), ("", ""),
  ])
  func `coordinates are read as people write them, and kept to a metre`(_ typed: String, _ shown: String) throws {
    #expect(SpotText.text(try spots(typed)) == shown)
  }

  @Test(arguments: [
    "53.43012", "53.4 -1.3 7", "north 1", "nan 1", "1e2 1", "0x1 1", "inf 0", "91 0", "0 181", "--5 1", "5 1.2.3",
    "५३ १",
  ])
  func `what is no latitude with a longitude is not taken for one`(_ typed: String) {
    #expect(SpotText.spots(typed) == nil)
  }

  @Test func `spots are kept in an answer as whole numbers`() throws {
    let answer = Answered(text: "Bridge", spots: try spots("53.43012 -1.35716; 53.5 -1.4"))
    #expect(answer.numbers == [5_343_012, -135_716, 5_350_000, -140_000])
    #expect(answer.spots == (try spots("53.43012 -1.35716; 53.5 -1.4")))
    #expect(Answered(numbers: [1]).spots.isEmpty && Answered().spots.isEmpty)
  }

  @Test(arguments: [
    (ActivityQuestion.Shape.point, "53.4 -1.3", true), (.point, "53.4 -1.3; 53.5 -1.3", false),
    (.line, "53.4 -1.3", false), (.line, "53.4 -1.3; 53.4 -1.3", false), (.line, "53.4 -1.3; 53.5 -1.3", true),
    (.area, "53.4 -1.3; 53.5 -1.3", false), (.area, "53.4 -1.3; 53.5 -1.3; 53.5 -1.2", true),
    // Round a square, and round it with two corners the wrong way about.
    (.area, "53.4 -1.3; 53.5 -1.3; 53.5 -1.2; 53.4 -1.2", true),
    (.area, "53.4 -1.3; 53.5 -1.3; 53.4 -1.2; 53.5 -1.2", false),
    (.area, "53.4 -1.3; 53.5 -1.3; 53.6 -1.3", false), (.point, "-1.3 53.4", false),
  ])
  func `marks are as many as their shape needs, in the British Isles, and go round without crossing`(
    _ shape: ActivityQuestion.Shape, _ text: String, _ isFine: Bool
  ) throws {
    #expect(place(shape).objections(to: Answered(spots: try spots(text))).isEmpty == isFine)
  }

  @Test func `a line has fifty spots at most, and words alone are enough`() throws {
    let way = (0...50).map { Position(longitude: -1_000_000, latitude: 53_000_000 + Int32($0) * 1_000) }
    #expect(!place(.line).objections(to: Answered(spots: way)).isEmpty)
    #expect(place(.line).objections(to: Answered(spots: Array(way.prefix(50)))).isEmpty)
    #expect(place(.line).objections(to: Answered(text: "Along the canal")).isEmpty)
    #expect(!place(nil).objections(to: Answered(spots: Array(way.prefix(1)))).isEmpty)
  }

  @Test func `only a place is marked, and questions that were kept without a shape are read as they were`() {
    #expect(!ActivityQuestion("q1", .line, "Where?", shape: .point).objections().isEmpty)
    #expect(place(.point).objections().isEmpty)
  }

  @Test func `a mark lies in the square around it, a line in each on its way, an area in each it covers`() throws {
    let point = try spots("53.405 -1.3")
    #expect(MapSquare.under(point, .point) == [MapSquare(point[0])])
    #expect(MapSquare(point[0]).box.contains(try #require(Box(around: point))))
    let (west, east) = (try spots("53.405 -0.001")[0], try spots("53.405 0.001")[0])
    #expect(MapSquare(west).column == -1 && MapSquare(east).column == 0)
    let line = try spots("53.405 -1.3; 53.435 -1.3")
    #expect(MapSquare.under(line, .line).count == 4)
    let area = try spots("53.401 -1.311; 53.429 -1.311; 53.429 -1.265; 53.401 -1.265")
    #expect(MapSquare.under(area, .area).count == 9)
    #expect(MapSquare.under(area, .line).count < 9)
  }

  // MARK: Told

  private func told(_ shape: ActivityQuestion.Shape, _ marks: [(String, Int)], inWords: Int = 0) throws -> [Int] {
    let question = place(shape)
    var tally = ActivityTally()
    var number = 0
    func add(_ answer: Answered, aside: String = "") {
      number += 1
      tally.add(
        ActivityResponse(
          number: number, receivedAt: .init(milliseconds: 0), version: 1, answers: ["q1": answer], setAside: aside),
        to: Questionnaire([.init("", [question])]))
    }
    for (text, count) in marks { for _ in 0..<count { add(Answered(spots: try spots(text))) } }
    for _ in 0..<inWords { add(Answered(text: "Here")) }
    for _ in 0..<9 { add(Answered(spots: try spots("53.205 -1.1; 53.305 -1.1")), aside: "sent twice") }
    return PublishedTally(tally).squares(question).map(\.count)
  }

  @Test func `no square is told in which fewer than five marked something, nor one by which such a square is known`()
    throws
  {
    #expect(try told(.point, [("53.405 -1.3", 7), ("53.505 -1.3", 5)]) == [7, 5])
    #expect(try told(.point, [("53.405 -1.3", 4)]) == [])
    // Four are left of all who answered: the five go with them.
    #expect(try told(.point, [("53.405 -1.3", 9), ("53.505 -1.3", 5), ("53.605 -1.3", 4)]) == [9])
    #expect(try told(.point, [("53.405 -1.3", 9), ("53.505 -1.3", 5)], inWords: 20) == [9, 5])
    let (here, there) = ("53.405 -1.3; 53.406 -1.3", "53.405 -1.3; 53.415 -1.3")
    #expect(try told(.line, [(here, 6), (there, 6)]) == [12, 6])
    // All but two reached the first square.
    #expect(try told(.line, [(here, 6), ("53.605 -1.3; 53.606 -1.3", 2)]) == [])
  }
}
