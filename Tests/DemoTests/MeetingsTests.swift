import Actions
import Council
import Demo
import Law
import Store
import TestEngines
import Testing

@Suite("The meetings of the demonstration")
struct MeetingsTests {
  private let county = County.eddershire

  private func told(_ today: Day) throws -> Records {
    let records = try Engine.sqlite.records()
    try DemoCounty.tell(into: records, today: today)
    return records
  }

  @Test(arguments: ["2026-11-22", "2027-01-02", "2026-04-07"])
  func `one was held, some come, one is cancelled; papers are late, corrected by the clock and private`(_ iso: String)
    throws
  {
    let today = try #require(Day(iso: iso))
    try told(today).read { open throws -> Void in
      let past = try open.meetings(at: county.id, before: today, atMost: 10)
      #expect(past.count == 1 && past[0].minutesAt != nil)
      let papers = try open.papers(of: past[0].reference, at: county.id)
      #expect(papers.contains(where: \.isExempt) && papers.contains(where: \.isSupplement))
      let coming = try open.meetings(at: county.id, from: today, to: today.adding(days: 90))
      #expect(coming.count == 5 && coming.filter { $0.status == .cancelled }.count == 1)
      let cabinet = try #require(coming.first)
      let body = try #require(try open.standing(Body.self, [cabinet.body], of: county.id, on: cabinet.day).first)
      let check = try open.check(cabinet, of: body, at: county.id)
      #expect(check.findings.contains { $0.rule == "AI-4" && $0.outcome == .forJudgement })
      #expect(!check.findings.contains { $0.rule == "AI-7" && $0.outcome == .notMet })
    }
  }
}
