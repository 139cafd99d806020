import Council
import Hummingbird
import Testing

@testable import Web

@Suite("Signing in by one click")
struct OneClickTests {
  private static let only: Set<String> = [
    "POST /:authority/sign-in/as", "GET /:authority/shown-letters", "HEAD /:authority/shown-letters",
  ]

  private static func routes(_ site: Site) -> Set<String> {
    Set(site.routes().all.map { "\($0.method) \($0.path)" })
  }

  @Test func `a real site has none of the demonstration’s routes, and a demonstration has just these more`() throws {
    let real = Self.routes(try Fair(isServed: false).site)
    let shown = Self.routes(try Fair().site)
    #expect(real.isDisjoint(with: Self.only))
    #expect(shown == real.union(Self.only))
  }

  @Test func `one click signs in, and the workspace says what to try`() async throws {
    let fair = try Fair()
    let (reply, cookies) = try await fair.click()
    #expect(reply.status == 303 && reply.location == "/borsetshire/workspace")
    let workspace = try await fair.ask(.get, "/borsetshire/workspace", cookies: cookies)
    #expect(workspace.main.contains("Try as Clementine Inkpenny"))
    #expect(workspace.main.contains("href=\"/borsetshire/posts/RECEP\""))
  }

  @Test func `a person who is not offered is not signed in`() async throws {
    let (reply, _) = try await Fair().click("administrator")
    #expect(reply.status == 422)
    #expect(!Fair.cookies(reply).contains("__Host-folkmoot"))
  }

  @Test func `a click from elsewhere, without the form’s proof, signs nobody in`() async throws {
    let fair = try Fair()
    let page = try await fair.ask(.get, "/borsetshire/sign-in")
    let reply = try await fair.ask(
      .post, "/borsetshire/sign-in/as", cookies: Fair.cookies(page), "person=clerk")
    #expect(reply.status == 403)
    #expect(!Fair.cookies(reply).contains("__Host-folkmoot"))
  }

  @Test func `on a real site the address of the click leads nowhere, even with a proper form`() async throws {
    let fair = try Fair(isServed: false)
    let page = try await fair.ask(.get, "/borsetshire/sign-in")
    #expect(!page.text.contains("Clementine"))
    let proof = try #require(page.forms.first?.values[FormToken.field])
    let reply = try await fair.ask(
      .post, "/borsetshire/sign-in/as", cookies: Fair.cookies(page), "\(FormToken.field)=\(proof)&person=clerk")
    #expect(reply.status == 404)
  }

  @Test
  func `a council that is not marked in the database lets nobody in, even where the site calls it a demonstration`()
    async throws
  {
    let (reply, _) = try await Fair(isMarked: false).click()
    #expect(reply.status >= 400)
    #expect(!Fair.cookies(reply).contains("__Host-folkmoot"))
  }

  @Test(arguments: [
    "/", "/check", "/rulebook", "/accessibility", "/borsetshire", "/borsetshire/structure", "/borsetshire/sign-in",
    "/borsetshire/record", "/borsetshire/privacy", "/borsetshire/shown-letters", "/nowhere/at/all",
    "/borsetshire/posts/NONE",
  ])
  func `every page of a demonstration says that it is one, and none of a real site does`(path: String) async throws {
    let words = "No council did any of this"
    #expect(try await Fair().ask(.get, path).text.contains(words))
    #expect(try await !Fair(isServed: false).ask(.get, path).text.contains(words))
  }
}
