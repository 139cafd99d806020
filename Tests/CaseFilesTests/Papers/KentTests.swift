import Council
import Law
import Testing

@Suite("Kent 2010: community engagement in two areas")
struct KentCommunityTests {
  @Test func `10 and 2 posts become 12 and 2, two of the twelve lead teams`() throws {
    let paper = try PaperCase("kent-2010")
    #expect(paper.answer.before.positions == 12)
    #expect(paper.answer.after.positions == 14)
    let leaders = paper.answer.comparison.posts.filter { $0.state == .new }.compactMap(\.after)
    #expect(leaders.map(\.area).sorted() == ["East Kent", "West Kent"])
    for leader in leaders { #expect(paper.answer.comparison.after.span(of: leader.reference) == 6) }
  }

  @Test func `the manager's span falls from 12 to 2 and somebody is asked whether that is right`() throws {
    let paper = try PaperCase("kent-2010")
    let manager = try #require(paper.answer.comparison.posts.first { $0.isContext })
    #expect(paper.span(manager.post.reference.rawValue) == (12, 2))
    #expect(paper.findings("DES-SPAN", .forJudgement).first?.title.contains("12 → 2") == true)
  }

  @Test func `the paper says two temporary posts and the list has three`() throws {
    let finding = try #require(try PaperCase("kent-2010").findings("NUM-WORDS", .notMet).first)
    #expect(finding.title.contains("says two") && finding.title.contains("has three"))
  }

  @Test func `£125,000 once for posts that last`() throws {
    let finding = try #require(try PaperCase("kent-2010").findings("MON-ONEOFF", .notMet).first)
    #expect(finding.message.contains("£125,000"))
    #expect(finding.message.contains("2011/12"))
  }

  @Test func `grade KS12 waits for evaluation`() throws {
    let found = try PaperCase("kent-2010").findings("WF-7", .notMet)
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.message.contains("KS12") })
  }
}

@Suite("Kent 2011: the council without a Managing Director")
struct KentManagingDirectorTests {
  @Test func `the post is deleted and everything it carries lands`() throws {
    let paper = try PaperCase("kent-2011-managing-director")
    #expect(paper.row("MD")?.state == .deleted)
    #expect(paper.answer.landings.filter { $0.from.reference.rawValue == "MD" }.count == 18)
    #expect(!paper.answer.landings.contains { if case .noPostNamed = $0.outcome { true } else { false } })
    #expect(paper.findings("OFF-ORPHAN").map(\.outcome) == [.met])
    #expect(paper.answer.verdict == .needsAttention)
  }

  @Test func `the Head of Paid Service is not the Monitoring Officer`() throws {
    let paper = try PaperCase("kent-2011-managing-director")
    #expect(paper.findings("OFF-HOPS-1").first?.message.contains("passes from Managing Director") == true)
    #expect(paper.findings("OFF-MO-2").map(\.outcome) == [.met])
  }

  @Test func `the council supports a Clerk of the Lieutenancy and does not designate one`() throws {
    #expect(try PaperCase("kent-2011-managing-director").findings("OFF-LT-1").map(\.outcome) == [.met])
  }

  @Test func `the report of 8 December 2011 must be considered by 8 March 2012`() throws {
    let finding = try #require(try PaperCase("kent-2011-managing-director").findings("OFF-HOPS-4").first)
    #expect(finding.outcome == .met)
    #expect(finding.message.contains("8 March 2012"))
  }

  @Test func `two directors have two titles each`() throws {
    let found = try PaperCase("kent-2011-managing-director").findings("TITLE-1", .notMet)
    #expect(found.count == 2)
    #expect(
      found.contains {
        $0.message.contains("Director of Education Standards") && $0.message.contains("Director Quality and Standards")
      })
  }

  @Test func `the equality assessment names no characteristic`() throws {
    #expect(
      try PaperCase("kent-2011-managing-director").findings("EQ-1", .notMet).first?.title.contains(
        "names no characteristic") == true)
  }

  @Test func `£265,000 a year is seen in full in the second year`() throws {
    let money = try PaperCase("kent-2011-managing-director").answer.money
    #expect(money.fullYearCost == Money(pounds: -265_000))
    #expect(money.byYear.map(\.net).first != Money(pounds: 265_000))
    #expect(money.byYear.first { $0.year == FinancialYear("2012/13") }?.net == Money(pounds: 265_000))
  }

  @Test func `one post for children and adults needs the protocol that the paper promises`() throws {
    let finding = try #require(try PaperCase("kent-2011-managing-director").findings("OFF-DCS-3", .notMet).first)
    #expect(finding.severity == .warn)
    #expect(finding.message.contains("Accountability Protocol"))
    #expect(finding.message.contains("promised, not attached"))
  }

  @Test func `a law of 2013 does not fail a report of 2011`() throws {
    let paper = try PaperCase("kent-2011-managing-director")
    #expect(paper.findings("OFF-DPH-1").allSatisfy { $0.outcome == .doesNotApply })
    #expect(paper.row("DPH")?.state == .moved)
    #expect(paper.findings("OFF-SCR-1").allSatisfy { $0.outcome == .doesNotApply })
  }

  @Test func `both lists of nine recommendations agree and 4.2.4 occurs twice`() throws {
    let paper = try PaperCase("kent-2011-managing-director")
    #expect(paper.findings("REC-1").map(\.outcome) == [.met])
    #expect(paper.findings("NUM-LINT", .notMet).contains { $0.title.contains("4.2.4") })
  }

  @Test func `nobody's job changes by more than a quarter`() throws {
    let paper = try PaperCase("kent-2011-managing-director")
    let shares = paper.answer.revisions.compactMap(\.changedBasisPoints)
    #expect(shares.count == 4)
    #expect(shares.allSatisfy { $0 > 0 && $0 <= 2500 })
  }
}

@Suite("Kent 2011: two directors for education")
struct KentDirectorsTests {
  @Test func `a cost approved in December 2010 is not counted twice`() throws {
    let paper = try PaperCase("kent-2011-directors")
    #expect(paper.answer.money.byYear.isEmpty)
    #expect(paper.findings("MON-COUNTED").map(\.outcome) == [.met])
  }

  @Test func `two director posts at KR17, subject to evaluation`() throws {
    let paper = try PaperCase("kent-2011-directors")
    let new = paper.answer.comparison.posts.filter { $0.state == .new }.compactMap(\.after)
    #expect(new.count == 2)
    #expect(new.allSatisfy { $0.grade == "KR17" && $0.gradeSubjectToEvaluation })
    #expect(paper.findings("WF-7", .notMet).count == 2)
  }
}
