import Counting
import Testing

@testable import Publishing

@Suite("Writing Pabulib")
struct PabulibWriterTests {
  private static let plain =
    "META\nkey;value\ndescription;\"A; \"\"fund\"\"\"\nbudget;1000.50\nvote_type;%\nrule;greedy\nPROJECTS\nproject_id;cost;name;selected\n"
    + "7;400;\"Benches; and a table\";0\n8;600.25;Swings;1\n9;1;\"Line\nbreak\";0\nVOTES\nvoter_id;vote;points;age\na;7,8;3,1;31\nb;7;2;40\nc;8,7;4,4;50\nd;;;\n"

  @Test(arguments: ["approval", "cumulative", "scoring", "ordinal"])
  func `what is written is read as the same election`(type: String) throws {
    let file = try PabulibReader.read(Array(Self.plain.replacing("%", with: type).utf8), file: "a.pb")
    let text = PabulibWriter.text(file, winners: [0, 2], rule: "equalshares")
    let again = try PabulibReader.read(Array(text.utf8), file: "b.pb")
    #expect(again.messages.isEmpty)
    #expect(again.election == file.election)
    #expect(again.recordedSelection == [0, 2])
    #expect(again["rule"] == "equalshares")
    #expect(again["description"] == "A; \"fund\"")
    #expect(again.column("name") == file.column("name"))
    #expect(again.column("votes")?.map { Int64($0) } == file.election.votes)
  }

  @Test func `nobody’s number or age is written`() throws {
    let file = try PabulibReader.read(Array(Self.plain.replacing("%", with: "approval").utf8), file: "a.pb")
    let text = PabulibWriter.text(file, winners: [])
    #expect(text.hasSuffix("VOTES\nvoter_id;vote\n1;7,8\n2;7\n3;7,8\n4;\n"))
  }

  @Test func `an election of our own is written with what it holds`() throws {
    var gathering = BallotGathering(kind: .points, prices: [250, 100])
    gathering.add([1, 0], values: [3, 7])
    let projects = [Project(id: "a", name: "A", cost: 250, places: ["North"]), Project(id: "b", cost: 100)]
    let election = Election(budget: 300, projects: projects, kind: .points, ballots: gathering.ballots)
    let text = PabulibWriter.text(election, facts: [PabulibFile.Entry("description", "Fund")], winners: [1])
    let again = try PabulibReader.read(Array(text.utf8), file: "b.pb")
    #expect(again.messages.isEmpty)
    #expect(again.election.ballots == election.ballots)
    #expect(again["budget"] == "3")
    #expect(again["currency"] == "GBP")
    #expect(again.election.projects[0].cost == 25)
    #expect(again.election.projects[0].places == ["North"])
    #expect(again.recordedSelection == [1])
  }

  @Test func `projects without names are named by their ids, as the checker of the format asks for names`() throws {
    let text = Self.plain.replacing("%", with: "approval").replacing("cost;name;", with: "cost;title;")
    let file = try PabulibReader.read(Array(text.utf8), file: "a.pb")
    let again = try PabulibReader.read(Array(PabulibWriter.text(file, winners: []).utf8), file: "b.pb")
    #expect(again.column("name") == ["7", "8", "9"])
    #expect(again.column("title") == file.column("title"))
  }
}
