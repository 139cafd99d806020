import DatabasePort
import TestEngines
import Testing

@Suite("What both engines must do")
struct DatabaseTests {
  @Test(arguments: Engine.allCases)
  func `every kind of value comes back as it went in`(engine: Engine) throws {
    let database = try engine.database()
    let values: [DatabaseValue] = [
      nil, .integer(.max), .integer(.min), "", "Ω ’ 🏛", .blob([0, 255, 7]), .blob([]),
    ]
    try database.write { try $0.run(script: "create table kept (n integer, t text, b blob) strict") }
    for value in values {
      let column = column(for: value)
      let rows = try database.write { transaction in
        try transaction.run("delete from kept")
        try transaction.run("insert into kept (\(column)) values (?)", [value])
        return try transaction.query("select \(column) from kept")
      }
      #expect(try rows.map { try $0.value(column) } == [value])
    }
  }

  private func column(for value: DatabaseValue) -> String {
    switch value {
    case .integer, .null: "n"
    case .text: "t"
    case .blob: "b"
    }
  }

  @Test(arguments: Engine.allCases)
  func `a transaction that fails keeps nothing of what it did`(engine: Engine) throws {
    struct Stop: Error {}
    let database = try engine.database()
    try database.write { try $0.run(script: "create table kept (n integer not null) strict") }
    #expect(throws: Stop.self) {
      try database.write { transaction in
        #expect(try transaction.run("insert into kept (n) values (1), (2)") == 2)
        throw Stop()
      }
    }
    #expect(try database.read { try $0.query("select n from kept") }.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a statement tells how many rows it changed, without those that went with them`(engine: Engine) throws {
    try engine.database().write { transaction in
      try transaction.run(
        script: """
          create table whole (n integer not null primary key) strict;
          create table part (n integer not null references whole (n) on delete cascade) strict;
          insert into whole (n) values (1), (2);
          insert into part (n) values (1), (1), (2);
          """)
      #expect(try transaction.run("delete from whole where n = ?", [1]) == 1)
      #expect(try transaction.run("delete from whole where n = ?", [1]) == 0)
      #expect(try transaction.query("select n from part").count == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a value the tables refuse is a problem with words, not a crash`(engine: Engine) throws {
    let database = try engine.database()
    try database.write { try $0.run(script: "create table kept (n integer not null primary key) strict") }
    let problem = #expect(throws: DatabaseProblem.self) {
      try database.write { try $0.run("insert into kept (n) values (?), (?)", [1, 1]) }
    }
    #expect(problem?.kind == .constraint)
  }

  @Test(arguments: Engine.allCases)
  func `a text that would come back cut short is refused`(engine: Engine) throws {
    let problem = #expect(throws: DatabaseProblem.self) {
      try engine.database().read { try $0.query("select ? as word", ["a\u{0}b"]) }
    }
    #expect(problem?.kind == .constraint)
  }

  @Test(arguments: Engine.allCases)
  func `a column of another kind than asked for says which`(engine: Engine) throws {
    let row = try #require(try engine.database().read { try $0.query("select 'a' as word, null as gap") }.first)
    #expect(throws: DatabaseProblem(.wrongAnswer, "The column word holds no whole number.")) { try row.integer("word") }
    #expect(throws: DatabaseProblem(.wrongAnswer, "The column gap is empty.")) { try row.text("gap") }
    #expect(throws: DatabaseProblem(.wrongAnswer, "The answer has no column name.")) { try row.text("name") }
    #expect(try row.optionalText("gap") == nil)
  }
}
