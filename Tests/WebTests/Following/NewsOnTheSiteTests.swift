import Actions
import Council
import Foundation
import Hummingbird
import Law
import Publishing
import Store
import TestEngines
import Testing

@testable import Web

@Suite("News on the site")
struct NewsOnTheSiteTests {
  private let town: Town

  init() throws {
    town = try Town()
    try town.enterBodies()
    try town.enterPlaces()
    try town.records.carryOut(
      ScheduleMeetings(
        of: .init(rawValue: "PLAN"), on: [town.clock.now.day.adding(days: 30)], minute: 600, place: "Room <1>",
        at: Town.id, inSpiteOfWarnings: true), by: .operatorAtTheMachine, at: town.clock.now)
  }

  private func get(_ address: String, _ headers: HTTPFields = [:]) async throws -> Town.Reply {
    try await town.ask(.get, "/\(Town.id)\(address)", headers)
  }

  @Test(arguments: ["", "/bodies/PLAN", "/members/ASH", "/places/AA"])
  func `every scope has its news in both forms and its meetings, and what has not changed is not sent again`(
    scope: String
  ) async throws {
    let atom = try await get("\(scope)/news.atom")
    #expect(atom.status == 200 && atom.headers[.contentType] == "application/atom+xml; charset=utf-8")
    #expect(try XMLReader.read(atom.bytes, mostBytes: 500_000).name == "feed")
    #expect(atom.text.contains("Meeting called: Planning Committee") == ["", "/bodies/PLAN"].contains(scope))
    let json = try await get("\(scope)/news.json")
    #expect(try json.json["version"]?.text == "https://jsonfeed.org/version/1.1")
    let calendar = try await get("\(scope)/meetings.ics")
    #expect(calendar.text.hasPrefix("BEGIN:VCALENDAR"))
    #expect(calendar.text.contains("SUMMARY:Planning Committee") == (scope != "/places/AA"))
    for reply in [atom, json, calendar] {
      #expect(reply.headers[.lastModified] != nil)
    }
    #expect(try await get("\(scope)/news.atom", [.ifNoneMatch: atom.tag]).status == 304)
    #expect(try await get("\(scope)/meetings.ics", [.ifNoneMatch: calendar.tag]).status == 304)
    let since = try #require(atom.headers[.lastModified])
    #expect(try await get("\(scope)/news.atom", [.ifModifiedSince: since]).status == 304)
  }

  @Test func `what residents raised leads to the page of their forum, from the feed, the news and the search`()
    async throws
  {
    try town.enterForums()
    let forum = "/\(Town.id)/forums/FORUM"
    #expect(try await get("/forums/FORUM").text.contains("/\(Town.id)/bodies/FORUM/news.atom"))
    let feed = try await get("/bodies/FORUM/news.atom")
    #expect(feed.text.contains("Residents met: Place FORUM") && feed.text.contains("\(forum)#held\""))
    #expect(feed.text.contains("Answer to residents: A lamp") && feed.text.contains("\(forum)#actions\""))
    #expect(try await get("/news?kinds=consultations").text.contains("href=\"\(forum)#actions\""))
    #expect(try await get("/search?q=dark+lane").text.contains("href=\"\(forum)#held\""))
    #expect(try await get("/search?q=bench").text.contains("href=\"\(forum)\""))
  }

  @Test func `words choose news and meetings, and nothing tells others which words`() async throws {
    let feed = try await get("/news.atom?q=planning")
    #expect(feed.text.contains("Meeting called") && feed.headers[.cacheControl] == "private, no-cache")
    #expect(try await !get("/news.atom?q=xylophone").text.contains("<entry>"))
    #expect(try await get("/meetings.ics?q=room").text.contains("BEGIN:VEVENT"))
    #expect(try await !get("/meetings.ics?q=xylophone").text.contains("BEGIN:VEVENT"))
    #expect(try await !get("/news.atom?kinds=papers").text.contains("Meeting called"))
    #expect(try await !get("/bodies/PLAN/news.json?q=xylophone").text.contains("Meeting called"))
  }

  @Test func `what is not there has no feed`() async throws {
    for address in [
      "/bodies/NONE/news.atom", "/members/NONE/meetings.ics", "/places/NONE/news.json", "/news.atom?q=%22",
    ] {
      #expect(try await get(address).status == 404, "\(address)")
    }
    #expect(try await get("/follow?what=nobody:x").status == 404)
  }

  @Test func `the page of news leads to what happened, page by page, and by kind`() async throws {
    for day in 31...60 {
      try town.records.carryOut(
        ScheduleMeetings(
          of: .init(rawValue: "PLAN"), on: [town.clock.now.day.adding(days: day)], minute: 600, place: "Hall",
          at: Town.id, inSpiteOfWarnings: true), by: .operatorAtTheMachine, at: town.clock.now)
    }
    let first = try await get("/news")
    #expect(first.text.components(separatedBy: "<h3>").count - 1 == NewsPage.most)
    let link = try #require(
      first.text.firstMatch(of: #/href="(\/borsetshire\/news\?before=\d+)" rel="next"/#)?.output.1)
    let second = try await town.ask(.get, String(link))
    #expect(second.text.contains("Restructure proposed") && second.text.contains("Room &lt;1&gt;"))
    #expect(try await !get("/news?kinds=papers").text.contains("Meeting called:"))
  }

  @Test func `pages say where their feeds are, and lead to every way of following`() async throws {
    for (page, scope) in [
      ("", ""), ("/bodies/PLAN", "body%3APLAN"), ("/members/ASH", "member%3AASH"), ("/places/AA", "place%3AAA"),
    ] {
      let text = try await get(page).text
      #expect(text.contains("rel=\"alternate\" type=\"application/atom+xml\""), "\(page)")
      #expect(text.contains(scope.isEmpty ? "/borsetshire/follow\"" : "/follow?what=\(scope)\""), "\(page)")
    }
    #expect(try await get("/search?q=planning").text.contains("/follow?q=planning"))
    let ways = try await get("/follow?what=body%3APLAN")
    #expect(
      ways.text.contains("/bodies/PLAN/meetings.ics") && ways.text.contains("/bodies/PLAN/news.json?kinds=papers"))
  }
}
