import DatabasePort
import TestEngines
import Testing

@Suite("Statements that travel together")
struct JourneyTests {
  private struct Stop: Error {}
  private let insert = "insert into kept (n) values (?)"

  private func kept(_ engine: Engine) throws -> any Database {
    let database = try engine.database()
    try database.write { try $0.run(script: "create table kept (n integer not null primary key) strict") }
    return database
  }

  private func numbers(_ transaction: any Transaction) throws -> [Int] {
    try transaction.query("select n from kept order by n") { try $0.integer("n") }
  }

  @Test(arguments: Engine.allCases)
  func `what is sent is seen by the next question, and is kept in the end`(engine: Engine) throws {
    let database = try kept(engine)
    try database.write { transaction in
      for number in 1...200 { try transaction.send(insert, [.integer(number)]) }
      #expect(try numbers(transaction) == Array(1...200))
      try transaction.send(insert, [201])
      #expect(try transaction.run("delete from kept where n <= ?", [200]) == 200)
      try transaction.send(insert, [202])
    }
    #expect(try database.read(numbers) == [201, 202])
  }

  @Test(arguments: Engine.allCases)
  func `questions asked together are answered whole after one whose rows came one by one`(engine: Engine) throws {
    let database = try kept(engine)
    try database.write { transaction in for number in 1...5 { try transaction.send(insert, [.integer(number)]) } }
    try database.read { transaction in
      #expect(try numbers(transaction) == [1, 2, 3, 4, 5])
      let questions = [Question("select n from kept order by n", []), Question("select n from kept where n > ?", [3])]
      _ = try transaction.answers(to: questions)
      #expect(try numbers(transaction).count == 5)
      #expect(try transaction.answers(to: questions).map(\.count) == [5, 2])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a statement that was sent and failed ends the transaction, whatever comes after it`(engine: Engine) throws {
    let database = try kept(engine)
    let afterwards: [(any Transaction) throws -> Void] = [
      { _ in }, { _ = try numbers($0) }, { _ = try? numbers($0) }, { try $0.send(insert, [2]) },
      { _ = try? $0.answers(to: [Question("select n from kept", [])]) },
      { transaction in _ = try? transaction.savepoint { try transaction.send(insert, [3]) } },
    ]
    for (place, afterwards) in afterwards.enumerated() {
      let problem = #expect(throws: DatabaseProblem.self, "\(place)") {
        try database.write { transaction in
          try transaction.send(insert, [1])
          try transaction.send(insert, [1])
          try afterwards(transaction)
        }
      }
      #expect(problem?.kind == .constraint, "\(place)")
      #expect(try database.read(numbers).isEmpty, "\(place)")
    }
  }

  @Test(arguments: Engine.allCases)
  func `what a savepoint sent is taken back with it, and its failure is its own`(engine: Engine) throws {
    let database = try kept(engine)
    try database.write { transaction in
      try transaction.send(insert, [1])
      try transaction.savepoint { try transaction.send(insert, [2]) }
      #expect(throws: Stop.self) {
        try transaction.savepoint {
          try transaction.send(insert, [3])
          throw Stop()
        }
      }
      #expect(throws: DatabaseProblem.self) {
        try transaction.savepoint {
          try transaction.send(insert, [4])
          try transaction.savepoint { try transaction.send(insert, [5]) }
          try transaction.send(insert, [1])
        }
      }
      #expect(throws: DatabaseProblem.self) { try transaction.savepoint { try transaction.run("no statement", []) } }
      try transaction.savepoint { try transaction.send(insert, [6]) }
      try transaction.send(insert, [7])
    }
    #expect(try database.read(numbers) == [1, 2, 6, 7])
  }

  @Test(arguments: Engine.allCases)
  func `several questions are answered in their order, behind what was sent before them`(engine: Engine) throws {
    let database = try kept(engine)
    let one = Question("select n from kept where n = ?", [1])
    try database.write { transaction in
      try transaction.send(insert, [1])
      let answers = try transaction.answers(to: [one, Question("select n from kept where n = ?", [9]), one])
      #expect(answers.map(\.count) == [1, 0, 1])
      #expect(try transaction.answers(to: []).isEmpty)
      #expect(throws: DatabaseProblem.self) {
        try transaction.savepoint { _ = try transaction.answers(to: [one, Question("select m from kept", []), one]) }
      }
      #expect(try transaction.answers(to: [one]).first?.first?.integer("n") == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `while rows arrive other statements may be sent and asked`(engine: Engine) throws {
    let database = try kept(engine)
    try database.write { transaction in
      for number in 1...20 { try transaction.send(insert, [.integer(number)]) }
      var seen: [Int] = []
      try transaction.each("select n from kept where n <= 20 order by n", []) { row in
        let number = try row.integer("n")
        seen.append(number)
        try transaction.send(insert, [.integer(number + 100)])
        if number == 7 { #expect(try numbers(transaction).count == 27) }
        if number == 9 { #expect(try transaction.answers(to: [Question("select 1 as n", [])]).count == 1) }
      }
      #expect(seen == Array(1...20))
      #expect(try numbers(transaction).count == 40)
    }
  }
}
