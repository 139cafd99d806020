import DatabasePort
import TestEngines
import Testing

@Suite("What engines would answer differently by themselves")
struct SameAnswerTests {
  private func words(_ engine: Engine) throws -> any Database {
    let database = try engine.database()
    try database.write { transaction in
      try transaction.run(script: "create table word (n integer not null, t text not null, maybe integer) strict")
      for (number, word) in ["b", "ä", "B", "a", "Ä", "_", "a b"].enumerated() {
        try transaction.run("insert into word (n, t) values (?, ?)", [.integer(number), .text(word)])
      }
    }
    return database
  }

  @Test(arguments: Engine.allCases)
  func `text is sorted byte by byte, wherever the server was made`(engine: Engine) throws {
    let sorted = try words(engine).read { try $0.query("select t from word order by t") { try $0.text("t") } }
    #expect(sorted == ["B", "_", "a", "a b", "b", "Ä", "ä"])
  }

  @Test(arguments: Engine.allCases)
  func `a search by pattern takes no notice of the case of A to Z, and of no other`(engine: Engine) throws {
    let found = try words(engine).read { transaction in
      try ["A%", "ä"].map { try transaction.query("select t from word where t like ?", [.text($0)]).count }
    }
    #expect(found == [2, 1])
  }

  @Test(arguments: Engine.allCases)
  func `counts, sums, conditions and large numbers are whole numbers`(engine: Engine) throws {
    let row = try #require(
      try words(engine).read {
        try $0.query(
          """
          select count(*) as many, sum(n) as total, sum(0 - n) as below, sum(maybe) as none,
            exists (select 1 from word where n = 3) as there, ? + 1 as large, ? as bytes, x'00ff' as literal,
            sum(n * 1000000000000) as long, cast(sum(n) as integer) as cast_total from word
          """, [.integer(1 << 40), .blob([1, 2])])
      }.first)
    #expect(try row.integer("many") == 7)
    #expect(try row.integer("total") == 21)
    #expect(try row.integer("below") == -21)
    #expect(try row.optionalInteger("none") == nil)
    #expect(try row.flag("there"))
    #expect(try row.integer("large") == 1 << 40 + 1)
    #expect(try row.value("bytes") == .blob([1, 2]))
    #expect(try row.value("literal") == .blob([0, 255]))
    #expect(try row.integer("long") == 21_000_000_000_000)
    #expect(try row.integer("cast_total") == 21)
  }

  @Test(arguments: Engine.allCases)
  func `an argument may be absent one time and there the next`(engine: Engine) throws {
    let database = try words(engine)
    let counts = try database.write { transaction in
      for maybe in [nil, 7, nil, Int.max] as [Int?] {
        try transaction.run(
          "update word set maybe = ? where n = ?", [DatabaseValue(maybe), DatabaseValue(maybe.map { _ in 1 } ?? 2)])
      }
      return try [nil, 1, nil].map { (n: Int?) in
        try transaction.query(
          "select t from word where (? is null or n = ?)", [DatabaseValue(n), DatabaseValue(n)]
        ).count
      }
    }
    #expect(counts == [7, 1, 7])
    #expect(try database.read { try $0.query("select maybe from word where n = 1").first?.integer("maybe") } == .max)
  }

  @Test(arguments: Engine.allCases)
  func `another question may be asked while the rows of one are handed over`(engine: Engine) throws {
    let pairs = try words(engine).read { transaction in
      var pairs: [Int] = []
      let sql = "select n from word where n >= ? order by n"
      try transaction.each(sql, [5]) { outer in
        try transaction.each(sql, [5]) { pairs.append(try outer.integer("n") * 10 + (try $0.integer("n"))) }
      }
      return pairs
    }
    #expect(pairs == [55, 56, 65, 66])
  }

  @Test(arguments: Engine.allCases)
  func `rows that are not wanted any more do not stand in the way`(engine: Engine) throws {
    struct Enough: Error {}
    let database = try words(engine)
    let count = try database.read { transaction in
      #expect(throws: Enough.self) { try transaction.each("select n from word", []) { _ in throw Enough() } }
      return try transaction.query("select n from word").count
    }
    #expect(count == 7)
  }

  @Test(arguments: Engine.allCases)
  func `a read sees one state, whatever is written meanwhile`(engine: Engine) throws {
    let place = try ScratchPlace(engine)
    let (reader, writer) = (try place.open(), try place.open())
    try writer.write { try $0.run(script: "create table kept (n integer not null) strict") }
    let counts = try reader.read { transaction in
      let before = try transaction.query("select n from kept").count
      try writer.write { try $0.run("insert into kept (n) values (1)") }
      return (before, try transaction.query("select n from kept").count)
    }
    #expect(counts == (0, 0))
    #expect(try reader.read { try $0.query("select n from kept").count } == 1)
  }

  @Test(arguments: Engine.allCases)
  func `a read cannot write`(engine: Engine) throws {
    let database = try words(engine)
    #expect(throws: DatabaseProblem.self) { try database.read { try $0.run("delete from word") } }
    #expect(try database.read { try $0.query("select n from word").count } == 7)
  }

  @Test(arguments: Engine.allCases)
  func `tables may change while others have asked them before`(engine: Engine) throws {
    let place = try ScratchPlace(engine)
    let database = try place.open()
    try database.write {
      try $0.run(script: "create table kept (n integer not null) strict; insert into kept values (1)")
    }
    let sql = "select * from kept"
    #expect(try database.read { try $0.query(sql).count } == 1)
    try database.write { try $0.run(script: "alter table kept add column t text not null default 'x'") }
    #expect(try database.read { try $0.query(sql).first?.text("t") } == "x")
    #expect(try database.write { try $0.query(sql).first?.text("t") } == "x")
  }
}
