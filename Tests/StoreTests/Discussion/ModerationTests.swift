import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Discussions: taking down, reporting, appealing, forgetting")
struct ModerationTests {
  private func shown(_ engine: Engine) throws -> (Talk, topic: Int, comment: Int) {
    let talk = try Talk(engine)
    let topic = try talk.write("Benches in the shade.", name: "Sunny")
    try talk.show(topic)
    let comment = try talk.write("Whoever wants that is a fool.", on: topic, by: Talk.ben)
    try talk.show(comment)
    return (talk, topic, comment)
  }

  @Test(arguments: Engine.allCases)
  func `what is taken down is counted no more, its author gets a letter with the reason, and nobody else reads it`(
    engine: Engine
  ) throws {
    let (talk, topic, comment) = try shown(engine)
    try talk.enter("ben", .public, .resident, post: "A resident")
    #expect(try talk.tally(topic) == DiscussionTally(comments: 1))
    func removal(_ rule: HouseRule?, _ words: String) -> RemovePost {
      RemovePost(comment, for: rule, words, in: talk.reference, at: "kent", letters: talk.letters.post)
    }
    #expect(talk.refusal(removal(nil, ""), Talk.moderator).contains("Choose the house rule"))
    #expect(talk.refusal(removal(.insult, ""), Talk.moderator).contains("Say why"))
    try talk.remove(comment)
    #expect(talk.refusal(removal(.insult, "Again."), Talk.moderator).contains("settled already"))
    #expect(
      talk.refusal(ShowPost(comment, in: talk.reference, at: "kent"), Talk.moderator).contains("settled already"))
    #expect(try talk.tally(topic) == DiscussionTally())
    let letter = try #require(talk.letters.letters.first)
    guard case .postNotShown(let ruling, _) = letter.matter else {
      Issue.record("It is another letter: \(letter.matter.name)")
      return
    }
    #expect(letter.account == "ben" && ruling.rule == .insult && ruling.words == "It is about a person.")
    try talk.records.read { open in
      let comments = try open.comments(on: topic, in: talk.reference, at: "kent", atMost: 9)
      #expect(comments.isEmpty)
      #expect(try open.removals(in: talk.reference, at: "kent") == [.insult: 1])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a reader reports once, it hides nothing, and a moderator leaves it or takes it down`(engine: Engine) throws {
    let (talk, _, comment) = try shown(engine)
    func report(_ rule: HouseRule?) -> ReportPost {
      ReportPost(comment, rule, "Rude.", in: talk.reference, at: "kent", caller: Talk.caller)
    }
    #expect(talk.refusal(report(nil), Talk.ada).contains("Choose the house rule"))
    #expect(talk.refusal(report(.insult), Talk.ben).contains("This is yours"))
    for person in [Talk.ada, Talk.ada, Talk.colleague] { _ = try talk.act(report(.insult), person) }
    #expect(try talk.post(comment)?.state == .shown)
    let reported = try talk.records.read { try $0.reportedPosts(at: "kent", atMost: 9) }
    #expect(reported.map(\.post.number) == [comment] && reported.map(\.reports) == [2])
    try talk.show(comment)
    #expect(try talk.records.read { try $0.reportedPosts(at: "kent", atMost: 9) }.isEmpty)
    _ = try talk.act(report(.insult), Talk.ada)
    #expect(try talk.records.read { try $0.reportedPosts(at: "kent", atMost: 9) }.isEmpty)
    try talk.remove(comment)
    #expect(talk.refusal(report(.insult), Talk.person("cy", .resident)).contains("not shown"))
  }

