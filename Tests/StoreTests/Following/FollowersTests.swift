import Council
import DatabasePort
import Law
import Secrets
import Store
import Synchronization
import TestEngines
import Testing

@testable import Actions

/// The town of the tests of decisions, with people who follow it and the letters they got.
final class FollowedTown {
  var place: FoundTown
  let letters = Letters()

  final class Letters: Sendable {
    let all = Mutex<[AccountLetter]>([])

    /// Keeps letters for the tests, and in the outbox as the site does.
    var post: AccountPost {
      AccountPost { [self] letter, open in
        all.withLock { $0.append(letter) }
        try open.post(
          OutgoingLetter(
            authority: letter.authority.id, account: letter.account, to: letter.to,
            text: LetterText(
              subject: "A letter", plain: "plain", html: "html", unsubscribe: "https://moot.example/stop"),
            madeAt: letter.at, id: letter.id))
      }
    }

    /// What the letters on news told, each as who it is to and its headlines.
    var told: [String] {
      all.withLock { all in
        all.compactMap { letter in
          guard case .news(let news) = letter.matter else { return nil }
          return "\(letter.to.text): " + news.items.map(\.headline).joined(separator: "; ")
        }
      }
    }
  }

  init(_ engine: Engine) throws { place = try FoundTown(engine) }

  var records: Records { place.town.records }

  static func email(_ text: String) throws -> EmailAddress { try #require(EmailAddress(text)) }

  /// Asks, and follows the link in the letter.
  @discardableResult
  func follow(
    _ follow: Follow, as email: String = "ada@example.org", _ frequency: FollowingFrequency = .atOnce
  ) throws -> Token {
    let asked = try place.town.done(ask(follow, email, frequency), by: .visitor)
    #expect(asked == nil)
    return try place.town.done(ConfirmFollowing(try lastToken(), at: "kent"), by: .visitor)
  }

  func ask(_ follow: Follow, _ email: String, _ frequency: FollowingFrequency = .daily) throws -> AskToFollow {
    AskToFollow(
      follow, frequency, words: "it", email: try Self.email(email), at: "kent",
      caller: CallingDevice(network: "198.51.100.\(email.count)", browser: ""), post: letters.post)
  }

  func lastToken() throws -> Token {
    try #require(letters.all.withLock { all in all.reversed().lazy.compactMap(\.matter.token).first })
  }

  @discardableResult
  func send() throws -> Int { try records.sendNews(letters.post, at: place.town.now) }

  /// Lets time pass, in minutes.
  func wait(_ minutes: Int) {
    let moment = place.town.now.moment.adding(seconds: minutes * 60)
    place.town.now = Now(moment, moment.dayAndMinutesInEngland.day)
  }

  func decide(_ title: String) throws {
    try place.town.done(
      RecordDecision(
        place.town.decision(.init(.body, "CABINET"), title: title), at: "kent", inSpiteOfWarnings: true))
  }
}

@Suite("Following by letter")
struct FollowersTests {
  @Test(arguments: Engine.allCases)
  func `nobody is written to who has not followed the link, and whoever has hears of what happens from then on`(
    engine: Engine
  ) throws {
    let town = try FollowedTown(engine)
    try town.decide("Before")
    #expect(try town.place.town.done(town.ask(Follow(.council), "ada@example.org", .atOnce), by: .visitor) == nil)
    try town.decide("Meanwhile")
    #expect(try town.send() == 0)
    try town.place.town.done(ConfirmFollowing(try town.lastToken(), at: "kent"), by: .visitor)
    try town.decide("After")
    #expect(try town.send() == 1 && town.send() == 0)
    #expect(town.letters.told == ["ada@example.org: Decision published: After"])
  }

  @Test(arguments: Engine.allCases)
  func `whether an address follows already, the answer and the letter are the same`(engine: Engine) throws {
    let town = try FollowedTown(engine)
    try town.follow(Follow(.council), as: "ada@example.org")
    town.wait(120)
    for email in ["ada@example.org", "ben@example.org"] {
      #expect(try town.place.town.done(town.ask(Follow(.council), email), by: .visitor) == nil)
    }
    let names = town.letters.all.withLock { $0.suffix(2).map(\.matter.name) }
    #expect(names == ["followingAsked", "followingAsked"])
  }

