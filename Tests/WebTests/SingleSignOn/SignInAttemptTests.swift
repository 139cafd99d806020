import Council
import Foundation
import Secrets
import Testing

@testable import Web

@Suite("A sign-in with a work account, in one browser")
struct SignInAttemptTests {
  let begun = Date(timeIntervalSince1970: 1_800_000_000)

  func key(_ byte: UInt8 = 7) throws -> SiteKey { try SiteKey(bytes: Array(repeating: byte, count: SiteKey.length)) }

  func cookie() throws -> String {
    try SignInAttempt(authority: "kent", back: nil, random: .system, now: begun).sealed(by: key(), random: .system)
  }

  @Test func `it is taken up where it was begun, and its cookie tells nothing`() throws {
    let attempt = SignInAttempt(authority: "kent", back: "/kent/structure", random: .system, now: begun)
    let cookie = try attempt.sealed(by: key(), random: .system)
    #expect(try SignInAttempt(cookie: cookie, authority: "kent", key: key(), now: begun) == attempt)
    let shown = String(decoding: try #require(Base64URL.bytes(cookie)), as: UTF8.self)
    #expect(!shown.contains(attempt.state) && !shown.contains(attempt.verifier))
  }

  @Test func `it is not taken up at another council, by another site, without its cookie, or with one altered`() throws
  {
    let (cookie, key) = (try cookie(), try key())
    var altered = Array(cookie)
    altered[40] = altered[40] == "A" ? "B" : "A"
    #expect(throws: SingleSignOnProblem.notBegunHere) {
      try SignInAttempt(cookie: cookie, authority: "devon", key: key, now: begun)
    }
    #expect(throws: SingleSignOnProblem.notBegunHere) {
      try SignInAttempt(cookie: cookie, authority: "kent", key: self.key(8), now: begun)
    }
    for other in [nil, "", "AAAA", String(altered)] {
      #expect(throws: SingleSignOnProblem.notBegunHere) {
        try SignInAttempt(cookie: other, authority: "kent", key: key, now: begun)
      }
    }
  }

  @Test func `it lasts ten minutes`() throws {
    let (cookie, key) = (try cookie(), try key())
    _ = try SignInAttempt(cookie: cookie, authority: "kent", key: key, now: begun.addingTimeInterval(600))
    for seconds in [601.0, -1] {
      #expect(throws: SingleSignOnProblem.tooSlow) {
        try SignInAttempt(cookie: cookie, authority: "kent", key: key, now: begun.addingTimeInterval(seconds))
      }
    }
  }

  @Test func `state, nonce and verifier are each of their own chance`() {
    let attempts = (0..<50).map { _ in SignInAttempt(authority: "kent", back: nil, random: .system, now: begun) }
    #expect(Set(attempts.flatMap { [$0.state, $0.nonce, $0.verifier] }).count == 150)
  }
}