  @Test(arguments: Engine.allCases)
  func `an author appeals once, and another officer decides; it is shown again and counted`(engine: Engine) throws {
    let (talk, topic, comment) = try shown(engine)
    for (account, post) in [("moderator", "Engagement Officer"), ("colleague", "Consultation Officer")] {
      try talk.enter(account, .council, .engagementOfficer, post: post)
    }
    func appeal(_ words: String) -> AppealRemoval {
      AppealRemoval(words, on: comment, in: talk.reference, at: "kent")
    }
    #expect(talk.refusal(appeal("Why?"), Talk.ben).contains("Only what was taken down"))
    try talk.remove(comment)
    #expect(talk.refusal(appeal(""), Talk.ben).contains("Say why it should be shown"))
    #expect(talk.refusal(appeal("Why?"), Talk.ada).contains("no such post of yours"))
    try talk.act(appeal("I meant\nmyself."), Talk.ben)
    #expect(talk.refusal(appeal("Again."), Talk.ben).contains("appealed already"))
    #expect(try talk.records.read { try $0.appealedPosts(at: "kent", atMost: 9) }.map(\.post.number) == [comment])
    func settle(_ isAllowed: Bool) -> SettleAppeal {
      SettleAppeal(
        comment, isAllowed: isAllowed, "Read it again: it is.", in: talk.reference, at: "kent",
        letters: talk.letters.post)
    }
    #expect(talk.refusal(settle(true), Talk.moderator).contains("Ask the Consultation Officer"))
    try talk.act(settle(true), Talk.colleague)
    #expect(talk.refusal(settle(false), Talk.colleague).contains("No appeal waits"))
    #expect(try talk.post(comment)?.state == .shown && talk.tally(topic) == DiscussionTally(comments: 1))
    let outcome = try talk.records.read { try $0.ruling(on: comment, in: talk.reference, at: "kent") }?.appeal?.outcome
    #expect(outcome?.isAllowed == true && outcome?.isBySame == false && outcome?.account == "colleague")
  }

  @Test(arguments: Engine.allCases)
  func `where nobody else moderates, the same officer decides, and that is said`(engine: Engine) throws {
    let (talk, _, comment) = try shown(engine)
    try talk.enter("moderator", .council, .engagementOfficer, post: "Engagement Officer")
    try talk.remove(comment)
    try talk.act(AppealRemoval("I meant myself.", on: comment, in: talk.reference, at: "kent"), Talk.ben)
    try talk.act(
      SettleAppeal(
        comment, isAllowed: false, "It says whoever.", in: talk.reference, at: "kent", letters: talk.letters.post),
      Talk.moderator)
    let ruling = try talk.records.read { try $0.ruling(on: comment, in: talk.reference, at: "kent") }
    #expect(ruling?.appeal?.outcome?.isBySame == true && ruling?.appeal?.outcome?.isAllowed == false)
    #expect(try talk.post(comment)?.state == .removed)
  }

  @Test(arguments: Engine.allCases)
  func `what is taken back is gone at once, by its author only, and the topic takes its comments out of sight`(
    engine: Engine
  ) throws {
    let (talk, topic, comment) = try shown(engine)
    #expect(
      talk.refusal(WithdrawPost(topic, in: talk.reference, at: "kent"), Talk.ben).contains("no such post of yours"))
    try talk.act(WithdrawPost(topic, in: talk.reference, at: "kent"), Talk.ada)
    try talk.act(WithdrawPost(topic, in: talk.reference, at: "kent"), Talk.ada)
    let kept = try #require(try talk.post(topic))
    #expect(kept.state == .withdrawn && kept.words.isEmpty && kept.title.isEmpty && kept.name.isEmpty)
    #expect(try talk.tally(topic) == nil)
    #expect(try talk.records.read { try $0.topics(of: talk.reference, at: "kent", atMost: 9) }.isEmpty)
    let report = ReportPost(comment, .insult, in: talk.reference, at: "kent", caller: Talk.caller)
    #expect(talk.refusal(report, Talk.ada).contains("not shown"))
    for texts in try Everything.texts(in: talk.records.database).values {
      #expect(!texts.contains { $0.contains("Benches in the shade") })
    }
  }

  @Test(arguments: Engine.allCases)
  func `an account that is erased leaves what it wrote without its name, and what is past its time goes`(engine: Engine)
    throws
  {
    let (talk, topic, comment) = try shown(engine)
    try talk.enter("ada", .public, .resident, post: "A resident")
    #expect(try talk.post(topic)?.name == "Sunny")
    try talk.act(EraseAccount("ada", of: "kent"), .operatorAtTheMachine)
    #expect(try talk.post(topic)?.name == "" && talk.post(topic)?.state == .shown)
    try talk.remove(comment)
    try talk.act(CarryOutRetention(at: "kent"), .folkmoot, at: Talk.later(364))
    #expect(try talk.post(comment) != nil)
    try talk.act(CarryOutRetention(at: "kent"), .folkmoot, at: Talk.later(367))
    #expect(try talk.post(comment) == nil && talk.post(topic) != nil)
    #expect(try talk.records.read { try $0.ruling(on: comment, in: talk.reference, at: "kent") } == nil)
    #expect(try Verification(key: Engine.keeping.key).verify(talk.records.database).isSound)
  }
}
