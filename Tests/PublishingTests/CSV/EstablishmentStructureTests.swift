import Council
import Law
import Testing

@testable import Publishing

@Suite("How the rows of an establishment fit together")
struct EstablishmentStructureTests {
  private func messages(_ rows: String) -> [InputMessage] {
    let text = "record,reference,title,unit,reports_to,from,to\nunit,U,Unit,,,,\n" + rows
    return EstablishmentCSV.read(Array(text.utf8), file: "establishment.csv").1
  }

  @Test func `a post in a unit that does not exist brings the nearest unit`() {
    let found = messages("unit,APT,Area team,,,,\npost,A,Title,ABT,,,\n")
    #expect(found.map { [$0.line, $0.column] } == [[4, 14]])
    #expect(found.map(\.nearest) == ["APT"])
  }

  @Test func `a post that reports to itself or to nobody there is told`() {
    let found = messages("post,CIO,Title,U,CIO,,\npost,B,Title,U,CIOO,,\n")
    #expect(found.map(\.line) == [3, 4])
    #expect(found.first?.text.contains("itself") == true)
    #expect(found.last?.nearest == "CIO")
  }

  @Test func `a loop is told once, by the names of its posts`() {
    let found = messages("post,A,T,U,C,,\npost,B,T,U,A,,\npost,C,T,U,B,,\npost,D,T,U,C,,\npost,E,T,U,,,\n")
    #expect(
      found.map(\.text) == ["These posts report to each other in a loop: A → C → B → A. One must report elsewhere."])
    #expect(found.map { [$0.line, $0.column] } == [[3, 12]])
  }

  @Test func `two loops are both told`() {
    #expect(messages("post,A,T,U,B,,\npost,B,T,U,A,,\npost,C,T,U,D,,\npost,D,T,U,C,,\n").map(\.line) == [3, 5])
  }

  @Test func `units in a loop are told`() {
    #expect(
      messages("unit,V,Unit,W,,,\nunit,W,Unit,V,,,\n").map(\.text) == [
        "These units are part of each other in a loop: V → W → V. One must be at the top."
      ])
  }

  @Test func `a reference twice in the same days is told with the line of the other`() {
    let found = messages("post,A,T,U,,,2014-09-30\npost,A,T,U,,2014-09-30,\n")
    #expect(found.map(\.line) == [4])
    #expect(found.first?.text.contains("line 3") == true)
  }

  @Test func `versions whose days follow each other are one post's history`() {
    #expect(messages("post,A,T,U,,2014-10-01,\npost,A,T,U,,,2014-09-30\n").isEmpty)
  }

  @Test func `two posts that swap places in time form no loop`() {
    #expect(
      messages("post,A,T,U,B,,2014-09-30\npost,A,T,U,,2014-10-01,\npost,B,T,U,,,2014-09-30\npost,B,T,U,A,2014-10-01,\n")
        .isEmpty)
  }

  @Test func `two posts that report to each other for a day form one`() {
    let found = messages(
      "post,A,T,U,B,,2014-09-30\npost,A,T,U,,2014-10-01,\npost,B,T,U,,,2014-09-29\npost,B,T,U,A,2014-09-30,\n")
    #expect(found.map(\.text) == ["These posts report to each other in a loop: A → B → A. One must report elsewhere."])
  }

  @Test func `posts that report to no other can be listed`() {
    let text = "record,reference,title,unit,reports_to\nunit,U,Unit,,\n,A,T,U,\n,B,T,U,A\n,C,T,U,\n"
    let (establishment, _) = EstablishmentCSV.read(Array(text.utf8), file: "x")
    #expect(EstablishmentCSV.rootPosts(of: establishment).map(\.reference.rawValue) == ["A", "C"])
  }

  @Test func `sums that no council has are refused before they overflow`() {
    let rows = (0..<101).map { ",P\($0),T,U,100000,10000000" }.joined(separator: "\n")
    let text = "record,reference,title,unit,posts,cost\nunit,U,Unit,,,\n" + rows
    let found = EstablishmentCSV.read(Array(text.utf8), file: "x").1
    #expect(Set(found.map(\.field)) == ["posts", "cost"])
  }
}
