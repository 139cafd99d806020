import Council
import Foundation
import Secrets
import Store
import Testing

@testable import Web

/// An officer who takes up an invitation in a browser and signs in, with the authenticator they set up meanwhile.
final class Newcomer {
  let email: String
  let town: Town
  let browser: Browser
  private(set) var code = OneTimeCode(key: [])
  /// The recovery codes, as the page showed them.
  private(set) var recovery: [String] = []

  /// Invited, set up and signed in.
  init(_ town: Town, _ email: String, as role: Role = .structureEditor) async throws {
    (self.town, self.email, browser) = (town, email, Browser(town))
    try town.invite(email, as: role)
    #expect(try await takeUp(try town.postbag.link(to: email)).status == 200)
    town.clock.pass(seconds: 60)
    try await signIn()
  }

  /// Takes up an invitation as its page asks, and reads the key off it as an authenticator does.
  @discardableResult
  func takeUp(_ link: String) async throws -> Browser.Reply {
    let page = try await browser.get(link)
    #expect(page.status == 200)
    code = try page.offeredCode
    let done = try await browser.send(
      try #require(page.form(sentTo: link)), ["password": Town.password, "code": figures])
    recovery = done.main.matches(of: #/<li><code>([^<]+)<\/code><\/li>/#).map { String($0.output.1) }
    return done
  }

  /// The six figures the authenticator shows now.
  var figures: String { code.code(at: OneTimeCode.step(at: town.clock.now.moment.milliseconds / 1000)) }

  @discardableResult
  func signIn(password: String = Town.password) async throws -> Browser.Reply {
    try await givePassword(password)
    return try await giveCode(figures)
  }

  @discardableResult
  func givePassword(_ password: String = Town.password) async throws -> Browser.Reply {
    try await browser.fill("/borsetshire/sign-in", ["email": email, "password": password])
  }

  @discardableResult
  func giveCode(_ typed: String) async throws -> Browser.Reply {
    try await browser.fill("/borsetshire/sign-in/code", ["code": typed])
  }

  func signOut() async throws {
    let page = try await browser.get("/borsetshire/account")
    try await browser.send(try #require(page.form(sentTo: "/borsetshire/sign-out")))
  }

  /// Signs out and in again a minute later, when the authenticator shows another code.
  func signOutAndIn() async throws {
    try await signOut()
    town.clock.pass(seconds: 60)
    try await signIn()
  }
}

extension Visitor.Reply {
  /// The key on the page of an invitation, read off its link to the authenticator.
  var offeredCode: OneTimeCode {
    get throws {
      let secret = try #require(text.firstMatch(of: #/[?&;]secret=([A-Z2-7]+)/#)).output.1
      return OneTimeCode(key: Self.bytes(base32: secret))
    }
  }

  /// RFC 4648, as authenticators read it.
  private static func bytes(base32 text: some StringProtocol) -> [UInt8] {
    var (buffer, bits, bytes) = (0, 0, [UInt8]())
    for letter in text.utf8 {
      buffer = buffer << 5 | Int(letter >= 65 ? letter - 65 : letter - 24)
      bits += 5
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(buffer >> bits & 255))
    }
    return bytes
  }
}
