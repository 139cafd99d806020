import Actions
import Council
import Hummingbird
import Law
import Publishing
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Answering an activity by program")
struct APIAnsweringTests {
  private func town(_ engine: Engine = .sqlite) throws -> (town: Town, program: Program, path: String) {
    let town = try Town(engine)
    try town.enterPlaces()
    try town.enterActivity()
    return (town, Program.anonymous(town), "/activities/\(Self.reference(town).rawValue)")
  }

  private static func reference(_ town: Town) -> Activity.Reference {
    .init(rawValue: "A-\(town.clock.now.day.year)-1")
  }

  private func token(_ byte: UInt8) -> Token { Token(RandomBytes { Array(repeating: byte, count: $0) }) }

  private func sent(_ byte: UInt8, _ answers: String, more: String = "") -> String {
    #"{"token": "\#(token(byte).text)", "version": 1, \#(more) "answers": {\#(answers)}}"#
  }

  private func kept(_ town: Town) throws -> [ActivityResponse] {
    try town.records.read { try $0.responses(to: Self.reference(town), at: Town.id, atMost: 1_000) }
  }

  private static let whole = #"""
    "q1": {"chosen": ["Roads"]}, "q2": {"amounts": {"Roads": 10}}, "q3": {"text": " Holes "},
    "q4": {"text": "By the mill", "spots": "52.05 -1.95"}
    """#

  @Test(arguments: Engine.allCases)
  func `a program reads what is asked, answers for somebody, and the receipt withdraws it`(engine: Engine)
    async throws
  {
    let (town, program, path) = try town(engine)
    let activity = try await program.get(path).json
    #expect(WrittenActivity.whole.faults(of: activity).isEmpty)
    let pages = try #require(activity["questions"]?["pages"]?.items)
    let why = try #require(pages[1]["questions"]?.items.first)
    #expect(why["condition"]?["question"]?.text == "q1" && activity["questions"]?["version"]?.whole == 1)
    #expect(activity["questions"]?["areas"]?.items.compactMap(\.text) == ["Am Vale"])
    let before = try kept(town).count
    let reply = try await program.post(
      "\(path)/answers", sent(9, Self.whole, more: #""mayBePublished": true,"#))
    #expect(reply.status == 201, "\(reply.text)")
    let receipt = try #require(try reply.json["receipt"]?.text)
    #expect(reply.headers[.location] == receipt)
    let answer = try #require(try kept(town).last)
    #expect(answer.answers["q1"] == Answered(chosen: ["Roads"]) && answer.answers["q2"]?.numbers == [0, 10])
    #expect(answer.answers["q3"]?.text == "Holes" && answer.answers["q4"]?.chosen == ["Am Vale"])
    #expect(answer.mayBePublished && answer.channel == .web)
    #expect(try await town.ask(.get, receipt).text.contains("By the mill"))
    // Sent again, it counts once; sent with other words it is changed.
    for words in [Self.whole, #""q1": {"chosen": ["Parks"]}"#] {
      #expect(try await program.post("\(path)/answers", sent(9, words)).status == 201)
    }
    #expect(try kept(town).count == before + 1)
    #expect(try kept(town).last?.answers == ["q1": Answered(chosen: ["Parks"])])
    let gone = #"{"token": "\#(token(9).text)"}"#
    #expect(try await program.post("\(path)/withdrawals", gone).status == 200)
    #expect(try await program.post("\(path)/withdrawals", gone).status == 404)
    #expect(try kept(town).count == before)
  }

  @Test(arguments: [
    (#""q1": {"chosen": ["Boats"]}"#, "/answers/q1"), (#""q1": {"chosen": ["Roads", "Parks"]}"#, "/answers/q1"),
    (#""q1": {"chosen": ["Roads", "Roads"]}"#, "/answers/q1/chosen"), (#""q1": {"chosen": ["Other"]}"#, "/answers/q1"),
    (#""q2": {"amounts": {"Roads": 1}}"#, "/answers/q1"), (#""q1": {"text": "Roads"}"#, "/answers/q1"),
    (#""q1": {"chosen": ["Roads"]}, "q2": {"amounts": {"Roads": 11}}"#, "/answers/q2"),
    (#""q1": {"chosen": ["Roads"]}, "q2": {"amounts": {"Boats": 10}}"#, "/answers/q2/amounts/Boats"),
    (#""q1": {"chosen": ["Roads"]}, "q3": {"number": 1}"#, "/answers/q3/number"),
    (#""q1": {"chosen": ["Roads"]}, "q4": {"area": "Ambridge"}"#, "/answers/q4/area"),
    (#""q1": {"chosen": ["Roads"]}, "q4": {"spots": "here"}"#, "/answers/q4/spots"),
    (#""q1": {"chosen": ["Roads"]}, "q4": {"spots": "54.5 -1.9"}"#, "/answers/q4"),
    (#""q1": {"chosen": ["Roads"]}, "q99": {"text": "x"}"#, "/answers/q99"),
    (#""q1": {"chosen": ["Roads"], "file": "x"}"#, "/answers/q1/file"), ("", "/answers/q1"),
    (#""q1": {"chosen": ["Roads"]}, "q5": {"text": "x.jpg"}"#, "/answers/q5/text"),
  ])
  func `what the form would not take is refused, with its place`(answers: String, place: String) async throws {
    let (town, program, path) = try town()
    let before = try kept(town)
    let reply = try await program.post("\(path)/answers", sent(9, answers))
    #expect(reply.status == 422, "\(answers): \(reply.text)")
    #expect(try reply.places.contains(place), "\(answers): \(reply.text)")
    #expect(try kept(town) == before)
  }

  @Test func `a token that is no receipt, a version that was never asked and an activity that is over take nothing`()
    async throws
  {
    let (town, program, path) = try town()
    let short = sent(9, Self.whole).replacing(token(9).text, with: "1")
    #expect(try await program.post("\(path)/answers", short).places == ["/token"])
    let later = sent(9, Self.whole).replacing(#""version": 1"#, with: #""version": 7"#)
    #expect(try await program.post("\(path)/answers", later).places == ["/version"])
    #expect(try await program.get("/activities/A-1999-1").status == 404)
    #expect(try await program.post("/activities/A-1999-1/answers", sent(9, Self.whole)).status == 404)
    town.clock.pass(seconds: 102 * 86_400)
    let reply = try await program.post("\(path)/answers", sent(9, Self.whole))
    #expect(reply.status == 422 && reply.text.contains("Answers were taken until"))
  }

  @Test func `of a postcode the ward is kept and nothing else`() async throws {
    let (town, program, path) = try town()
    try town.records.carryOut(
      PrepareQuestions(
        Questionnaire([.init("You", [ActivityQuestion("q9", .postcode, "Where do you live?")])]),
        of: Self.reference(town), at: Town.id), by: .operatorAtTheMachine, at: town.clock.now)
    try town.records.carryOut(
      PublishActivity(Self.reference(town), note: "Asked less", inSpiteOfWarnings: true, at: Town.id),
      by: .operatorAtTheMachine, at: town.clock.now)
    let typed = sent(9, #""q9": {"postcode": "bb1 1aa"}"#).replacing(#""version": 1"#, with: #""version": 2"#)
    let reply = try await program.post("\(path)/answers", typed)
    #expect(reply.status == 201, "\(reply.text)")
    #expect(try kept(town).last?.answers == ["q9": Answered(chosen: ["BB1 1"])])
    let none = typed.replacing("bb1 1aa", with: "nowhere")
    #expect(try await program.post("\(path)/answers", none).places == ["/answers/q9/postcode"])
  }

  @Test func `results are told once they are reported, and none of fewer than five`() async throws {
    let (town, program, path) = try town()
    for byte in 20..<UInt8(40) {
      let option = byte < 23 ? "Parks" : "Roads"
      let amounts = byte < 23 ? 4 : 6
      let answers =
        #""q1": {"chosen": ["\#(option)"]}, "q2": {"amounts": {"Parks": \#(amounts), "Roads": \#(10 - amounts)}}"#
      #expect(try await program.post("\(path)/answers", sent(byte, answers)).status == 201)
    }
    #expect(try await program.get(path).json["results"]?.isNull == true)
    let reference = Self.reference(town)
    town.clock.pass(seconds: 101 * 86_400)
    _ = try town.records.carryOut(
      ReportActivity("Holes.", of: reference, inSpiteOfWarnings: true, at: Town.id),
      by: .operatorAtTheMachine, at: town.clock.now)
    let reply = try await program.get(path)
    #expect(WrittenActivity.whole.faults(of: try reply.json).isEmpty)
    let results = try #require(try reply.json["results"]?["questions"]?.items)
    let first = try #require(results.first { $0["id"]?.text == "q1" })
    let people = first["answers"]?.items.map { ($0["answer"]?.text, $0["people"]?.whole) } ?? []
    #expect(first["answered"]?.whole == 21 && people.map(\.0) == ["Parks", "Roads", "Other"])
    #expect(people[0].1 == nil && people[1].1 == nil)
    let money = try #require(results.first { $0["id"]?.text == "q2" })
    #expect(money["means"]?.items.map { $0["hundredths"]?.whole } == [570, 430])
    // One marked nothing, and nobody a place: nothing is listed of it.
    #expect(results.first { $0["id"]?.text == "q4" } == nil)
  }

  @Test func `who holds a token answers as anybody does`() async throws {
    let (town, _, path) = try town()
    let program = try Program(town)
    #expect(try await program.post("\(path)/answers", sent(9, Self.whole)).status == 201)
    let told = try await Program.anonymous(town).get("/record").text
    #expect(!told.contains("answer-activity"))
  }
}
