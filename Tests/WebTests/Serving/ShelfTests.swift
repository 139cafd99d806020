import Council
import DatabasePort
import Hummingbird
import Law
import Secrets
import Store
import Synchronization
import TestEngines
import Testing

@testable import Actions
@testable import Web

@Suite("Pages that are kept")
struct ShelfTests {
  @Test(arguments: Engine.allCases)
  func `show what another process has changed, at once`(_ engine: Engine) async throws {
    let place = try ScratchPlace(engine)
    let (ours, theirs) = (
      Records(try place.open(), keeping: try Engine.keeping), Records(try place.open(), keeping: try Engine.keeping)
    )
    try Schema.bringUpToDate(ours.database)
    let now = Now(Town.start, Town.start.dayUTC)
    try theirs.carryOut(ImportCase(Sample.restructure), by: .operatorAtTheMachine, at: now)
    let visitor = Visitor(site: Site(records: ours, now: { now }))
    for title in ["Two front doors", "No front door"] {
      let before = try await visitor.get("/borsetshire/proposals")
      #expect(try await visitor.get("/borsetshire/proposals").text == before.text)
      #expect(
        try await visitor.get("/borsetshire/proposals", [.ifNoneMatch: before.headers[.eTag] ?? ""]).status == 304)
      try theirs.carryOut(ImportCase(Sample.restructure(title: title)), by: .operatorAtTheMachine, at: now)
      let after = try await visitor.get("/borsetshire/proposals")
      #expect(after.text.contains(title))
      #expect(after.headers[.eTag] != before.headers[.eTag])
    }
  }

  @Test(arguments: Engine.allCases)
  func `are known to stand: the version of the records is the same until somebody commits`(_ engine: Engine) throws {
    let place = try ScratchPlace(engine)
    let (ours, theirs) = (try place.open(), try place.open())
    try theirs.write { try $0.run(script: "create table thing (id integer not null primary key)") }
    let before = try #require(try ours.version())
    _ = try theirs.read { try $0.query("select * from thing") }
    // Servers see to their own house now and then, and a version may change for that.
    if engine == .sqlite { #expect(try ours.version() == before) }
    try theirs.write { try $0.run("insert into thing (id) values (1)") }
    let after = try #require(try ours.version())
    #expect(after != before)
    try ours.write { try $0.run("insert into thing (id) values (2)") }
    #expect(try ours.version() != after)
  }

  @Test func `show the next day, when it has come`() async throws {
    let town = try Town()
    let before = try await town.ask(.get, "/borsetshire/structure")
    town.clock.pass(seconds: 86_400)
    let after = try await town.ask(.get, "/borsetshire/structure")
    #expect(after.text != before.text)
  }

  @Test func `are for nobody who brings a cookie, and show nobody’s name to the next`() async throws {
    let town = try Town()
    let officer = try await Newcomer(town, "ada@example.org")
    let path = "/borsetshire/structure"
    #expect(try await officer.browser.get(path).text.contains("Ada Archer"))
    #expect(!(try await town.ask(.get, path).text.contains("Ada Archer")))
    let again = try await officer.browser.get(path)
    #expect(again.text.contains("Ada Archer"))
    #expect(again.headers[.cacheControl] == "private, no-cache")
  }

  @Test func `with a form to send are made anew for everybody`() async throws {
    let town = try Town()
    let tokens = try await [town.ask(.get, "/borsetshire/sign-in"), town.ask(.get, "/borsetshire/sign-in")].map {
      try #require($0.forms.first?.values[FormToken.field])
    }
    #expect(tokens[0] != tokens[1])
  }

  @Test func `take no more room than there is`() throws {
    let shelf = Shelf(mostBytes: 64 * 1024)
    let rendition = Rendition(.text(String(repeating: "x", count: 1000)))
    for number in 1...1000 { shelf.keep(.init(rendition: rendition, standing: nil), under: "/\(number)") }
    let found = (1...1000).filter { shelf.find("/\($0)") != nil }
    #expect(found.count * rendition.bytes <= 64 * 1024)
    #expect(found.contains(1000))
    shelf.keep(
      .init(rendition: Rendition(.text(String(repeating: "x", count: 60_000))), standing: nil), under: "/large")
    #expect(shelf.find("/large") == nil)
  }
}
