import DatabasePort
import TestEngines
import Testing

@Suite("What fails, and what is kept")
struct SavepointTests {
  private struct Stop: Error {}

  private func kept(_ engine: Engine) throws -> any Database {
    let database = try engine.database()
    try database.write { try $0.run(script: "create table kept (n integer not null primary key) strict") }
    return database
  }

  private func numbers(_ database: any Database) throws -> [Int] {
    try database.read { try $0.query("select n from kept order by n") { try $0.integer("n") } }
  }

  private func insert(_ number: Int, _ transaction: any Transaction) throws {
    try transaction.run("insert into kept (n) values (?)", [.integer(number)])
  }

  @Test(arguments: Engine.allCases)
  func `what a savepoint takes back leaves the rest as it was`(engine: Engine) throws {
    let database = try kept(engine)
    try database.write { transaction in
      try insert(1, transaction)
      try transaction.savepoint { try insert(2, transaction) }
      #expect(throws: Stop.self) {
        try transaction.savepoint {
          try insert(3, transaction)
          try transaction.savepoint { try insert(4, transaction) }
          throw Stop()
        }
      }
      try transaction.savepoint {
        try insert(5, transaction)
        #expect(throws: DatabaseProblem.self) { try transaction.savepoint { try insert(5, transaction) } }
        try insert(6, transaction)
      }
      try insert(7, transaction)
    }
    #expect(try numbers(database) == [1, 2, 5, 6, 7])
  }

  @Test(arguments: Engine.allCases)
  func `a failed statement ends the transaction, even when its error is overlooked`(engine: Engine) throws {
    let database = try kept(engine)
    let problem = #expect(throws: DatabaseProblem.self) {
      try database.write { transaction in
        try insert(1, transaction)
        _ = try? insert(1, transaction)
        _ = try? insert(2, transaction)
      }
    }
    #expect(problem?.kind == .constraint)
    #expect(try numbers(database).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `an error overlooked within a savepoint takes that savepoint back`(engine: Engine) throws {
    let database = try kept(engine)
    try database.write { transaction in
      try insert(1, transaction)
      #expect(throws: DatabaseProblem.self) {
        try transaction.savepoint {
          try insert(2, transaction)
          _ = try? insert(2, transaction)
        }
      }
    }
    #expect(try numbers(database) == [1])
  }
}
