import Council
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions
@testable import Web

@Suite("Letters about accounts")
struct LetterWordsTests {
  static let token = Token(RandomBytes { Array(repeating: 3, count: $0) })
  static let ends = Moment(milliseconds: 1_800_000_000_000)
  static let matters: [AccountLetter.Matter] = [
    .invitation(token, ends: ends), .signInLink(token, ends: ends), .passwordLink(token, ends: ends),
    .addressLink(token, ends: ends), .addressAsked, .addressChanged(token, ends: ends), .passwordChanged,
    .newDevice("Firefox on a Mac"), .sessionReused("Firefox on a Mac"), .workAccountLinked, .accountClosed,
    .reviewAsked(draft: "0123456789abcdef", neededBy: nil), .draftReturned(draft: "0123456789abcdef"),
    .draftApproved(proposal: "one-front-door"), .followingAsked(token, what: "Planning Committee", ends: ends),
    .hearingAsked(token, of: activity, ends: ends), .moderation(ModerationLetter(waiting: waiting, id: "1")),
  ]
  private static let waiting = {
    var waiting = ModerationWaiting()
    (waiting.posts, waiting.appeals) = (Waiting(3, since: ends), Waiting(1, since: ends))
    return waiting
  }()
  private static let activity = Activity(
    .consult, title: "Budget", reasons: "", opensOn: Sample.day("2026-09-21"), closesOn: Sample.day("2026-12-21"))

  @Test(arguments: matters.indices)
  func `every letter says the same in plain text and in HTML, names the council, and leads to this site only`(
    index: Int
  ) throws {
    let text = try words(Self.matters[index])
    #expect(!text.subject.isEmpty && !text.subject.contains("\n"))
    #expect(text.plain.contains("Borsetshire County Council") && text.html.contains("Borsetshire County Council"))
    for paragraph in text.plain.split(separator: "\n") where !paragraph.hasSuffix(":") {
      #expect(text.html.contains(paragraph))
    }
    for address in text.plain.matches(of: #/https?:\/\/\S+/#) {
      #expect(address.output.hasPrefix("https://moot.example.gov.uk/borsetshire"))
    }
    #expect(text.html.hasPrefix("<!DOCTYPE html>") && !text.html.contains("<script") && !text.html.contains("<img"))
  }

  @Test(arguments: matters.indices)
  func `a link that is a key is in the letter once in plain text, with the time it ends in English hours`(
    index: Int
  ) throws {
    let text = try words(Self.matters[index])
    let links = text.plain.matches(of: #/\/[\w-]{43}\b/#).count
    #expect(links == (text.plain.contains("until 15 January 2027, 08:00") ? 1 : 0))
    #expect(text.html.contains(Self.token.text) == (links == 1))
  }

  @Test func `a name or a browser that wants to be more than words is only words`() throws {
    let text = try words(
      .newDevice("see https://mallory.example/reset"), name: "Alice\n\nFollow https://x <script>alert(1)</script>")
    #expect(!text.plain.contains("mallory") && !text.html.contains("mallory"))
    #expect(!text.html.contains("<script"))
    #expect(text.plain.hasPrefix("Dear Alice Follow"))
  }

  @Test(arguments: Engine.allCases)
  func `a letter of a deed waits in the outbox for the address it is to`(engine: Engine) throws {
    let records = try engine.records()
    let now = Now(Moment(milliseconds: 1_790_000_000_000), Sample.day("2026-09-21"))
    let site = try #require(SiteAddress("https://moot.example.gov.uk"))
    try records.carryOut(RecordAuthority(Sample.authority), by: .operatorAtTheMachine, at: now)
    let alice = try #require(EmailAddress("alice@example.org"))
    let ask = RequestSignInLink(
      authority: "borsetshire", email: alice, caller: CallingDevice(network: "", browser: ""), post: .written(at: site))
    try records.carryOut(ask, by: .visitor, at: now)
    let letters = try records.read { try $0.letters(of: "borsetshire", atMost: 9) }
    #expect(letters.map(\.to) == [alice] && letters.map(\.subject) == ["Sign in to Borsetshire"])
    let text = try #require(try records.read { try $0.text(of: letters[0]) })
    #expect(text.plain.contains("https://moot.example.gov.uk/borsetshire/sign-in/by-letter/"))
  }

  @Test(arguments: ["https://a.example", "https://a.example/", "http://localhost:8080", "https://a.example:8443"])
  func `a site has an address without a path`(typed: String) throws {
    #expect(try #require(SiteAddress(typed)).text == (typed.hasSuffix("/") ? String(typed.dropLast()) : typed))
  }

  @Test(arguments: [
    "http://a.example", "a.example", "https://a.example/moot", "https://u@a.example", "https://", "ftp://a", "",
  ])
  func `an address over which a link could be read by others is none`(typed: String) {
    #expect(SiteAddress(typed) == nil)
  }

  private func words(_ matter: AccountLetter.Matter, name: String = "Alice") throws -> LetterText {
    let site = try #require(SiteAddress("https://moot.example.gov.uk"))
    let to = try #require(EmailAddress("alice@example.org"))
    return AccountLetter(
      authority: Sample.authority, account: nil, to: to, name: name, at: Self.ends, matter: matter
    ).words(at: site)
  }
}
