import Council
import Law
import Secrets
import Store
import Synchronization
import TestEngines
import Testing

@testable import Actions

@Suite("Moderators are told by letter what waits")
struct ModeratorLettersTests {
  /// A discussion with a post that waits, two moderators and a democratic services officer; the letters lie in the outbox.
  private struct Waited {
    let talk: Talk
    let letters = FollowedTown.Letters()

    init(_ engine: Engine) throws {
      talk = try Talk(engine)
      for (account, role) in [
        ("moderator", Role.engagementOfficer), ("colleague", .engagementOfficer), ("clerk", .democraticServices),
        ("finance", .finance),
      ] {
        try talk.enter(account, .council, role, post: account)
      }
    }

    @discardableResult
    func tell(_ days: Int = 0, hour: Int = 9) throws -> Int {
      let day = Councils.today.adding(days: days)
      return try talk.records.tellModerators(
        letters.post, at: Now(Moment(beginningInEnglandOf: day, minute: hour * 60), day))
    }

    /// Who was told how much of what, in the order of the letters.
    var told: [String] {
      letters.all.withLock { all in
        all.compactMap { letter in
          guard case .moderation(let told) = letter.matter else { return nil }
          let waiting = told.waiting
          let counts = [waiting.posts, waiting.reports, waiting.appeals].map { $0?.count ?? 0 }
          return "\(letter.account ?? ""): \(counts), \(waiting.statements.map(\.waiting.count))"
        }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `each moderator gets one letter a day, though posts keep coming, and none when nothing waits`(engine: Engine)
    throws
  {
    let place = try Waited(engine)
    #expect(try place.tell() == 0)
    let first = try place.talk.write("Benches in the shade.")
    #expect(try place.tell() == 2 && place.tell() == 0)
    try place.talk.write("Benches in the sun.", by: Talk.ben)
    #expect(try place.tell(hour: 15) == 0)
    #expect(place.told == ["moderator: [1, 0, 0], []", "colleague: [1, 0, 0], []"].sorted())
    #expect(try place.tell(1, hour: 6) == 0)
    #expect(try place.tell(1, hour: 7) == 2)
    #expect(place.told.suffix(2) == ["colleague: [2, 0, 0], []", "moderator: [2, 0, 0], []"])
    for number in [first, first + 1] { try place.talk.show(number) }
    #expect(try place.tell(2) == 0)
    #expect(try place.talk.records.read { try $0.letters(of: "kent", atMost: 99) }.count == 4)
  }

  @Test(arguments: Engine.allCases)
  func `the letter says since when the first waits, and who moderates no more gets none`(engine: Engine) throws {
    let place = try Waited(engine)
    try place.talk.write("Benches in the shade.")
    try place.talk.write("Benches in the sun.", by: Talk.ben, at: Talk.later(1))
    try place.talk.act(
      EndRole(authority: "kent", role: "role of colleague", lastDay: Councils.today.adding(days: 1)),
      .operatorAtTheMachine, at: Talk.later(1))
    #expect(try place.tell(2) == 1 && place.told == ["moderator: [2, 0, 0], []"])
    guard case .moderation(let letter)? = place.letters.all.withLock({ $0.last?.matter }) else {
      Issue.record("There is no letter to a moderator.")
      return
    }
    #expect(letter.waiting.posts?.since == Councils.now.moment)
  }

  @Test(arguments: Engine.allCases)
  func `reports and appeals count until they are settled; whoever took a post down is not told of the appeal`(
    engine: Engine
  ) throws {
    let place = try Waited(engine)
    let talk = place.talk
    let (one, other) = (try talk.write("Benches in the shade."), try talk.write("A fool wants that.", by: Talk.ben))
    for number in [one, other] { try talk.show(number) }
    try talk.act(
      ReportPost(one, .offTopic, "Hedges.", in: talk.reference, at: "kent", caller: Talk.caller), Talk.ben)
    try talk.remove(other)
    try talk.act(AppealRemoval("I meant myself.", on: other, in: talk.reference, at: "kent"), Talk.ben)
    #expect(try place.tell() == 2)
    #expect(place.told == ["colleague: [0, 1, 1], []", "moderator: [0, 1, 0], []"])
    try talk.show(one)
    #expect(try place.tell(1) == 1 && place.told.last == "colleague: [0, 0, 1], []")
  }

  @Test(arguments: Engine.allCases)
  func `whoever moderates open questions hears of statements, and of nothing else`(engine: Engine) throws {
    let place = try Waited(engine)
    let question = OpenQuestion(
      title: "The square?", about: "It is mended.", from: Councils.today, to: Councils.today.adding(days: 7),
      startedAt: Councils.now.moment)
    let reference = try place.talk.act(
      StartQuestion(question, statements: ["One.", "Two.", "Three."], at: "kent"), Talk.moderator)
    try place.talk.act(AddStatement("Four.", to: reference, at: "kent"), .visitor)
    try place.talk.write("Benches in the shade.")
    #expect(try place.tell() == 3)
    #expect(place.told.sorted() == ["clerk: [0, 0, 0], [1]", "colleague: [1, 0, 0], [1]", "moderator: [1, 0, 0], [1]"])
  }
}
