import Counting
import Testing

@testable import Publishing

@Suite("Counts for a terminal and for a spreadsheet")
struct CountTextTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a terminal is told the outcome, why, and how to count it again`() throws {
    let telling = try InventedVote.telling()
    let choices = CountChoices().completed(by: telling.record.rule)
    let page = text(
      CountText.write(
        telling, explaining: true, digests: CountDigests(ballots: "aa", rule: "bb", lot: "cc"), choices: choices,
        width: 120))
    #expect(page.hasPrefix("2 of 3 projects are funded, for £60 of £100.\n"))
    for part in [
      "  1. Benches (b): £40, 3 votes (3 effective)", "  Swings (s): £60, 3 votes; its supporters had £57.33 left",
      "How it was counted",
      "Who has a funded project", "Beside the order of votes", "Round by round", "Why the others are not funded",
      "SHA-256 of the words of the lot: cc", "--rule equal-shares --completion add1",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!text(CountText.write(telling)).contains("Round by round"))
  }

  @Test(arguments: [1, 40, 80, 500])
  func `no line is longer than the terminal is wide`(width: Int) throws {
    let page = text(CountText.write(try InventedVote.telling(), explaining: true, width: width))
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= min(120, max(40, width)) })
    let stories = text(CountText.stories(try InventedVote.telling(), of: [0, 1], width: width))
    #expect(stories.contains("Swings (s)") && stories.contains("Benches (b)"))
  }

  @Test func `a spreadsheet has a row for each project and runs none of their names`() throws {
    let sheet = text(CountCSV.write(try InventedVote.telling(InventedVote.byHand.replacing("Swings", with: "=1+1"))))
    let rows = sheet.split(separator: "\r\n")
    #expect(rows.count == 4)
    #expect(rows[1] == "s,'=1+1,play,60,3,3,not funded,,,,its supporters had £57.33 left")
    #expect(rows[2] == "b,Benches,rest,40,3,3,funded,1,40,3.000000,")
  }

  @Test func `the rules are listed with their sources`() throws {
    let page = text(CountRulesPage.text(width: 100))
    for option in CountChoices.Option.allCases { #expect(page.contains("--\(option.rawValue)")) }
    #expect(page.contains("Peters and Skowron 2020"))
    _ = try JSONReader.read(CountRulesPage.json)
  }

  @Test func `the telling is JSON too`() throws {
    let value = try JSONReader.read(JSONText.write(try InventedVote.telling().value))
    guard case .object(let members) = value else {
      Issue.record("It is no object.")
      return
    }
    #expect(members.map(\.0) == ["headline", "rule", "rounds", "projects", "voters", "comparison", "ties", "refusals"])
  }
}
