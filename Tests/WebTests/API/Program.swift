import Council
import Hummingbird
import Law
import Publishing
import Secrets
import Store
import Testing

@testable import Web

/// A program that asks the API of a town, with a token or without.
struct Program {
  static let council = "/api/v1/authorities/borsetshire"

  let town: Town
  /// What it sends as its token; empty for none.
  var token = ""
  var headers: HTTPFields = [:]

  /// A program that acts for somebody with these roles, by a token for these scopes.
  init(
    _ town: Town, _ roles: [RoleGrant] = [RoleGrant(authority: Town.id, role: .structureEditor)],
    scopes: Set<Permission> = Set(Permission.forTokens), endsIn seconds: Int = 86_400, at authority: String = Town.id
  ) throws {
    self.town = town
    let (secret, now) = (AccessToken(town.records.keeping.random), town.clock.now.moment)
    let account = Account(
      id: "program-\(secret.digest.description.prefix(8))", kind: .council, post: "Policy Officer", state: .active,
      openedAt: now,
      holder: .init(
        name: "Somebody", email: try #require(EmailAddress("\(secret.digest.description.prefix(8))@example.org"))))
    try town.records.change { open in
      try open.save(account, of: authority)
      for (index, grant) in roles.enumerated() {
        try open.save(HeldRole(id: "\(account.id)-\(index)", account: account.id, grant: grant))
      }
      try open.save(
        KeptAccessToken(
          id: "t-\(account.id)", account: account.id, name: "Payroll", scopes: scopes, madeAt: now,
          endsAt: now.adding(seconds: seconds)), secret, of: authority)
      let matter = RecordMatter(
        deed: "test", subject: account.subject, title: "Test", by: "Test", warrant: Warrant(.running, "A test"))
      try open.enter(RecordNote(matter, isPublic: false), account: nil, authority: authority, at: now)
    }
    token = secret.text
  }

  /// A program of nobody.
  static func anonymous(_ town: Town) -> Program { Program(town: town) }
  private init(town: Town) { self.town = town }

  func get(_ path: String, _ more: HTTPFields = [:]) async throws -> Town.Reply { try await ask(.get, path, more) }

  func post(_ path: String, _ body: String, _ more: HTTPFields = [:]) async throws -> Town.Reply {
    var headers = more
    if headers[.contentType] == nil { headers[.contentType] = "application/json" }
    return try await ask(.post, path, headers, body)
  }

  func ask(_ method: HTTPRequest.Method, _ path: String, _ more: HTTPFields = [:], _ body: String = "") async throws
    -> Town.Reply
  {
    var all = headers
    for field in more { all[field.name] = field.value }
    if !token.isEmpty { all[.authorization] = "Bearer \(token)" }
    return try await town.ask(method, path.hasPrefix("/api") ? path : "\(Self.council)\(path)", all, body)
  }

  /// A change of the receptionists, with grounds.
  static func change(_ set: String, from day: String = "2026-11-21", more: String = "") -> String {
    """
    {"from": "\(day)", "warrant": "decision", "under": "Head of Paid Service, 20 November 2026",
     "reason": "The desk takes telephone calls.", \(more) "set": {\(set)}}
    """
  }
}

extension Visitor.Reply {
  /// The body as JSON.
  var json: JSONText.Value {
    get throws { try JSONReader.read(bytes, limits: JSONLimits(bytes: 1 << 28, values: 1 << 24, digits: 300)) }
  }

  /// The kind of the problem.
  var problem: String {
    get throws { try json["type"]?.text?.replacing("/api#", with: "") ?? "" }
  }

  /// Where the problems are.
  var places: [String] {
    get throws { try json["errors"]?.items.compactMap { ($0["pointer"] ?? $0["parameter"])?.text } ?? [] }
  }

  var tag: String { headers[.eTag] ?? "" }
}