  @Test(arguments: Engine.allCases)
  func `asking again and again for one address sends a few letters and no more`(engine: Engine) throws {
    let town = try FollowedTown(engine)
    var waits = 0
    for _ in 0..<12 where try town.place.town.done(town.ask(Follow(.council), "ada@example.org"), by: .visitor) != nil {
      waits += 1
    }
    #expect(waits >= 7 && town.letters.all.withLock { $0.count } == 12 - waits)
  }

  @Test(arguments: Engine.allCases)
  func `a link is over after three days, and once it was followed`(engine: Engine) throws {
    let town = try FollowedTown(engine)
    #expect(try town.place.town.done(town.ask(Follow(.council), "ada@example.org"), by: .visitor) == nil)
    let token = try town.lastToken()
    town.wait(3 * 1440)
    #expect(town.place.town.refusal(ConfirmFollowing(token, at: "kent"), by: .visitor) != "It was done")
    town.wait(60)
    try town.follow(Follow(.council))
    #expect(town.place.town.refusal(ConfirmFollowing(try town.lastToken(), at: "kent"), by: .visitor) != "It was done")
  }

  @Test(arguments: Engine.allCases)
  func `each gets what they follow: a body, a ward, a member, words, kinds`(engine: Engine) throws {
    let town = try FollowedTown(engine)
    let follows: [(String, Follow)] = [
      ("body@example.org", Follow(.body(.init(rawValue: "CABINET")))),
      ("ward@example.org", Follow(.place(.init(rawValue: "DEAL")))),
      ("member@example.org", Follow(.member(.init(rawValue: "CAB")))),
      ("words@example.org", Follow(.topic("ferries"))), ("kinds@example.org", Follow(.council, [.keyDecisions])),
      ("none@example.org", Follow(.topic("xylophones"))),
    ]
    for (email, follow) in follows {
      try town.follow(follow, as: email)
      town.wait(200)
    }
    var decision = town.place.town.decision(.init(.body, "CABINET"), "Lend the ferry.", title: "A ferry")
    decision.key = KeyJudgement(isKey: true, wards: [.init(rawValue: "DEAL")])
    try town.place.town.done(RecordDecision(decision, at: "kent", inSpiteOfWarnings: true))
    #expect(try town.send() == 4)
    #expect(Set(town.letters.told.map { $0.prefix { $0 != "@" } }) == ["body", "ward", "words", "kinds"])
    let own = town.place.town.decision(.init(.member, "CAB"), "Paint it.", title: "A pier")
    try town.place.town.done(RecordDecision(own, at: "kent", inSpiteOfWarnings: true))
    #expect(try town.send() == 1 && town.letters.told.last == "member@example.org: Decision published: A pier")
  }

  @Test(arguments: Engine.allCases)
  func `a daily digest gathers what happened until its hour, and none comes when nothing did`(engine: Engine) throws {
    let town = try FollowedTown(engine)
    try town.follow(Follow(.council), .daily)
    try town.decide("One")
    try town.decide("Two")
    #expect(try town.send() == 0)
    town.wait(1440)
    #expect(try town.send() == 1)
    #expect(town.letters.told == ["ada@example.org: Decision published: One; Decision published: Two"])
    town.wait(1440)
    #expect(try town.send() == 0)
    try town.decide("Three")
    // Not before the next hour of digests, however long nothing happened.
    #expect(try town.send() == 0)
    town.wait(1440)
    #expect(try town.send() == 1)
  }

  @Test(arguments: Engine.allCases)
  func `two that send at once, and one stopped before it could say so, write each letter once`(engine: Engine) throws {
    let town = try FollowedTown(engine)
    for name in ["ada", "ben", "cleo"] {
      try town.follow(Follow(.council), as: "\(name)@example.org")
      town.wait(200)
    }
    try town.decide("One")
    struct Stopped: Error {}
    let count = Mutex(0)
    let failing = AccountPost { [letters = town.letters] letter, open in
      try open.post(
        OutgoingLetter(
          authority: "kent", account: nil, to: letter.to,
          text: LetterText(subject: "s", plain: "p", html: "h"), madeAt: letter.at, id: letter.id))
      if count.withLock({
        $0 += 1
        return $0
      }) == 2 {
        throw Stopped()
      }
      _ = letters
    }
    #expect(throws: Stopped.self) { try town.records.sendNews(failing, at: town.place.town.now) }
    #expect(try town.send() == 3 && town.send() == 0)
    let kept = try town.records.read { try $0.letters(of: "kent", atMost: 100) }
    let news = kept.filter { $0.id.count == 32 && $0.subject == "A letter" }
    #expect(news.count == 6 && Set(news.map(\.id)).count == 6)
    // The same letter laid into the outbox again is the one that is there.
    let again = try #require(town.letters.all.withLock { $0.last })
    try town.records.change { open in
      try open.post(
        OutgoingLetter(
          authority: "kent", account: nil, to: again.to, text: LetterText(subject: "Twice", plain: "", html: ""),
          madeAt: again.at, id: again.id))
    }
    #expect(try town.records.read { try $0.letters(of: "kent", atMost: 100) }.count == kept.count)
  }

