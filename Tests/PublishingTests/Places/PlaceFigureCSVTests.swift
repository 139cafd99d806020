import Council
import Publishing
import Testing

@Suite("The list of residents and deprivation")
struct PlaceFigureCSVTests {
  private static let places = [
    Place(
      reference: .init(rawValue: "W1"), name: "Boston Castle", kind: .ward, code: GSSCode(rawValue: "E05001034")),
    Place(reference: .init(rawValue: "AA-SOUTH"), name: "Rotherham South", kind: .areaAssembly),
  ]

  private func read(
    _ text: String, _ given: PlaceFigureCSV.Given = .init()
  ) -> (listed: PlaceFigureCSV.Listed, messages: [InputMessage]) {
    PlaceFigureCSV.read(Array(text.utf8), file: "figures.csv", knowing: Self.places, given: given)
  }

  @Test func `a place is named by its code or its reference, and thousands may be set apart`() {
    let (listed, messages) = read(
      "code,residents,year,tenth,edition,source\nE05001034,\"13,412\",2024,1,2025,ONS\nAA-SOUTH,30 100,2024,,,ONS\n")
    #expect(messages.isEmpty)
    #expect(
      listed.figures == [
        PlaceFigure(
          of: .init(rawValue: "W1"), residents: 13_412, year: 2024, tenth: 1, edition: 2025, source: "ONS"),
        PlaceFigure(of: .init(rawValue: "AA-SOUTH"), residents: 30_100, year: 2024, source: "ONS"),
      ])
  }

  @Test func `a published file is read as it comes, and what it has besides is said`() {
    let (listed, messages) = read(
      "\u{FEFF}WD24CD;WD24NM;Total;F0\nE05001034;Boston Castle;13412;80\nE05000001;Elsewhere;9000;90\n",
      .init(year: 2024, source: "ONS, mid-2024 estimates"))
    #expect(messages.isEmpty && listed.figures.map(\.residents) == [13_412])
    #expect(listed.unread == ["WD24NM", "F0"] && listed.elsewhere == ["E05000001"])
  }

  @Test(arguments: [
    ("", "The list is empty"), ("code,tenth\nW1,1\n", "The column residents is missing"),
    ("code,residnts\nW1,1\n", "Did you mean residents?"),
    ("code,residents,population\nW1,1,1\n", "figures.csv:1:16: residents “population”: Column 2 says this already"),
    ("code,residents,year,source\nW1,12.5,2024,ONS\n", "figures.csv:2:4: residents “12.5”: Write a whole number"),
    ("code,residents,year,source\nW1,\"1,5\",2024,ONS\n", "Write a whole number"),
    ("code,residents,year,source\nW1,-4,2024,ONS\n", "Write a whole number"),
    ("code,residents,year,source\nW1,100000001,2024,ONS\n", "from 0 to 100000000"),
    ("code,residents,year,source\nW1,,2024,ONS\n", "Write how many people live there"),
    ("code,residents,source\nW1,5,ONS\n", "Say of which year this is"),
    ("code,residents,year\nW1,5,2024\n", "Name the source"),
    (
      "code,residents,year,tenth,edition,source\nW1,5,2024,11,2025,ONS\n",
      "2:11: tenth “11”: A tenth is a number from 1"
    ),
    ("code,residents,year,tenth,source\nW1,5,2024,1,ONS\n", "which edition of the Indices"),
    ("code,residents,year,source\nAA-SOTH,5,2024,ONS\n", "Did you mean AA-SOUTH?"),
    ("code,residents,year,source\n,5,2024,ONS\n", "Name the place"),
    (
      "code,residents,year,source\nW1,5,2024,ONS\nE05001034,6,2024,ONS\n",
      "3:1: code “E05001034”: Line 2 has this place"
    ),
    ("code,residents,year,source\nE05000001,5,2024,ONS\n", "No line is of a place that stands here"),
  ])
  func `what cannot be read is told with its place, and nothing of the list is taken`(text: String, words: String) {
    let (listed, messages) = read(text)
    #expect(listed.figures.isEmpty)
    let said = messages.map(\.description)
    #expect(said.contains { $0.contains(words) }, "\(said)")
  }

  @Test func `all that is wrong is told at once`() {
    let (_, messages) = read("code,residents,year,tenth,edition,source\nW1,x,y,z,,\nAA-SOUTH,5,2024,0,2025,ONS\n")
    #expect(messages.map(\.line) == [2, 2, 2, 2, 3])
    #expect(messages.map(\.field) == ["residents", "year", "tenth", "source", "tenth"])
  }

  @Test func `more lines than every ward of England are refused`() {
    let (listed, messages) = PlaceFigureCSV.read(
      Array("code,residents,year,source\nW1,5,2024,ONS\n\nW1,5,2024,ONS\n".utf8), file: "figures.csv",
      knowing: Self.places, limits: CSVLimits(rows: 2))
    #expect(listed.figures.isEmpty && messages.contains { $0.text.contains("more than 2 rows") })
  }

  /// Whatever is written of places is read again as the same.
  @Test func `what is written is read again as it was`() {
    var dice = SeededNumbers(seed: 5)
    for _ in 0..<200 {
      let figures = Self.places.map { place in
        let tenth = dice.next(2) == 0 ? 1 + dice.next(10) : nil
        return PlaceFigure(
          of: place.reference, residents: dice.next(PlaceFigure.mostResidents + 1),
          year: 1801 + dice.next(300), tenth: tenth, edition: tenth.map { _ in 2019 },
          source: dice.pick(["ONS", "=1+1", "a \"quoted\" source, 2024", "é; x"]))
      }
      let (listed, messages) = PlaceFigureCSV.read(
        PlaceFigureCSV.write(figures, of: Self.places), file: "figures.csv", knowing: Self.places)
      #expect(messages.isEmpty && listed.figures == figures, "\(messages)")
    }
  }

  /// No bytes may stop the reader, and a list with a fault gives nothing.
  @Test func `bytes that mean nothing are refused and never half taken`() {
    var dice = SeededNumbers(seed: 6)
    let words = [
      "code", "residents", ",", ";", "\n", "\"", "E05001034", "W1", "12", "1,000", "year", "2024", "\u{0}", " ",
    ]
    for _ in 0..<3_000 {
      let text = (0..<dice.next(30)).map { _ in dice.pick(words) }.joined()
      let (listed, messages) = read("code,residents,year,source\n" + text)
      #expect(messages.isEmpty != listed.figures.isEmpty, "\(text)")
      #expect(listed.figures.allSatisfy { $0.objections.isEmpty }, "\(text)")
    }
  }
}
