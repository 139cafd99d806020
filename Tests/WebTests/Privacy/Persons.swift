import Council
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

/// A town with people whose names and addresses nobody else has.
struct Persons {
  static let marker = "zephyrine"
  static let resident = "zephyrine.resident@marker.example"
  static let officer = "zephyrine.officer@marker.example"
  static let administrator = "admin@borsetshire.example"

  let town: Town

  init(_ engine: Engine) throws { town = try Town(engine) }

  /// A resident who signed in by letter.
  func resident(_ email: String = resident) async throws -> Browser {
    let browser = Browser(town)
    try await browser.fill("/borsetshire/sign-in/by-letter", ["email": email])
    #expect(try await browser.fill(try town.postbag.link(to: email)).status == 303)
    return browser
  }

  /// An officer who took up an invitation and signed in.
  func officer(_ email: String = officer, as role: Role = .structureEditor) async throws -> Newcomer {
    try await Newcomer(town, email, as: role)
  }

  /// The account behind an address.
  func account(_ email: String) throws -> Account {
    let address = try #require(EmailAddress(email))
    return try #require(try town.records.read { try $0.account(at: address, of: Town.id) })
  }

  /// What is left of marked people: every row of every table that names one.
  func traces() throws -> [String] { try town.everything().filter { $0.lowercased().contains(Self.marker) } }

  /// Whether the record fits together and agrees with the tables.
  func recordIsSound() throws -> Bool {
    try Verification(key: Engine.keeping.key).verify(town.records.database).isSound
  }

  /// The receipts of the town, latest first.
  func receipts() throws -> [PrivacyReceipt] { try town.records.read { try $0.privacyReceipts(of: Town.id) } }
}

extension Browser.Reply {
  /// Whether the visitor was sent to the page to sign in.
  var asksToSignIn: Bool { status == 303 && location.contains("/sign-in") }
}
