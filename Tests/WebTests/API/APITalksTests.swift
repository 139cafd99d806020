import Actions
import Council
import HTTPTypes
import Law
import Publishing
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Discussions, open questions and meetings with residents through the API")
struct APITalksTests {
  private func done<D: Deed>(_ deed: D, _ town: Town, by person: ActingPerson = .operatorAtTheMachine) throws
    -> D.Outcome
  {
    try town.records.carryOut(deed, by: person, at: town.clock.now)
  }

  private func comment(_ words: String, on topic: Int, _ discussion: Discussion.Reference, _ town: Town) throws -> Int {
    let resident = ActingPerson(
      .account("cleo"), post: "A resident", grants: [RoleGrant(authority: Town.id, role: .resident)])
    let post = DiscussionPost(.comment, on: topic, words, name: "Cleo", cameAt: town.clock.now.moment)
    let deed = WritePost(post, in: discussion, at: Town.id, caller: CallingDevice(network: "", browser: ""))
    guard case .written(let number, _) = try done(deed, town, by: resident) else { return 0 }
    return number
  }

  @Test(arguments: Engine.allCases)
  func `a program reads of a discussion what every visitor does, and nothing that waits, was taken down or back`(
    engine: Engine
  ) async throws {
    let town = try Town(engine)
    let discussion = Discussion.Reference(rawValue: try town.enterDiscussion())
    let (program, path) = (Program.anonymous(town), "/discussions/\(discussion.rawValue)")
    let listed = try await program.get("/discussions").json["items"]?.items
    #expect(listed?.compactMap { $0["title"]?.text } == ["The green, in ideas"])
    #expect(listed?.first?["kind"]?.text == "ideas" && listed?.first?["state"]?.text == "open")
    let topics = try await program.get("\(path)/topics")
    let idea = try #require(try topics.json["items"]?.items.first)
    #expect(try topics.json["items"]?.items.count == 1)
    #expect(idea["title"]?.text == "Mow it" && idea["name"] == nil)
    #expect(idea["supports"]?.whole == 1 && idea["comments"]?.whole == 2 && idea["isAnswered"]?.isTrue == true)
    let whole = try await program.get("\(path)/topics/1")
    let answer = try #require(try whole.json["answers"]?.items.first)
    #expect(answer["post"]?.text == "Head of Parks")
    let comments = try await program.get("\(path)/topics/1/comments")
    #expect(try comments.json["items"]?.items.compactMap { $0["words"]?.text } == ["Once is enough."])
    for reply in [topics, whole, comments, try await program.get(path)] {
      for unseen in ["Ada of the hill", "Cleo", "Sell it", "bidder", "hedges", "\"ada\"", "\"ben\""] {
        #expect(!reply.text.contains(unseen), "\(unseen)")
      }
    }
    // One that waits, a comment, and one that never was.
    for number in ["4", "2", "77", "x"] {
      #expect(try await program.get("\(path)/topics/\(number)").status == 404)
      #expect(try await program.get("\(path)/topics/\(number)/comments").status == 404)
    }
    #expect(try await program.get("/discussions/T-1999-1/topics").status == 404)
    _ = try done(
      RemovePost(1, for: .insult, "It is rude.", in: discussion, at: Town.id, letters: town.postbag.post), town)
    #expect(try await program.get("\(path)/topics").json["items"]?.items.isEmpty == true)
    #expect(try await program.get("\(path)/topics/1").status == 404)
    #expect(try await program.get("\(path)/topics/1/comments").status == 404)
    let after = try await program.get(path)
    #expect(try after.json["topics"]?.whole == 0 && !after.text.contains("rude"))
    #expect(try after.json["notShown"]?.items.map { $0["rule"]?.text } == ["insult"])
  }

  @Test(arguments: Engine.allCases)
  func `comments come page by page, and one that is taken back meanwhile is on none`(engine: Engine) async throws {
    let town = try Town(engine)
    let discussion = Discussion.Reference(rawValue: try town.enterDiscussion())
    for words in ["Two.", "Three.", "Four."] {
      let number = try comment(words, on: 1, discussion, town)
      let waits = try town.records.read { try $0.post(number, in: discussion, at: Town.id)?.state == .held }
      if waits { try done(ShowPost(number, in: discussion, at: Town.id), town) }
    }
    let (program, path) = (Program.anonymous(town), "/discussions/\(discussion.rawValue)/topics/1/comments")
    var (seen, cursor): ([String], String?) = ([], nil)
    repeat {
      let page = try await program.get("\(path)?limit=2" + (cursor.map { "&after=\($0)" } ?? "")).json
      seen += page["items"]?.items.compactMap { $0["words"]?.text } ?? []
      cursor = page["next"]?.text
      if seen.last == "Two." {
        _ = try done(
          RemovePost(6, for: .repeated, "Once.", in: discussion, at: Town.id, letters: town.postbag.post), town)
      }
    } while cursor != nil && seen.count < 9
    #expect(seen == ["Once is enough.", "Two.", "Four."])
  }

