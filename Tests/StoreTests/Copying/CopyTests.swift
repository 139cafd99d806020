import Council
import DatabasePort
import SQLiteEngine
import Secrets
import TestEngines
import Testing

@testable import Store

@Suite("Copying a whole database")
struct CopyTests {
  private static func filled(_ engine: Engine) throws -> any Database {
    let records = try engine.records()
    try FullSite.make(records)
    return records.database
  }

  private static func copy(takesAltered: Bool = true) throws -> DatabaseCopy {
    DatabaseCopy(verification: Verification(key: try Engine.keeping.key), takesAltered: takesAltered)
  }

  private static func everything(in database: any Database) throws -> [String: Set<[DatabaseValue]>] {
    try database.read { transaction in
      var tables: [String: Set<[DatabaseValue]>] = [:]
      for table in Catalogue.tables where table.keeping != .derived {
        try RowPass.each(of: table, in: transaction) { tables[table.name, default: []].insert($0.values) }
      }
      return tables
    }
  }

  @Test(arguments: Engine.allCases, Engine.allCases)
  func `every row of every table is in the copy, and it verifies`(from: Engine, to: Engine) throws {
    let (source, target) = (try Self.filled(from), try to.database())
    let report = try Self.copy().copy(from: source, to: target)
    #expect(try Self.everything(in: target) == Self.everything(in: source))
    #expect(
      report.rows.map(\.table)
        == Catalogue.tables.map(\.name).filter {
          !["schema_migration", "search_entry", "news", "news_about"].contains($0)
        })
    #expect(report.rows.allSatisfy { $0.count > 0 })
    let head = try #require(
      try source.read { try $0.query("select fingerprint from record_entry order by number desc limit 1") }.first)
    #expect(report.heads.map(\.fingerprint) == [try head.text("fingerprint")])
    #expect(report.verification.isSound && report.leftBehind.isEmpty)
  }

  @Test(arguments: Engine.allCases, Engine.allCases)
  func `more rows than are written at once, null, empty, long and strange values come over as they are`(
    from: Engine, to: Engine
  ) throws {
    let source = try Self.filled(from)
    let strange: [DatabaseValue] = [nil, "", "x", "\u{1}'\"\\\r\n\u{10FFFF}"]
    let names = StructureTables.post.columns.map(\.name)
    let values = names.map {
      ["reference", "reports_to", "area"].contains($0) ? "?" : $0 == "pay_from" ? "-9223372036854775807" : $0
    }
    let statement =
      "insert into post (\(names.joined(separator: ", "))) "
      + "select \(values.joined(separator: ", ")) from post where reference = 'b2'"
    try source.write { transaction in
      for number in 0..<157 {
        let long = String(repeating: "ü", count: number % 4 == 2 ? 700_000 : 1)
        try transaction.run(statement, [.text("many \(number)"), strange[number % 4], .text(long)])
      }
    }
    let target = try to.database()
    let report = try Self.copy().copy(from: source, to: target)
    #expect(try Self.everything(in: target)["post"] == Self.everything(in: source)["post"])
    #expect(report.rows.first { $0.table == "post" }?.count == 159)
  }

  @Test(arguments: Engine.allCases, Engine.allCases)
  func `a source that was altered is copied as it is, and said to be altered; for a restore nothing is kept`(
    from: Engine, to: Engine
  ) throws {
    let source = try Self.filled(from)
    try source.write { try $0.run("update post set grade = 'thief' where reference = 'b2'") }
    let report = try Self.copy().copy(from: source, to: try to.database())
    #expect(report.verification.findings.map(\.fields) == [["grade"]])
    let target = try to.database()
    #expect(throws: CopyRefusal.self) { try Self.copy(takesAltered: false).copy(from: source, to: target) }
    #expect(try target.read { try $0.tableNames() }.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `what holds something is not copied into, and is left as it was`(engine: Engine) throws {
    let (source, target) = (try Self.filled(.sqlite), try Self.filled(engine))
    let before = try Self.everything(in: target)
    #expect(throws: CopyRefusal.notEmpty("authority")) { try Self.copy().copy(from: source, to: target) }
    #expect(try Self.everything(in: target) == before)
    let others = try engine.database()
    try others.write { try $0.run(script: "create table accounts_of_others (n integer) strict") }
    #expect(throws: CopyRefusal.notEmpty("accounts_of_others")) { try Self.copy().copy(from: source, to: others) }
    #expect(try others.read { try $0.tableNames() } == ["accounts_of_others"])
  }

  @Test(arguments: Engine.allCases)
  func `tables that were made and are empty may be filled`(engine: Engine) throws {
    let target = try engine.records().database
    #expect(try Self.copy().copy(from: try Self.filled(.sqlite), to: target).count > 0)
  }

  @Test(arguments: Engine.allCases)
  func `a database that is not Folkmoot’s, or was made by other steps, is no source`(engine: Engine) throws {
    #expect(throws: DatabaseProblem.self) {
      try Self.copy().copy(from: try engine.database(), to: try Engine.sqlite.database())
    }
    let source = try Self.filled(engine)
    try source.write { try $0.run("update schema_migration set checksum = 'x' where number = 2") }
    let refusal = #expect(throws: CopyRefusal.self) {
      try Self.copy().copy(from: source, to: try Engine.sqlite.database())
    }
    #expect(refusal?.description.contains("schema_migration 2, checksum") == true)
  }

  @Test(arguments: Engine.allCases)
  func `a table of somebody else stays behind, and is named`(engine: Engine) throws {
    let source = try Self.filled(engine)
    try source.write { try $0.run(script: "create table of_others (n integer) strict") }
    #expect(try Self.copy().copy(from: source, to: try Engine.sqlite.database()).leftBehind == ["of_others"])
  }

  @Test(arguments: Engine.allCases)
  func `a target that keeps something else than it was given is found out, and nothing is kept`(engine: Engine) throws {
    let target = Forgetful(try engine.database())
    #expect(throws: CopyRefusal.unequal(["post"])) {
      try Self.copy().copy(from: try Self.filled(.sqlite), to: target)
    }
    #expect(try target.read { try $0.tableNames() }.isEmpty)
  }
}
