import Council
import Hummingbird
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("The search in the browser")
struct SearchPageTests {
  private let town: Town

  init() throws {
    town = try Town()
    try town.enterBodies()
  }

  private func get(_ query: String) async throws -> Town.Reply {
    try await town.ask(.get, "/borsetshire/search\(query)")
  }

  @Test func `what was found is marked, leads to its page, and what was typed stays in the form`() async throws {
    let page = try await get("?q=planning+committees")
    #expect(page.status == 200 && page.text.contains("1 found"))
    #expect(page.text.contains("<a href=\"/borsetshire/bodies/PLAN\"><mark>Planning</mark> <mark>Committee</mark></a>"))
    #expect(page.text.contains("value=\"planning committees\""))
    #expect(page.headers[.cacheControl] == "private, no-cache")
    let referrer = try #require(HTTPFields.Key("Referrer-Policy"))
    #expect(page.headers[referrer] == "no-referrer")
  }

  @Test func `a provision of the constitution is led to`() async throws {
    #expect(try await get("?q=binds").text.contains("href=\"/borsetshire/constitution/1#1.1\""))
  }

  @Test func `an empty search says what can be looked for, and one without a hit what may help`() async throws {
    let empty = try await get("")
    #expect(empty.status == 200 && !empty.text.contains("found"))
    let nothing = try await get("?q=xylophones&kind=paper")
    #expect(nothing.text.contains("Nothing found") && nothing.text.contains("not narrowed down"))
  }

  @Test func `a day that is none is said and nothing that was typed is lost`() async throws {
    let page = try await get("?q=planning&from=yesterday&until=16+June+2026")
    #expect(page.status == 400 && page.text.contains("There is no day “yesterday”"))
    #expect(page.text.contains("value=\"planning\"") && page.text.contains("value=\"yesterday\""))
    let turned = try await get("?q=planning&from=2026-06-16&until=2026-06-01")
    #expect(turned.status == 400 && turned.text.contains("is before the first"))
  }

  @Test(arguments: [
    "?q=%22", "?q=%00", "?q=%FF%FE", "?q=%3Cscript%3Ealert(1)%3C/script%3E", "?q=a&kind=none&body=%27&page=x",
    "?q=planning&page=-1", "?q=planning&page=99999999999999999999", "?q=planning&page=3", "?q=*&q=b",
  ])
  func `whatever stands in the address is a search`(_ query: String) async throws {
    let page = try await get(query)
    #expect(page.status == 200 && !page.text.contains("<script>alert"))
  }

  @Test func `programs find the same, page by page`() async throws {
    let reply = try await town.ask(.get, "/api/v1/authorities/borsetshire/search?q=cllr&limit=1")
    #expect(reply.status == 200 && reply.text.contains("\"address\""))
    let next = try #require(reply.text.firstMatch(of: #/"next": ?"([^"]+)"/#)).output.1
    let second = try await town.ask(.get, "/api/v1/authorities/borsetshire/search?q=cllr&limit=1&after=\(next)")
    #expect(second.status == 200 && second.text != reply.text && second.text.contains("member"))
    #expect(try await town.ask(.get, "/api/v1/authorities/borsetshire/search").status == 400)
  }
}
