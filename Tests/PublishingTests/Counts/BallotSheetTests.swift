import Counting
import Testing

@testable import Publishing

@Suite("Votes from a spreadsheet")
struct BallotSheetTests {
  private func read(_ text: String, budget: DecimalNumber? = nil) throws -> PabulibFile {
    try BallotSheet.read(Array(text.utf8), file: "vote.csv", budget: budget, currency: "GBP")
  }

  private static let byBallot =
    "voter,a,b,c\nbudget,100.50\ncost,60,50.25,30\nname,Swings,\"Benches, two\",Trees\nAnn,x,,\nBob,1,1,\nCy,yes,no,x\n"
  private static let byProject =
    "project;cost;name;Ann;Bob;Cy\r\na;60;Swings;x;1;yes\r\nb;50.25;Benches, two;;1;0\r\nc;30;Trees;;;1\r\nbudget;100.50\r\n"

  @Test func `either way round it is the same election`() throws {
    let (first, second) = (try read(Self.byBallot), try read(Self.byProject))
    #expect(first.election == second.election)
    #expect(first.election.votes == [3, 1, 1])
    #expect(first.election.budget == 10_050)
    #expect(first.election.projects[1].name == "Benches, two")
    #expect(first.messages.isEmpty && second.messages.isEmpty)
  }

  @Test func `numbers above one are points`() throws {
    let file = try read("voter\ta\tb\ncost\t1\t2\n1\t3\t2\n2\t\t5\n", budget: DecimalNumber(digits: 2, places: 0))
    #expect(file.election.kind == .points)
    #expect(file.election.scores() == [3, 7])
  }

  @Test func `a mark that cannot be read and a second ballot are left out and told`() throws {
    let file = try read("voter,a\nbudget,5\ncost,5\nAnn,maybe\nBob,1\nBob,1\nCy,1,1\n")
    #expect(file.refused == [.unreadable: 2, .secondBallotOfVoter: 1])
    #expect(file.messages.map(\.line) == [4, 6, 7])
    #expect(file.election.votes == [1])
  }

  @Test(arguments: [
    "", "name,a\n", "voter,a\ncost,5\nAnn,1\n", "voter,a\nbudget,5\nAnn,1\n", "voter,a,a\nbudget,5\ncost,1,2\n",
    "voter,a\nbudget,5\ncost,NaN\n", "project,name,Ann\na,A,1\n", "voter,a\nbudget,-5\ncost,5\n",
    "voter,\"a\nbudget,5\n",
  ])
  func `what is no such sheet is refused`(text: String) {
    #expect(throws: PabulibRefusal.self) { try read(text) }
  }

  @Test func `a sheet is written as Pabulib and read again`() throws {
    let file = try read(Self.byBallot)
    let again = try PabulibReader.read(Array(PabulibWriter.text(file, winners: [0]).utf8), file: "a.pb")
    #expect(again.election.ballots == file.election.ballots)
    #expect(again.recordedSelection == [0])
  }
}
