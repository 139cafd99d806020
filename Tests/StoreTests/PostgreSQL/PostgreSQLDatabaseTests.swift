import DatabasePort
import Foundation
import PostgreSQLEngine
import Synchronization
import TestEngines
import Testing

@Suite("A database on a PostgreSQL server")
struct PostgreSQLDatabaseTests {
  private let place: ScratchPlace

  init() throws { place = try ScratchPlace(.postgresql) }

  private func problem(_ url: String) -> DatabaseProblem? {
    #expect(throws: DatabaseProblem.self) { try PostgreSQLDatabase(url: url) }
  }

  @Test func `a server that is not there is named, and the password is not`() throws {
    let problem = problem("postgres://clerk:hu%40sh@localhost:1/folkmoot")
    #expect(problem?.kind == .notFound)
    #expect(problem?.description.hasPrefix("The PostgreSQL database folkmoot on localhost cannot be reached.") == true)
    #expect(problem?.description.contains("hu@sh") == false)
  }

  @Test(arguments: [
    "postgres://clerk:hush@[::1/folkmoot", "postgres://clerk:hush@host:port:x/a?b", "postgres://a/b?hush=hush",
  ])
  func `an address that cannot be read is explained, and the password is not said`(url: String) {
    let problem = problem(url)
    #expect(problem?.description.contains("cannot be read") == true)
    #expect(problem?.description.contains("hush") == false)
  }

  @Test func `a database that is not there says how to make it`() throws {
    let problem = problem(try TestCluster.url().replacing("///postgres?", with: "///nowhere?"))
    #expect(problem?.description.contains("nowhere") == true)
    #expect(problem?.description.contains("createdb") == true)
  }

  @Test func `a schema that is not there is told apart from an empty database`() throws {
    let problem = problem(try TestCluster.url() + "&options=-csearch_path%3Dnowhere")
    #expect(problem?.description.contains("has no schema") == true)
  }

  @Test func `when every connection is taken, one waits and is then told`() throws {
    let database = try place.open(connections: 1, patience: 0.2)
    try database.read { _ in
      let problem = #expect(throws: DatabaseProblem.self) { try database.read { try $0.query("select 1 as n") } }
      #expect(problem?.kind == .busy)
      #expect(problem?.description.contains("no connection came free in 0.2 seconds") == true)
    }
    #expect(try database.read { try $0.query("select 1 as n").count } == 1)
  }

  @Test func `a server without room for another connection says so`() throws {
    let name = "folkmoot_narrow_\(UUID().uuidString.prefix(8).lowercased())"
    let database = try PostgreSQLDatabase(url: try TestCluster.url())
    try database.write { try $0.run(script: "create role \(name) login connection limit 0") }
    defer { _ = try? database.write { try $0.run(script: "drop role \(name)") } }
    let problem = problem(try TestCluster.url().replacing("user=postgres", with: "user=\(name)"))
    #expect(problem?.kind == .busy)
  }

  @Test func `who writes for too long holds the others up only for a while`() throws {
    let (first, second) = (try place.open(), try place.open(patience: 0.2))
    try first.write { _ in
      let problem = #expect(throws: DatabaseProblem.self) { try second.write { _ in } }
      #expect(problem?.kind == .busy)
    }
    try second.write { _ in }
  }

  @Test func `writers of several processes stand in one line, and each sees what those before it did`() throws {
    let place = place
    try place.open().write { try $0.run(script: "create table kept (n integer not null primary key) strict") }
    atOnce(6) { _ in
      do {
        let database = try place.open(connections: 2, patience: 60)
        for _ in 0..<20 {
          try database.write { try $0.run("insert into kept (n) select coalesce(max(n), 0) + 1 from kept") }
        }
      } catch { Issue.record(error) }
    }
    #expect(try place.open().read { try $0.query("select max(n) as last from kept").first?.integer("last") } == 120)
  }

  @Test func `a server that is only for reading is recognised before anything is done`() throws {
    let address = place.address + "%20-cdefault_transaction_read_only%3Don"
    let database = try PostgreSQLDatabase(url: address)
    #expect(try database.read { try $0.query("select 1 as n").count } == 1)
    let problem = #expect(throws: DatabaseProblem.self) {
      try database.write { _ in Issue.record("The body has no business here.") }
    }
    #expect(problem?.kind == .readOnly)
    #expect(problem?.description.contains("replica") == true)
  }

  @Test(arguments: [
    ("53100", DatabaseProblem.Kind.full, "Make room"), ("40001", .busy, "Try again"), ("57P03", .busy, "Try again"),
    ("42501", .readOnly, "owner"), ("XX001", .damaged, "copy"), ("23514", .constraint, "refuse"),
    ("25006", .readOnly, "primary"), ("P0001", .other, "answers"),
  ])
  func `what the server reports is told in words`(state: String, kind: DatabaseProblem.Kind, words: String) throws {
    let problem = #expect(throws: DatabaseProblem.self) {
      try place.open().write {
        try $0.run(script: "do $$ begin raise exception 'it is so' using errcode = '\(state)'; end $$")
      }
    }
    #expect(problem?.kind == kind)
    #expect(problem?.description.contains(words) == true, "\(problem?.description ?? "")")
  }

  @Test func `a change that is undone while it is being committed was not saved`() throws {
    let (database, watcher) = (try place.open(), try place.open())
    try database.write { try $0.run(script: Self.slowCommit) }
    let problem = Mutex<DatabaseProblem?>(nil)
    let sql = """
      select pg_terminate_backend(pid) as done from pg_stat_activity
      where query = 'commit' and state = 'active' and wait_event = 'PgSleep'
      """
    atOnce(2) { number in
      do {
        if number == 0 { _ = try database.write { try $0.run("insert into kept (n) values (1)") } }
        if number == 1 { try until { try !watcher.read { try $0.query(sql) }.isEmpty } }
      } catch { problem.withLock { $0 = error as? DatabaseProblem } }
    }
    #expect(problem.withLock { $0 }?.description.contains("Nothing was saved") == true)
    #expect(try watcher.read { try $0.query("select n from kept").isEmpty })
  }

  private static let slowCommit = """
    create table kept (n integer not null) strict;
    create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return null; end $$;
    create constraint trigger slow after insert on kept deferrable initially deferred
      for each row execute function slow();
    """

  @Test func `a million rows are handed over in the memory of a few`() throws {
    let before = try Self.memory()
    let sum = try place.open().read { transaction in
      var sum = 0
      try transaction.each("select n, repeat('x', 100) as filling from generate_series(1, 1000000) as n", []) {
        sum += try $0.integer("n")
      }
      return sum
    }
    #expect(sum == 500_000_500_000)
    #expect(try Self.memory() - before < 60_000, "kilobytes")
  }

  /// Kilobytes this process has had at most.
  private static func memory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(Int(line.filter(\.isNumber)))
  }
}
