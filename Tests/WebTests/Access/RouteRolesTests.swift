import Council
import Hummingbird
import Testing

@testable import Web

@Suite("Every route and every role")
struct RouteRolesTests {
  @Test func `no route is missing from the table of who may use it`() throws {
    let known = Set(try Town().routes.filter { $0.method != "HEAD" }.map { "\($0.method) \($0.path)" })
    for route in known.subtracting(RouteTable.all.keys).sorted() {
      Issue.record("Say in Tests/WebTests/Access/RouteTable.swift who may use \(route)")
    }
    for route in Set(RouteTable.all.keys).subtracting(known).sorted() {
      Issue.record("The table of routes names \(route), which the site does not have")
    }
  }

  @Test func `whoever may is let in, and whoever may not gets exactly the refusal`() async throws {
    // The API takes no cookies; APIRolesTests asks it with tokens.
    let routes = try Town().routes.filter { !$0.isAPI }
    // What takes callers or accounts away is asked last, each of a crowd of its own.
    for part in [
      routes.filter { $0.method != "POST" }, routes.filter { $0.method == "POST" && !$0.takesAway },
    ] + routes.filter(\.takesAway).map({ [$0] }) {
      try await ask(part, of: try await Crowd())
    }
  }

  private func ask(_ routes: [Routes.Route], of crowd: Crowd) async throws {
    for route in routes {
      let name = "\(route.method == "HEAD" ? "GET" : route.method) \(route.path)"
      guard let may = RouteTable.all[name] else { continue }
      for caller in crowd.callers(of: may) {
        let reply = try await crowd.ask(route, caller)
        let who = "\(caller.words) at \(route.method) \(route.path)"
        if caller.may(may) {
          #expect(!reply.refuses, "refused: \(who), \(reply.status)")
          #expect(reply.status < 500, "failed: \(who), \(reply.status)")
        } else {
          try expectRefusal(reply, of: route, caller, crowd, who)
        }
      }
    }
  }

  private func expectRefusal(
    _ reply: Town.Reply, of route: Routes.Route, _ caller: Caller, _ crowd: Crowd, _ who: String
  )
    throws
  {
    #expect(!reply.text.contains(Crowd.secret), "saw the content: \(who)")
    #expect(reply.headers[.cacheControl] == "no-store")
    switch (route.method, caller.isSignedIn) {
    case ("GET", true), ("POST", true):
      #expect(reply.status == 403, "\(who)")
      #expect(reply.main == Self.refusal, "\(who)")
    case ("HEAD", true):
      #expect(reply.status == 403 && reply.bytes.isEmpty, "\(who)")
    case ("POST", false):
      #expect(reply.status == 403, "\(who)")
      #expect(reply.main.contains("Sign in, then send the form again"), "\(who)")
    default:
      #expect(reply.status == 303 && reply.bytes.isEmpty, "\(who)")
      let back = Address.encoded(crowd.address(of: route))
      #expect(reply.location == "/borsetshire/sign-in?back=\(back)", "\(who)")
    }
  }

  private static let refusal = Visitor.Reply(
    status: 403, headers: [:], bytes: Problem.notAllowed.answer.finished().body
  ).main
}

extension Crowd {
  /// Everybody for a guarded route; for one that is open to all, whoever counts today and one each who does not.
  func callers(of may: RouteTable.May) -> [Caller] {
    guard may == .everyone else { return callers }
    return callers.filter { caller in
      !caller.roles.isEmpty || !caller.isSignedIn && !caller.words.contains("neighbour")
        || caller.words.hasPrefix(Role.auditor.words)
    }
  }

  func address(of route: Routes.Route, _ named: [String: String] = [:]) -> String {
    let parts = [
      ":authority": Town.id, ":account": target, ":unit": "CUST", ":post": "RECEP", ":proposal": "one-front-door",
      ":number": "1", ":token": String(repeating: "A", count: 43),
    ].merging(named) { $1 }
    return route.path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(":") ? parts[String($0)] ?? "none" : String($0) }.joined(separator: "/")
  }

  /// Asks as a browser does that has opened the form before; a form is sent empty.
  func ask(_ route: Routes.Route, _ caller: Caller, proof: String? = nil, origin: String = "same-origin") async throws
    -> Town.Reply
  {
    var headers: HTTPFields = [.cookie: caller.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")]
    guard route.method == "POST" else {
      return try await town.ask(route.method == "HEAD" ? .head : .get, address(of: route), headers)
    }
    headers[.contentType] = "application/x-www-form-urlencoded"
    if let name = HTTPFields.Key("Sec-Fetch-Site") { headers[name] = origin }
    let own = route.path.hasPrefix("/:authority") ? caller.proof : caller.proofAnywhere
    return try await town.ask(.post, address(of: route), headers, "\(FormToken.field)=\(proof ?? own)")
  }
}

extension Routes.Route {
  /// Whether it ends the session, or the account, of whoever asks.
  var takesAway: Bool { method == "POST" && (path.hasSuffix("/sign-out") || path.hasSuffix("/account/delete")) }
}

extension Visitor.Reply {
  /// Whether somebody is turned away for who they are.
  var refuses: Bool { status == 401 || status == 403 || location.contains("/sign-in?back=") }
}
