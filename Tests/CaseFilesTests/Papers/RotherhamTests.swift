import Council
import Law
import Testing

@Suite("Rotherham 2014: two services become one")
struct RotherhamTests {
  @Test func `21 full-time equivalents and 5 posts become one service of 24, and two posts leave`() throws {
    let paper = try PaperCase("rotherham-2014")
    #expect(paper.unit("APT", after: false)?.fte == FullTimeEquivalent(21))
    #expect(paper.unit("CCE", after: false)?.positions == 5)
    #expect(paper.unit("NPE", after: true)?.positions == 24)
    #expect(paper.answer.before.positions == 26)
    #expect(paper.answer.after.positions == 26)
    let left = paper.answer.comparison.posts.filter { row in
      row.before != nil && row.after.map { $0.unit.rawValue != "NPE" } ?? false && !row.isContext
    }
    #expect(left.count == 2)
    #expect(left.allSatisfy { $0.state == .moved })
  }

  @Test func `the team is paid 13.8 by housing and 7.2 by the General Fund`() throws {
    let team = try #require(try PaperCase("rotherham-2014").unit("APT", after: false))
    #expect(team.fteByFund[.housingRevenueAccount] == .tenths(138))
    #expect(team.fteByFund[.general] == .tenths(72))
  }

  @Test func `a flat 60/40 puts 1.2 full-time equivalents on the General Fund and 72/28 shifts nothing`() throws {
    let paper = try PaperCase("rotherham-2014")
    let split = try #require(paper.answer.splits.first)
    let flat = try #require(split.options.first { $0.name == "Flat 60/40" })
    #expect(split.post.positions == 10)
    #expect(flat.change[.general] == .tenths(12))
    #expect(split.options.first { $0.name == "72/28" }?.isNeutral == true)
    #expect(
      paper.findings("MON-SPLIT", .forJudgement).first?.message.contains("adds 1.2 FTE to the General Fund") == true)
  }

  @Test func `£30,000 and £50,000 are ambiguous and £11,500 is not counted again`() throws {
    let paper = try PaperCase("rotherham-2014")
    let reading = try #require(paper.findings("MON-MEASURE", .forJudgement).first)
    #expect(reading.title.contains("£80,000") && reading.title.contains("£50,000"))
    #expect(paper.findings("MON-COUNTED", .met).first?.message.contains("£11,500") == true)
    #expect(!paper.answer.money.byYear.contains { $0.year == FinancialYear("2013/14") })
  }

  @Test func `30 days of consultation fit before October`() throws {
    let finding = try #require(try PaperCase("rotherham-2014").findings("WF-5").first)
    #expect(finding.outcome == .met)
    #expect(finding.message.contains("30 days"))
    #expect(finding.message.contains("October 2014"))
  }

  @Test func `two duties have no receiving post, and that blocks`() throws {
    let paper = try PaperCase("rotherham-2014")
    #expect(paper.findings("OFF-ORPHAN", .notMet).count == 2)
    #expect(paper.answer.verdict == .blocked)
  }
}
