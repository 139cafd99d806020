import Council
import Hummingbird
import Testing

@testable import Web

@Suite("Every form and its proof")
struct FormProofTests {
  @Test func `a form without its proof, with an old one or with somebody else’s changes nothing`() async throws {
    let crowd = try await Crowd()
    let before = (try crowd.town.head, try crowd.town.everything())
    for route in crowd.town.routes where route.method == "POST" && !route.isCheck && !route.isAPI {
      for caller in try crowd.entitled(to: route) {
        let others = crowd.callers.filter { $0.words != caller.words }
        let other = try #require(others.first { $0.isSignedIn == caller.isSignedIn } ?? others.last)
        var wrong = ["no proof": "", "another’s proof": other.proof, "letters of chance": "AAAA"]
        wrong["a proof of another page"] = route.path.hasPrefix("/:authority") ? nil : caller.proof + "A"
        if caller.isSignedIn, route.path.hasPrefix("/:authority") {
          wrong["the proof from before signing in"] = caller.proofAnywhere
        }
        for (words, proof) in wrong {
          for origin in ["same-origin", ""] {
            let reply = try await crowd.ask(route, caller, proof: proof, origin: origin)
            #expect(reply.status == 403, "\(words) of \(caller.words) was taken at \(route.path)")
            #expect(!reply.text.contains(Crowd.secret))
          }
        }
        for origin in ["cross-site", "same-site"] {
          let reply = try await crowd.ask(route, caller, origin: origin)
          #expect(reply.status == 403, "a form of another site was taken at \(route.path)")
          #expect(reply.main.contains("This form came from another site"))
        }
      }
      #expect(try crowd.town.head == before.0, "\(route.path) changed the record")
    }
    #expect(try crowd.town.everything() == before.1)
  }

  @Test func `the proof of an earlier session is worth nothing in a later one of the same account`() async throws {
    let town = try Town()
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let earlier = try await ada.browser.proof()
    try await ada.signOutAndIn()
    #expect(try await ada.browser.proof() != earlier)
    let head = try town.head
    for path in ["/borsetshire/sign-out", "/borsetshire/account/devices", "/borsetshire/account/password"] {
      let reply = try await ada.browser.post(path, [FormToken.field: earlier])
      #expect(reply.status == 403)
    }
    #expect(try await ada.browser.get("/borsetshire/account").status == 200)
    #expect(try town.head == head)
  }

  @Test func `a form that came too late is kept and can be sent once more, but for its secrets`() async throws {
    let town = try Town()
    let ada = try await Newcomer(town, "ada@borsetshire.example", as: .administrator)
    let old = try #require(
      try await ada.browser.get("/borsetshire/accounts/new").form(sentTo: "/borsetshire/accounts/new"))
    try await ada.signOutAndIn()
    let typed = ["name": "Ben <Brown>", "email": "ben@borsetshire.example", "post": "Clerk", "role": "finance"]
    let late = try await ada.browser.post(
      old.action, old.values.merging(typed) { $1 }.merging(["password": "a secret", "code": "123456"]) { $1 })
    #expect(late.status == 403)
    #expect(late.main.contains("Send the form once more") && late.main.contains("Ben &lt;Brown&gt;"))
    #expect(!late.main.contains("a secret") && !late.main.contains("123456"))
    let again = try await ada.browser.send(try #require(late.form(sentTo: old.action)))
    #expect(again.status == 303)
    #expect(try await ada.browser.follow(again).main.contains("Ben &lt;Brown&gt;"))
  }
}

extension Crowd {
  /// Those of whom a form is asked: for a guarded one somebody who may, for an open one a visitor and somebody signed in.
  fileprivate func entitled(to route: Routes.Route) throws -> [Caller] {
    let may = try #require(RouteTable.all["POST \(route.path)"], "\(route.path) is not in the table")
    guard may == .everyone else { return [try #require(callers.first { $0.may(may) })] }
    return [callers[0], try #require(callers.first { $0.isSignedIn })]
  }
}