  @Test(arguments: Engine.allCases)
  func `one click stops every letter and forgets the address, and a second one does no harm`(engine: Engine) throws {
    let town = try FollowedTown(engine)
    let token = try town.follow(Follow(.council))
    #expect(try town.place.town.done(StopFollowing(token, at: "kent"), by: .visitor))
    #expect(try !town.place.town.done(StopFollowing(token, at: "kent"), by: .visitor))
    try town.decide("One")
    #expect(try town.send() == 0 && town.records.read { try $0.countOfFollowers(at: "kent") } == 0)
    let stranger = Token(RandomBytes { Array(repeating: 4, count: $0) })
    #expect(try !town.place.town.done(StopFollowing(stranger, at: "kent"), by: .visitor))
  }

  @Test(arguments: Engine.allCases)
  func `what is followed can be changed by the link, and nothing left is the end of it`(engine: Engine) throws {
    let town = try FollowedTown(engine)
    try town.follow(Follow(.council))
    town.wait(200)
    let token = try town.follow(Follow(.body(.init(rawValue: "PLAN"))), .weekly)
    func follower() throws -> Follower? { try town.records.read { try $0.follower(token, of: "kent") } }
    #expect(try follower()?.follows.count == 2 && follower()?.frequency == .weekly)
    let kept: Set<Follow.Scope> = [.body(.init(rawValue: "PLAN"))]
    #expect(try town.place.town.done(ChangeFollowing(token, keeping: kept, .atOnce, at: "kent"), by: .visitor))
    #expect(try follower()?.follows.map(\.scope) == Array(kept) && follower()?.nextAt == nil)
    #expect(try !town.place.town.done(ChangeFollowing(token, keeping: [], .atOnce, at: "kent"), by: .visitor))
    #expect(try follower() == nil)
  }

  @Test(arguments: Engine.allCases)
  func `a letter kept before letters could be stopped by one click is still genuine`(engine: Engine) throws {
    let outbox = try Outbox(try engine.records())
    try outbox.post()
    let before = try #require(try outbox.letters.first)
    #expect(try outbox.records.read { try $0.text(of: before) }?.unsubscribe == nil)
    // As a column that is empty is no part of a row’s image, its seal is that of before.
    let table = try #require(Catalogue.table("letter"))
    let rows = try outbox.records.read { try $0.rows(table, where: ["authority": "kent"]) }
    let row = try #require(rows.first)
    #expect(!row.image.contains("unsubscribe"))
    #expect(try outbox.postman().goRound { outbox.now }.sent == 1)
  }
}

@Suite("How often followers are written to")
struct FollowingFrequencyTests {
  @Test func `digests come at seven in England, in winter and in summer, the weekly one on Monday`() throws {
    func next(_ frequency: FollowingFrequency, _ after: String) throws -> String? {
      frequency.next(after: try #require(Moment(after)))?.description.prefix(16).description
    }
    #expect(try next(.daily, "2026-11-22T06:59:59.000Z") == "2026-11-22T07:00")
    #expect(try next(.daily, "2026-11-22T07:00:00.000Z") == "2026-11-23T07:00")
    #expect(try next(.daily, "2026-07-01T06:30:00.000Z") == "2026-07-02T06:00")
    #expect(try next(.weekly, "2026-11-22T12:00:00.000Z") == "2026-11-23T07:00")
    #expect(try next(.weekly, "2026-11-23T07:00:00.000Z") == "2026-11-30T07:00")
    #expect(try next(.weekly, "2026-03-23T12:00:00.000Z") == "2026-03-30T06:00")
    #expect(try next(.atOnce, "2026-11-22T12:00:00.000Z") == nil)
  }
}
