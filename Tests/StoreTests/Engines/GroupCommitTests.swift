import DatabasePort
import Foundation
import Synchronization
import TestEngines
import Testing

@Suite("Writers who share a commit")
struct GroupCommitTests {
  private struct Refused: Error, Equatable { let number: Int }

  /// Counts what reaches the database, and can hold the first commit until many wait behind it.
  private final class Watched: Database {
    let inner: any Database
    let writes = Mutex(0)
    let gate = DispatchSemaphore(value: 0)
    let waitsAtFirst: Bool
    let failsAtCommit: Bool

    init(_ inner: any Database, waitsAtFirst: Bool = false, failsAtCommit: Bool = false) {
      (self.inner, self.waitsAtFirst, self.failsAtCommit) = (inner, waitsAtFirst, failsAtCommit)
    }

    func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { try inner.read(body) }

    func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result {
      let number = writes.withLock { count in
        count += 1
        return count
      }
      return try inner.write { transaction in
        let result = try body(transaction)
        if waitsAtFirst, number == 1 { gate.wait() }
        if failsAtCommit, number > 1 { throw DatabaseProblem(.full, "The disk is full.") }
        return result
      }
    }
  }

  private func table(_ engine: Engine) throws -> any Database {
    let database = try engine.database()
    try database.write { transaction in
      try transaction.run(script: "create table kept (n integer not null primary key, before integer not null) strict")
    }
    return database
  }

  private func add(_ number: Int, _ transaction: any Transaction) throws -> Int {
    let before = try transaction.query("select count(*) as many from kept") { try $0.integer("many") }.first ?? -1
    try transaction.run("insert into kept (n, before) values (?, ?)", [.integer(number), .integer(before)])
    if number.isMultiple(of: 5) { throw Refused(number: number) }
    return before
  }

  @Test(arguments: Engine.allCases)
  func `everyone gets their own answer, in an order that explains them all`(engine: Engine) throws {
    let database = try table(engine)
    let shared = GroupCommit(database)
    let answers = Mutex<[Int: Int]>([:])
    let refused = Mutex<Set<Int>>([])
    atOnce(40) { writer in
      for number in (writer * 10)..<(writer * 10 + 10) {
        do {
          let before = try shared.write { try add(number, $0) }
          answers.withLock { $0[number] = before }
        } catch let error as Refused where error.number == number {
          _ = refused.withLock { $0.insert(number) }
        } catch { Issue.record(error) }
      }
    }
    let kept = try database.read {
      try $0.query("select n, before from kept") { (try $0.integer("n"), try $0.integer("before")) }
    }
    #expect(Dictionary(uniqueKeysWithValues: kept) == answers.withLock { $0 })
    #expect(kept.map(\.1).sorted() == Array(0..<320))
    #expect(refused.withLock { $0 } == Set(stride(from: 0, to: 400, by: 5)))
  }

  /// One holds the database; so many others then wait behind it, and go together.
  private func crowd(_ watched: Watched, behind count: Int, _ body: @escaping @Sendable (GroupCommit, Int) -> Void) {
    let shared = GroupCommit(watched)
    let joined = Mutex(0)
    atOnce(count + 1) { number in
      if number == 0 { return body(shared, 0) }
      while watched.writes.withLock({ $0 }) == 0 { Thread.sleep(forTimeInterval: 0.001) }
      if joined.withLock({ count in
        count += 1
        return count
      }) == count {
        // The others stand in the line by now, or come into a later group, which changes nothing that is asked here.
        Thread.sleep(forTimeInterval: 0.05)
        watched.gate.signal()
      }
      body(shared, number)
    }
  }

  @Test(arguments: Engine.allCases)
  func `those who come during a commit make the next one together`(engine: Engine) throws {
    let database = try table(engine)
    let watched = Watched(database, waitsAtFirst: true)
    crowd(watched, behind: 20) { shared, number in _ = try? shared.write { try add(number * 5 + 1, $0) } }
    #expect(watched.writes.withLock { $0 } < 8)
    #expect(try database.read { try $0.query("select n from kept").count } == 21)
  }

  @Test(arguments: Engine.allCases)
  func `when the commit fails, everyone who shared it is told and nothing of theirs is kept`(engine: Engine) throws {
    let database = try table(engine)
    let watched = Watched(database, waitsAtFirst: true, failsAtCommit: true)
    let problems = Mutex<[DatabaseProblem.Kind]>([])
    crowd(watched, behind: 20) { shared, number in
      do { _ = try shared.write { try add(number * 5 + 1, $0) } } catch let problem as DatabaseProblem {
        problems.withLock { $0.append(problem.kind) }
      } catch { Issue.record(error) }
    }
    #expect(problems.withLock { $0 } == Array(repeating: .full, count: 20))
    #expect(try database.read { try $0.query("select n from kept").count } == 1)
  }

  @Test(arguments: Engine.allCases)
  func `a lone writer’s own error ends the whole of it`(engine: Engine) throws {
    let database = try table(engine)
    #expect(throws: Refused(number: 5)) { try GroupCommit(database).write { try add(5, $0) } }
    #expect(try database.read { try $0.query("select n from kept").isEmpty })
  }
}
