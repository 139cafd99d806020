import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Discussions: writing, supporting, reading page by page")
struct DiscussionDeedTests {
  @Test(arguments: Engine.allCases)
  func `what is read before it is shown waits, and what is read afterwards waits once for each account`(engine: Engine)
    throws
  {
    let before = try Talk(engine)
    let first = try before.write("Benches in the shade.")
    #expect(try before.post(first)?.state == .held)
    try before.show(first)
    #expect(try before.post(before.write("And a fountain."))?.state == .held)

    let after = try Talk(engine, .talk, .after)
    let own = try after.write("Benches in the shade.")
    #expect(try after.post(own)?.state == .held)
    try after.show(own)
    #expect(try after.post(after.write("And a fountain."))?.state == .shown)
    #expect(try after.post(after.write("Mine is the first.", by: Talk.ben))?.state == .held)
  }

  @Test(arguments: Engine.allCases)
  func `what the filter finds waits, and says what was found, but is not taken down`(engine: Engine) throws {
    let talk = try Talk(engine, .talk, .after)
    try talk.show(talk.write("Benches in the shade."))
    try talk.act(SetWordsFilter(WordsFilter(["rotten"]), at: "kent"), Talk.moderator)
    let found = try #require(try talk.post(talk.write("A rotten bench. See www.shop.example")))
    #expect(found.state == .held && found.flags == ["rotten", WordsFilter.webAddress])
    #expect(try talk.post(talk.write("A new bench."))?.state == .shown)
    #expect(
      try talk.records.read { try $0.heldPosts(at: "kent", atMost: 9) }.map(\.post.number) == [found.number])
    #expect(
      talk.refusal(SetWordsFilter(WordsFilter(["—"]), at: "kent"), Talk.moderator).contains("holds no letter"))
  }

  @Test(arguments: Engine.allCases)
  func `sent twice, it is there once; by another, or after it was taken back, it is another`(engine: Engine) throws {
    let talk = try Talk(engine)
    let first = try talk.write("Benches in the shade.")
    #expect(try talk.write("Benches in the shade.") == first)
    #expect(try talk.write("Benches in the shade.", by: Talk.ben) != first)
    try talk.act(WithdrawPost(first, in: talk.reference, at: "kent"), Talk.ada)
    #expect(try talk.write("Benches in the shade.") > first)
  }

  @Test(arguments: Engine.allCases)
  func `who is of the council writes in their post and under no other name`(engine: Engine) throws {
    let talk = try Talk(engine)
    let post = try #require(try talk.post(talk.write("We are listening.", name: "Sunny", by: Talk.colleague)))
    #expect(post.post == "Consultation Officer" && post.name.isEmpty)
    let resident = try #require(try talk.post(talk.write("Good.", name: "Sunny")))
    #expect(resident.post.isEmpty && resident.name == "Sunny")
  }

  @Test(arguments: Engine.allCases)
  func `outside its days, on what is not shown and on comments nothing can be written`(engine: Engine) throws {
    let talk = try Talk(engine)
    func attempt(_ topic: Int?, at now: Now = Councils.now) -> String {
      let post = DiscussionPost(
        topic == nil ? .topic : .comment, on: topic, title: topic == nil ? "A topic" : "", "Words.",
        cameAt: now.moment)
      return talk.refusal(WritePost(post, in: talk.reference, at: "kent", caller: Talk.caller), Talk.ben, at: now)
    }
    #expect(attempt(nil, at: Talk.later(8)).contains("It closed on"))
    #expect(attempt(nil, at: Talk.later(-1)).contains("It opens on"))
    let topic = try talk.write("Benches in the shade.")
    #expect(attempt(topic).contains("not shown any more"))
    try talk.show(topic)
    let comment = try talk.write("And a fountain.", on: topic)
    try talk.show(comment)
    #expect(attempt(comment).contains("cannot be commented on"))
    #expect(attempt(99).contains("There is no such post"))
  }

  @Test(arguments: Engine.allCases)
  func `much from one account waits, and others are not kept waiting by it`(engine: Engine) throws {
    let talk = try Talk(engine)
    for number in 1...Patience.writing.free { #expect(try talk.write("Words \(number).") > 0) }
    let post = DiscussionPost(.topic, title: "A topic", "One more.", cameAt: Councils.now.moment)
    let deed = WritePost(post, in: talk.reference, at: "kent", caller: Talk.caller)
    guard case .wait(let seconds) = try talk.act(deed, Talk.ada) else {
      Issue.record("It was taken at once")
      return
    }
    #expect(seconds == Patience.writing.first)
    #expect(try talk.write("Mine.", by: Talk.ben) > 0)
    #expect(try talk.write("One more.", at: Talk.later(1)) > 0)
  }

  @Test(arguments: Engine.allCases)
  func `an account supports an idea once, takes it back, and is another in another discussion`(engine: Engine) throws {
    let talk = try Talk(engine, .ideas)
    let idea = try talk.write("Benches in the shade.")
    func support(_ isOn: Bool, _ person: ActingPerson) -> SupportPost {
      SupportPost(idea, isOn: isOn, in: talk.reference, at: "kent", caller: Talk.caller)
    }
    #expect(talk.refusal(support(true, Talk.ben), Talk.ben).contains("not shown"))
    try talk.show(idea)
    for person in [Talk.ben, Talk.ben, Talk.ada] { _ = try talk.act(support(true, person), person) }
    #expect(try talk.tally(idea) == DiscussionTally(supports: 2))
    _ = try talk.act(support(false, Talk.ben), Talk.ben)
    _ = try talk.act(support(false, Talk.ben), Talk.ben)
    try talk.records.read { open in
      let kept = try open.tally(of: idea, in: talk.reference, at: "kent")
      #expect(kept == DiscussionTally(supports: 1))
      #expect(try open.countedAnew(idea, in: talk.reference, at: "kent") == DiscussionTally(supports: 1))
      #expect(try open.supported(by: "ada", in: talk.reference, at: "kent") == [idea])
      #expect(try open.supported(by: "ada", in: .init(rawValue: "T-1-1"), at: "kent").isEmpty)
    }
    let other = try Talk(engine)
    let topic = try other.write("Words.")
    try other.show(topic)
    let deed = SupportPost(topic, isOn: true, in: other.reference, at: "kent", caller: Talk.caller)
    #expect(other.refusal(deed, Talk.ben).contains("Only ideas"))
  }

  @Test(arguments: Engine.allCases)
  func `two accounts at once are counted as two, and one account twice at once as one`(engine: Engine) async throws {
    let talk = try Talk(engine, .ideas)
    let idea = try talk.write("Benches in the shade.")
    try talk.show(idea)
    await withTaskGroup(of: Void.self) { group in
      for person in 0..<8 {
        let deed = SupportPost(
          idea, isOn: true, in: talk.reference, at: "kent", caller: CallingDevice(network: "", browser: ""))
        let who = Talk.person("p\(person / 2)", .resident)
        group.addTask { _ = try? talk.act(deed, who) }
      }
    }
    #expect(try talk.tally(idea) == DiscussionTally(supports: 4))
  }

  @Test(arguments: Engine.allCases)
  func `pages of topics and comments follow one another without a gap, whatever comes meanwhile`(engine: Engine) throws
  {
    let talk = try Talk(engine, .ideas, .after)
    let ideas = try (1...5).map { number in
      let idea = try talk.write("Idea \(number).")
      if number == 1 { try talk.show(idea) }
      return idea
    }
    for (idea, supporters) in zip(ideas, [1, 3, 0, 3, 2]) {
      for person in 0..<supporters {
        let deed = SupportPost(idea, isOn: true, in: talk.reference, at: "kent", caller: Talk.caller)
        _ = try talk.act(deed, Talk.person("p\(person)", .resident))
      }
    }
    try talk.records.read { open in
      let first = try open.topicsBySupport(of: talk.reference, at: "kent", atMost: 2)
      #expect(first.map(\.post.number) == [ideas[3], ideas[1]])
      let last = try #require(first.last)
      let next = try open.topicsBySupport(
        of: talk.reference, at: "kent", after: (last.tally.supports, last.post.number), atMost: 9)
      #expect(next.map(\.post.number) == [ideas[4], ideas[0], ideas[2]])
      #expect(
        try open.topics(of: talk.reference, at: "kent", before: ideas[3], atMost: 2).map(\.post.number) == [
          ideas[2], ideas[1],
        ])
    }
    let comments = try (1...5).map { try talk.write("Comment \($0).", on: ideas[0]) }
    func numbers(after: Int?, latestFirst: Bool = false) throws -> [Int] {
      try talk.records.read {
        try $0.comments(
          on: ideas[0], in: talk.reference, at: "kent", after: after, latestFirst: latestFirst, atMost: 2)
      }.map(\.number)
    }
    #expect(try numbers(after: nil) == Array(comments.prefix(2)))
    #expect(try numbers(after: comments[1]) == [comments[2], comments[3]])
    #expect(try numbers(after: nil, latestFirst: true) == [comments[4], comments[3]])
    #expect(try numbers(after: comments[3], latestFirst: true) == [comments[2], comments[1]])
    #expect(try talk.tally(ideas[0]) == DiscussionTally(supports: 1, comments: 5))
    #expect(try talk.records.read { try $0.countTopics(of: talk.reference, at: "kent") } == 5)
  }

  @Test(arguments: Engine.allCases)
  func `an answer is shown at once under its post, once, and above it stands what was asked`(engine: Engine) throws {
    let talk = try Talk(engine, .questions)
    let asked = try talk.write("Why?")
    let deed = AnswerPost("Because.", as: "Head of Parks", to: asked, in: talk.reference, at: "kent")
    #expect(talk.refusal(deed, Talk.moderator).contains("not shown"))
    try talk.show(asked)
    let answer = try talk.act(deed, Talk.moderator)
    #expect(try talk.act(deed, Talk.moderator) == answer)
    #expect(
      talk.refusal(AnswerPost("", as: "", to: asked, in: talk.reference, at: "kent"), Talk.moderator).contains(
        "Write what you want to say"))
    try talk.records.read { open in
      let answers = try open.answers(to: asked, in: talk.reference, at: "kent")
      #expect(answers.map(\.post) == ["Head of Parks"])
      #expect(try open.answered([asked, 99], in: talk.reference, at: "kent") == [asked])
      #expect(try open.comments(on: asked, in: talk.reference, at: "kent", atMost: 9).isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a discussion is changed in the open, and keeps its kind and its activity`(engine: Engine) throws {
    let talk = try Talk(engine, .ideas)
    var changed = try #require(try talk.records.read { try $0.discussion(talk.reference, at: "kent") })
    (changed.title, changed.kind, changed.closesOn) = ("The old square", .talk, Councils.today.adding(days: 30))
    try talk.act(ChangeDiscussion(changed, at: "kent"), Talk.moderator)
    let kept = try #require(try talk.records.read { try $0.discussion(talk.reference, at: "kent") })
    #expect(kept.title == "The old square" && kept.kind == .ideas && kept.closesOn == changed.closesOn)
    changed.rules = ""
    #expect(talk.refusal(ChangeDiscussion(changed, at: "kent"), Talk.moderator).contains("Write the house rules"))
    let beside = Discussion(
      .talk, title: "Beside", about: "Nothing.", from: Councils.today, to: Councils.today,
      activity: .init(rawValue: "A-1-1"), startedAt: Councils.now.moment)
    #expect(
      talk.refusal(StartDiscussion(beside, at: "kent"), Talk.moderator).contains("no published activity A-1-1"))
  }
}
