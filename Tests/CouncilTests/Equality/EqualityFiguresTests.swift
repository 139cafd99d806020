import Council
import Testing

@Suite("A table of people as it is typed")
struct EqualityFiguresTests {
  private func read(_ text: String) -> EqualityFigures.Reading { EqualityFigures.read(text, field: "figures") }

  @Test(arguments: [",", "\t", ";"])
  func `commas, tabs and semicolons are read, and small counts are not kept`(_ mark: String) throws {
    let text = "Age,Full time,Part time\nYoung,3,20\n\nOld,12,9\n".replacing(",", with: mark)
    let figures = try #require(read(text).figures)
    #expect(
      figures.heading == "Age" && figures.rows == ["Young", "Old"] && figures.columns == ["Full time", "Part time"])
    #expect(figures.cells == [[nil, nil], [nil, nil]] && figures.grandTotal == 44 && figures.hidesAnything)
  }

  @Test(arguments: [
    ("Age\nYoung", "names the columns"), ("Age,All", "a line for each group"),
    ("Age,All\nYoung,1,2", "Line 2 has 2 counts"),
    ("Age,All\nYoung,few", "“few” is no count"), ("Age,All\nYoung,-4", "is no count"),
    ("Age,All\n,4", "the name of a group"),
    ("Age,All\nYoung,9\nTotal,9", "Leave “Total” out"),
  ])
  func `what is wrong is said with its line`(_ text: String, _ words: String) {
    let reading = read(text)
    #expect(reading.figures == nil && reading.objections.contains { $0.words.contains(words) }, "\(reading.objections)")
  }

  @Test func `nothing typed is no table`() {
    let reading = read(" \n ")
    #expect(reading.figures == nil && reading.objections.isEmpty)
  }
}
