import Counting
import Foundation
import Testing

@testable import Publishing

@Suite("Answers to statements from CSV")
struct OpinionSheetTests {
  private func read(_ text: String, words: String? = nil) -> (sheet: OpinionSheet?, messages: [InputMessage]) {
    OpinionSheet.read(Array(text.utf8), file: "votes.csv", words: words.map { (Array($0.utf8), "statements.csv") })
  }

  @Test func `rows become answers, of two the later one`() throws {
    let sheet = try #require(read("participant,statement,vote\na,1,agree\nb,1,-1\na,2,pass\na,1,0\n").sheet)
    #expect(sheet.people == ["a", "b"] && sheet.statements == ["1", "2"])
    #expect(sheet.votes.count == 3 && sheet.replaced == 1)
    #expect(sheet.votes.votes(of: 0).map(\.vote) == [.pass, .pass])
    #expect(sheet.votes.votes(of: 1).map(\.vote) == [.disagree])
  }

  @Test func `an export of Polis is read as it is`() throws {
    let sheet = try #require(read("timestamp,datetime,comment-id,voter-id,vote\n17,Mon,3,9,1\n18,Mon,4,9,-1\n").sheet)
    #expect(sheet.statements == ["3", "4"] && sheet.people == ["9"])
  }

  @Test func `words give the order, and a statement without words is told with its place`() throws {
    let words = "statement,text\n2,Trees first\n1,\"Cars, last\"\n"
    let sheet = try #require(read("participant,statement,vote\na,1,Agree\n", words: words).sheet)
    #expect(sheet.statements == ["2", "1"] && sheet.words["1"] == "Cars, last")
    let (none, messages) = read("participant,statement,vote\na,3,agree\n", words: words)
    #expect(none == nil)
    #expect(messages.first?.line == 2 && messages.first?.column == 3 && messages.first?.field == "statement")
  }

  @Test(arguments: [
    ("", "The file is empty."),
    ("participant,vote\n", "Missing: statement"),
    ("participant,statement,vote\na,1,maybe\n", "A vote is agree, disagree or pass"),
    ("participant,statement,vote\n,1,1\n", "whose answer"),
  ]) func `what cannot be read is refused and says what is wrong`(text: String, wanted: String) throws {
    let (sheet, messages) = read(text)
    #expect(sheet == nil)
    #expect(try #require(messages.first).text.contains(wanted))
  }

  @Test func `a mistyped vote is told with its line, its column and what was perhaps meant`() {
    let message = read("participant,statement,vote\na,1,agree\na,2,agre\n").messages.first
    #expect(
      message?.description
        == "votes.csv:3:5: vote “agre”: A vote is agree, disagree or pass, or 1, -1 or 0. Did you mean agree?")
  }

  @Test func `the answer says first what all agree on, then the groups`() throws {
    var rows = "participant,statement,vote\n"
    for person in 0..<40 {
      for statement in 0..<10 { rows += "p\(person),s\(statement),\(person % 2 == 0 ? 1 : -1)\n" }
      rows += "p\(person),both,1\n"
    }
    let sheet = try #require(read(rows).sheet)
    let telling = OpinionTelling(
      OpinionGroups(sheet.votes), statements: sheet.statements, people: sheet.people.count, answers: sheet.votes.count)
    let text = String(decoding: OpinionText.write(telling), as: UTF8.self)
    let common = try #require(text.range(of: "What all groups think the same of\nAgree: both"))
    let group = try #require(text.range(of: "Group A, 20 people"))
    #expect(common.lowerBound < group.lowerBound)
    let json = String(decoding: OpinionJSON.write(telling, marks: sheet.statements), as: UTF8.self)
    #expect(json.contains("\"isStable\": true") && !json.contains("p17"))
    #expect(
      String(decoding: OpinionJSON.write(telling, marks: sheet.statements, people: sheet.people), as: UTF8.self)
        .contains("p17"))
    // Beside groups, a row for everybody would tell how whoever is in none answered.
    let published = String(decoding: OpinionCSV.write(telling, marks: sheet.statements, fewest: 5), as: UTF8.self)
    #expect(published.contains("both,both,A,20,20,0,0,,agree") && !published.contains(",all,"))
    #expect(
      String(decoding: OpinionJSON.write(telling, marks: sheet.statements, fewest: 5), as: UTF8.self)
        .contains("\"all\": null"))
  }

  @Test func `base clusters of Polis group the people of the answers`() throws {
    let sheet = PolisBaseSheet.read(
      Array("cluster,x,y,participant\n0,0,0,a\n0,0,0,b\n1,1,0,c\n2,9,0,d\n".utf8), file: "base.csv"
    ).sheet
    #expect(try #require(sheet).groups(of: ["d", "a", "z", "c"]) == [1, 0, nil, 0])
    let wrong = PolisBaseSheet.read(Array("cluster,x,y,participant\n0,zero,0,a\n".utf8), file: "base.csv")
    #expect(wrong.sheet == nil && wrong.messages.first?.column == 3)
  }
}
