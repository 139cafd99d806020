import Council
import Hummingbird
import Law
import Testing

@testable import Web

@Suite("Every endpoint of the API and every role")
struct APIRolesTests {
  @Test func `a token opens what its holder’s role of today allows, and nothing else`() async throws {
    let town = try Town()
    let routes = town.routes.filter { $0.isAPI && $0.method != "HEAD" }
    #expect(routes.count > 25)
    for role in Role.allCases {
      let program = try Program(town, [RoleGrant(authority: Town.id, role: role)])
      for route in routes {
        let may = try #require(RouteTable.all["\(route.method) \(route.path)"], "\(route.path)")
        let reply = try await program.ask(route)
        let mayAsk = if case .only(let roles) = may { roles.contains(role) } else { true }
        let who = "\(role.words) at \(route.method) \(route.path): \(reply.status)"
        #expect(mayAsk ? reply.status != 401 && reply.status != 403 : reply.status == 403, "\(who)")
        #expect(reply.status < 500, "\(who)")
      }
    }
  }

  @Test func `without a token that counts here and today a guarded address says 401, whatever the cookie`() async throws
  {
    let town = try Town()
    let day = town.clock.now.day
    let administrator = RoleGrant(authority: Town.id, role: .administrator)
    let there = RoleGrant(authority: "ambridge", role: .administrator)
    let ada = try await Newcomer(town, "ada@borsetshire.example", as: .administrator)
    var withCookie = Program.anonymous(town)
    withCookie.headers[.cookie] = ada.browser.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    var guessed = Program.anonymous(town)
    guessed.token = "fmk_" + String(repeating: "A", count: 51)
    let programs: [(String, Program)] = [
      ("nobody", .anonymous(town)), ("a cookie", withCookie), ("a guess", guessed),
      ("a token of the neighbour", try Program(town, [there], at: "ambridge")),
      ("a token that is over", try Program(town, [administrator], endsIn: 0)),
    ]
    for route in town.routes where route.isAPI && route.access != .everyone {
      for (words, program) in programs {
        let reply = try await program.ask(route)
        #expect(reply.status == 401, "\(words) at \(route.path)")
        #expect(reply.headers[.wwwAuthenticate] == "Bearer realm=\"Folkmoot\"")
        #expect(reply.headers[.cacheControl] == "no-store")
      }
    }
    let over = try Program(town, [RoleGrant(authority: Town.id, role: .administrator, to: day.adding(days: -1))])
    #expect(try await over.get("/accounts").status == 403)
  }

  @Test func `a token without the scope is refused though its holder may`() async throws {
    let town = try Town()
    let program = try Program(town, scopes: [.seeAccounts])
    let reply = try await program.post("/posts/RECEP/changes", Program.change(#""grade": "G6""#), [.ifMatch: "\"x\""])
    #expect(reply.status == 403)
    #expect(try reply.json["detail"]?.text?.contains("edit-structure") == true)
  }

  @Test func `a token counts for nothing on pages`() async throws {
    let town = try Town()
    let program = try Program(town, [RoleGrant(authority: Town.id, role: .administrator)])
    let page = try await town.ask(.get, "/borsetshire/accounts", [.authorization: "Bearer \(program.token)"])
    #expect(page.status == 303)
    #expect(page.location.hasPrefix("/borsetshire/sign-in"))
  }
}

extension Program {
  /// The address of a route, with what is there in the places of its parts.
  func address(of route: Routes.Route, _ named: [String: String] = [:]) -> String {
    let parts = [
      ":authority": Town.id, ":unit": "CUST", ":post": "RECEP", ":proposal": "one-front-door", ":number": "1",
      ":place": "AA", ":body": "PLAN", ":member": "ASH",
    ].merging(named) { $1 }
    return route.path.split(separator: "/", omittingEmptySubsequences: false)
      .map { parts[String($0)] ?? String($0) }.joined(separator: "/")
  }

  /// Asks an address as its route names it; what is to be sent is empty, unless it is said.
  func ask(
    _ route: Routes.Route, _ named: [String: String] = [:], _ body: String = "{}", tag: String = "\"0\""
  ) async throws -> Town.Reply {
    let path = address(of: route, named)
    let question = path.hasSuffix("/my-area") || path.hasSuffix("/search") ? "?q=Am" : ""
    guard route.method == "POST" else {
      return try await ask(route.method == "HEAD" ? .head : .get, path + question)
    }
    return try await post(path, body, [.ifMatch: tag])
  }
}
