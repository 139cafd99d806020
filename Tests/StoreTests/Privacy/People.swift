import Actions
import Council
import DatabasePort
import Law
import Secrets
import Store
import TestEngines
import Testing

/// A council with a few people whose names nobody else has.
struct People {
  static let marker = "Zephyrine Quillfeather"
  static let email = "zephyrine.quillfeather@marker.example"

  let records: Records
  var resident: Account
  var clerk: Account
  var administrator: Account

  init(_ engine: Engine) throws {
    records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    resident = try Self.account("resident-1", .public, "A resident", Self.marker, Self.email)
    clerk = try Self.account("clerk-1", .council, "Clerk", "A Clerk", "clerk@kent.example")
    administrator = try Self.account("admin-1", .council, "ICT Manager", "An Administrator", "admin@kent.example")
    for (account, role) in [
      (resident, Role.resident), (clerk, .democraticServices), (administrator, .administrator),
    ] {
      try enter(account, role)
    }
  }

  private static func account(
    _ id: String, _ kind: Account.Kind, _ post: String, _ name: String, _ email: String
  ) throws -> Account {
    Account(
      id: id, kind: kind, post: post, state: .active, openedAt: Councils.now.moment,
      holder: .init(name: name, email: try #require(EmailAddress(email))))
  }

  /// Writes rows as a deed would, with an entry of the record.
  func change(_ body: (OpenRecords) throws -> Void) throws {
    try records.change { open in
      try body(open)
      let matter = RecordMatter(
        deed: "test", subject: "test", title: "Test", by: "Test", warrant: Warrant(.running, "Test"))
      guard open.hasChangesToEnter else { return }
      try open.enter(
        RecordNote(matter, isPublic: false), account: nil, authority: "kent", at: Councils.now.moment)
    }
  }

  /// An account with something in every table about it.
  private func enter(_ account: Account, _ role: Role) throws {
    let now = Councils.now.moment
    try change { open in
      try open.save(account, of: "kent")
      try open.save(
        HeldRole(id: "role of \(account.id)", account: account.id, grant: RoleGrant(authority: "kent", role: role)))
      let code = OneTimeCode(key: Array(repeating: 5, count: 20))
      try open.save(AccountSecret(password: nil, oneTimeCode: code), of: account.id, at: "kent")
      try open.replaceRecoveryCodes([RecoveryCode(open.keeping.random)], of: account.id, at: "kent")
      try open.link(
        LinkedIdentity(issuer: "https://login.example", subject: account.id), to: account.id, of: "kent")
      try open.saveCodeStep(7, of: account.id, at: "kent")
      try open.save(
        SignInLink(
          Token(open.keeping.random), .address, account: account.id, email: account.holder?.email, madeAt: now,
          seconds: 900), of: "kent")
      try open.save(session(of: account, Token(open.keeping.random), now), of: "kent")
      try open.save(
        KeptAccessToken(
          id: "token of \(account.id)", account: account.id, name: "Export", scopes: [.editStructure], madeAt: now,
          endsAt: now.adding(seconds: 3600)), AccessToken(open.keeping.random), of: "kent")
      try open.save(
        KeyedRequest(key: "1", request: Digest(of: "r"), entry: 1, madeAt: now), of: account.id, at: "kent")
      guard let email = account.holder?.email else { return }
      let text = LetterText(subject: "For \(account.holder?.name ?? "")", plain: "Words", html: "<p>Words</p>")
      try open.post(OutgoingLetter(authority: "kent", account: account.id, to: email, text: text, madeAt: now))
    }
  }

  private func session(of account: Account, _ token: Token, _ now: Moment) -> Session {
    Session(
      digest: token.digest, id: "session of \(account.id)", account: account.id, stage: .whole, device: "A browser",
      beganAt: now, renewedAt: now, seenAt: now, endsAt: now.adding(seconds: 3600))
  }

  /// Somebody signed in.
  func person(_ account: Account, _ role: Role) -> ActingPerson {
    ActingPerson(.account(account.id), post: account.post, grants: [RoleGrant(authority: "kent", role: role)])
  }

  /// Every row of every table as text, by table and column.
  func everything() throws -> [String: [String]] { try Everything.texts(in: records.database) }
}
