import Council
import Law
import Testing

@Suite("The time before an election")
struct ElectionTests {
  /// The poll of 6 May 2027, with its notice.
  private static let notice = Day(iso: "2027-03-30") ?? Day(number: 0)
  private static let poll = Day(iso: "2027-05-06") ?? Day(number: 0)
  private let elections = [
    Election("Mayor", notice: poll.adding(days: 300), poll: poll.adding(days: 340), id: "c"),
    Election("Borough council", notice: notice, poll: poll, id: "b"),
    Election(
      "By mistake", notice: notice.adding(days: -60), poll: notice.adding(days: -10), id: "a", withdrawnOn: notice),
  ]

  private func outcome(_ first: Day, _ last: Day) -> Outcome? {
    elections.findings(on: "Budget", from: first, to: last).first?.outcome
  }

  @Test func `what touches a day from the notice to the poll is for the monitoring officer, and what does not is not`()
  {
    let (notice, poll) = (Self.notice, Self.poll)
    #expect(outcome(notice.adding(days: -30), notice.adding(days: -1)) == .met)
    #expect(outcome(notice.adding(days: -30), notice) == .forJudgement)
    #expect(outcome(poll, poll.adding(days: 30)) == .forJudgement)
    #expect(outcome(poll.adding(days: 1), poll.adding(days: 30)) == .met)
    #expect(outcome(notice.adding(days: -30), poll.adding(days: 30)) == .forJudgement)
    #expect(outcome(poll.adding(days: 341), poll.adding(days: 400)) == .doesNotApply)
    let finding = elections.findings(on: "Budget", from: notice, to: notice).first
    #expect(finding?.judge == "The monitoring officer" && finding?.message.contains("6 May 2027") == true)
  }

  @Test func `what was taken back counts for nothing`() {
    #expect(outcome(Self.notice.adding(days: -60), Self.notice.adding(days: -10)) == .met)
  }

  @Test func `a poll before its notice, or long after it, and one without a name are refused with the field`() {
    let (notice, poll) = (Self.notice, Self.poll)
    #expect(Election("Council", notice: poll, poll: poll).objections.map(\.field) == ["notice"])
    #expect(Election("Council", notice: notice.adding(days: -60), poll: poll).objections.map(\.field) == ["notice"])
    #expect(Election("", notice: notice, poll: poll).objections.map(\.field) == ["title"])
    #expect(Election("Council", notice: notice, poll: poll).objections.isEmpty)
  }
}