  @Test(arguments: Engine.allCases)
  func `results of an open question are those of the page, with the same left out`(engine: Engine) async throws {
    let town = try Town(engine)
    let question = OpenQuestion.Reference(rawValue: try town.enterQuestion())
    let (program, path) = (Program.anonymous(town), "/questions/\(question.rawValue)")
    #expect(try await program.get("/questions").json["items"]?.items.first?["title"]?.text == "The green")
    let statements = try await program.get(path)
    #expect(
      try statements.json["statements"]?.items.compactMap { $0["words"]?.text }
        == ["Mow it.", "Leave it.", "Bench it."])
    func tally() async throws -> JSONText.Value? {
      try await program.get("\(path)/results").json["consensus"]?.items.first { $0["statement"]?.text == "1" }?["all"]
    }
    #expect(try await tally()?["agree"]?.isNull == true)
    _ = try done(SettleStatement(4, of: question, rejectedFor: "Not ours.", at: Town.id), town)
    for person in 4...6 {
      let token = Token(RandomBytes { Array(repeating: UInt8(person), count: $0) })
      try town.records.carryOut(
        AnswerStatement(1, of: question, 1, by: token, at: Town.id), by: .visitor, at: town.clock.now)
    }
    #expect(try await tally()?["agree"]?.whole == 6)
    let results = try await program.get("\(path)/results")
    #expect(try results.json["notShown"]?.whole == 1 && results.json["reasons"]?.items.first?.text == "Not ours.")
    #expect(!results.text.contains("Sell it") && !statements.text.contains("Sell it"))
    let file = try await town.ask(.get, "/\(Town.id)/questions/\(question.rawValue)/results.json").json
    for name in APIDocumentTests.names(file) {
      let (one, other) = (try results.json[name] ?? .null, file[name] ?? .null)
      #expect(JSONText.write(one) == JSONText.write(other), "\(name)")
    }
    #expect(try await program.get("/questions/O-1999-1").status == 404)
  }

  @Test(arguments: Engine.allCases)
  func `of meetings with residents few people are not counted, nor what would give them away`(engine: Engine)
    async throws
  {
    let town = try Town(engine)
    try town.enterForums()
    let (program, day) = (Program.anonymous(town), town.clock.now.day)
    for (before, residents) in [(1, 3), (2, 40), (3, 50)] {
      _ = try done(
        RecordForumMeeting(
          ForumMeeting(
            of: .init(rawValue: "FORUM"), heldOn: day.adding(days: -before), .walkabout, venue: "Stall \(residents)",
            residents: residents, firstTime: 2, issues: ["Noise"]), at: Town.id), town)
    }
    _ = try done(
      WithdrawForumMeeting(.init(rawValue: "RM-\(day.year)-4"), because: "Another week", at: Town.id), town)
    let reply = try await program.get("/forum-meetings")
    let items = try reply.json["items"]?.items ?? []
    #expect(items.map { $0["withdrawn"]?.text } == ["Another week", "", "", ""])
    #expect(items.first?["held"]?.isNull == true && !reply.text.contains("Stall 50"))
    #expect(items.dropFirst().map { $0["held"]?["residents"]?.whole } == [40, nil, nil])
    #expect(!reply.text.contains("firstTime"))
    #expect(try await program.get("/forum-meetings?body=SPACE").json["items"]?.items.isEmpty == true)
    #expect(try await program.get("/forum-meetings?body=FORUM").text == reply.text)
    let forums = try await program.get("/forums").json["items"]?.items
    #expect(forums?.map { $0["reference"]?.text } == ["FORUM", "SPACE"] && forums?.first?["rules"]?.isNull == true)
    let actions = try await program.get("/forum-actions").json["items"]?.items
    #expect(actions?.map { $0["state"]?.text } == ["closed", "open"] && actions?.first?["done"]?.text == "It shines.")
  }

  @Test(arguments: Engine.allCases)
  func `figures and judgement of a review of models are nobody’s before it is published`(engine: Engine) async throws {
    let town = try Town(engine)
    try town.enterForums()
    let program = Program.anonymous(town)
    let review = ModelReview.Reference(rawValue: "MR-\(town.clock.now.day.year)-1")
    let judgement = ModelReview.Judgement(models: ["Many came.", "Nobody came."], conclusion: "Go on.")
    _ = try done(JudgeModels(judgement, of: review, seen: 0, at: Town.id), town)
    let before = try await program.get("/model-reviews")
    #expect(try before.json["items"]?.items.first?["comparison"]?.isNull == true)
    #expect(!before.text.contains("came") && !before.text.contains("Go on."))
    town.clock.pass(seconds: 30 * 86_400)
    _ = try done(PublishModelReview(review, at: Town.id), town)
    let item = try #require(try await program.get("/model-reviews").json["items"]?.items.first)
    #expect(WrittenModelReview.schema.faults(of: item).isEmpty)
    #expect(item["judgements"]?.items.count == 2 && item["conclusion"]?.text == "Go on.")
    let page = try await town.ask(.get, "/\(Town.id)/model-reviews/\(review.rawValue)/figures.json").json
    #expect(JSONText.write(item["comparison"] ?? .null) == JSONText.write(page))
  }
}
