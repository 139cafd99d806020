import DatabasePort
import Foundation
import PostgreSQLEngine
import Synchronization
import TestEngines
import Testing

@Suite("A PostgreSQL server that is stopped, broken off and started again")
struct ServerTests {
  private let cluster: PrivateCluster

  init() throws { cluster = try PrivateCluster() }

  private func database(patience: Double = 5) throws -> PostgreSQLDatabase {
    let database = try PostgreSQLDatabase(url: cluster.url, patience: patience)
    try database.write { try $0.run(script: "create table if not exists kept (n integer not null) strict") }
    return database
  }

  private func numbers(_ database: PostgreSQLDatabase) throws -> [Int] {
    try database.read { try $0.query("select n from kept order by n") { try $0.integer("n") } }
  }

  private func said(_ problem: DatabaseProblem?) -> String { problem?.description ?? "nothing" }

  private func insert(_ number: Int, _ database: PostgreSQLDatabase) throws {
    try database.write { try $0.run("insert into kept (n) values (?)", [.integer(number)]) }
  }

  @Test func `a restart between two calls is not noticed, however many connections there were`() throws {
    let database = try database()
    try insert(1, database)
    atOnce(4) { _ in _ = try? database.read { try $0.query("select pg_sleep(0.1) is null as slept") } }
    try cluster.stop()
    try cluster.start()
    try insert(2, database)
    #expect(try numbers(database) == [1, 2])
  }

  @Test func `who asks while the server is being restarted waits for it`() throws {
    let (database, cluster) = (try database(patience: 20), cluster)
    try cluster.stop()
    let starter = Thread {
      Thread.sleep(forTimeInterval: 0.3)
      try? cluster.start()
    }
    starter.start()
    try insert(1, database)
    #expect(try numbers(database) == [1])
  }

  @Test func `a server that breaks off during a change keeps nothing of it, and says so`() throws {
    let database = try database()
    let problem = #expect(throws: DatabaseProblem.self) {
      try database.write { transaction in
        try transaction.run("insert into kept (n) values (1)")
        try cluster.breakOff()
        try cluster.start()
        try transaction.run("insert into kept (n) values (2)")
      }
    }
    #expect(
      problem?.description.hasSuffix("broke the connection off. Nothing was saved. Try again.") == true,
      "\(said(problem))")
    #expect(try numbers(database).isEmpty)
  }

  @Test func `a server that breaks off while rows arrive does not pass for their end`() throws {
    let database = try database()
    try database.write { try $0.run("insert into kept (n) select * from generate_series(1, 300000)") }
    #expect(throws: DatabaseProblem.self) {
      try database.read { transaction in
        var isFirst = true
        try transaction.each("select n from kept", []) { _ in
          if isFirst { try cluster.breakOff() }
          isFirst = false
        }
      }
    }
  }

  /// Commits wait here for another server, which never comes: everything is on the disk, and the answer is not given.
  private func holdCommits() throws {
    try cluster.ask("alter system set synchronous_standby_names = 'nobody'")
    try cluster.ask("select pg_reload_conf()")
    try until { try cluster.ask("show synchronous_standby_names") == "nobody" }
  }

  private func waitForCommit() throws {
    try until { try cluster.ask("select count(*) from pg_stat_activity where wait_event = 'SyncRep'") == "1" }
  }

  @Test func `a commit whose answer was lost is asked for, and counts when it was kept`() throws {
    let database = try database(patience: 20)
    try holdCommits()
    let outcome = Mutex<Result<Int, any Error>?>(nil)
    atOnce(2) { number in
      if number == 0 {
        let result = Result { try database.write { try $0.run("insert into kept (n) values (7)") } }
        return outcome.withLock { $0 = result }
      }
      do {
        try waitForCommit()
        try cluster.breakOff()
        try cluster.start()
      } catch { Issue.record(error) }
    }
    #expect(try outcome.withLock { $0 }?.get() == 1)
    #expect(try cluster.ask("select n from kept") == "7")
  }

  @Test func `a number that a broken server gives to somebody else does not pass for a change that was kept`() throws {
    let database = try database(patience: 20)
    let problem = #expect(throws: DatabaseProblem.self) {
      try database.write { transaction in
        // Nothing of this transaction has reached the disk, so its number is free again.
        let number = try transaction.query("select pg_current_xact_id()::text as n") { try $0.text("n") }.first ?? ""
        try cluster.breakOff()
        try cluster.start()
        try until {
          try cluster.ask("select pg_current_xact_id()")
          return try cluster.ask("select pg_xact_status('\(number)')") == "committed"
        }
      }
    }
    // Which of the two depends on how far the server's own log had come.
    let wasLost = problem?.description.contains("Nothing was saved") == true
    #expect(problem?.kind == .uncertain || wasLost, "\(said(problem))")
  }

  @Test func `a number that a broken server has lost means that nothing was kept`() throws {
    let database = try database(patience: 20)
    let problem = #expect(throws: DatabaseProblem.self) {
      try database.write { _ in
        try cluster.breakOff()
        try cluster.start()
      }
    }
    #expect(problem?.description.contains("Nothing was saved") == true, "\(said(problem))")
  }

  @Test func `when nobody can be asked it is said that the outcome is not known`() throws {
    let database = try database(patience: 0.5)
    try holdCommits()
    let problem = Mutex<DatabaseProblem?>(nil)
    atOnce(2) { number in
      do {
        if number == 0 { return try insert(7, database) }
        try waitForCommit()
        try cluster.breakOff()
      } catch { problem.withLock { $0 = error as? DatabaseProblem } }
    }
    #expect(problem.withLock { $0 }?.kind == .uncertain)
    #expect(problem.withLock { $0 }?.description.contains("It is not known whether the change was kept.") == true)
  }
}
