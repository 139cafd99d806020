import DatabasePort
import Store
import TestEngines
import Testing

@Suite("The making of the tables")
struct SchemaTests {
  @Test(arguments: Engine.allCases)
  func `the steps are taken once, in order, and never again`(engine: Engine) throws {
    let database = try engine.database()
    let taken = try Schema.bringUpToDate(database)
    #expect(taken.map(\.number) == (try Schema.migrations().map(\.number)).sorted())
    #expect(Set(taken.map(\.number)).count == taken.count && taken.first?.number == 1)
    #expect(try Schema.bringUpToDate(database).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a database of a newer Folkmoot is left alone and says so`(engine: Engine) throws {
    let database = try engine.database()
    let last = try #require(try Schema.bringUpToDate(database).last).number
    try database.write {
      try $0.run("insert into schema_migration (number, name, checksum) values (?, 'later', '')", [.integer(last + 1)])
    }
    let problem = #expect(throws: DatabaseProblem.self) { try Schema.bringUpToDate(database) }
    #expect(problem?.kind == .otherSchema)
    #expect(problem?.description.contains("it stands at step \(last + 1), this one knows \(last)") == true)
  }

  @Test(arguments: Engine.allCases)
  func `a step that was made differently is named`(engine: Engine) throws {
    let database = try engine.database()
    try Schema.bringUpToDate(database)
    try database.write { try $0.run("update schema_migration set checksum = 'x' where number = 1") }
    let problem = #expect(throws: DatabaseProblem.self) { try Schema.bringUpToDate(database) }
    #expect(problem?.description.hasPrefix("Step 1 (structure)") == true)
  }

  @Test func `a step that was released is never edited, or no council could upgrade`() throws {
    let released = [
      "aed9bb502ed5e1d6", "5db2b45ad50d44a1", "20f885eaa7307176", "068c6a68d7253f57", "7ee6461380d9181d",
      "2b8aff279d9d0837",
      "65d1b5f5f050ab37", "a8ba334928758fe8", "45d58d782fcc303e", "eab35474174e11f9", "0e057486402d7953",
      "7fac8f3c51d16c6f",
      "c9f23ef33bc57fcb", "7e50aa11143cabc7",
    ]
    #expect(try Schema.migrations().prefix(released.count).map(\.checksum) == released)
  }

  @Test func `a fingerprint changes with the statements and not with the line endings`() {
    let step = Migration(number: 1, name: "a", script: "create;\ndrop;")
    #expect(step.checksum == Migration(number: 1, name: "a", script: "create;\r\ndrop;").checksum)
    #expect(step.checksum != Migration(number: 1, name: "a", script: "create;\ndrop ;").checksum)
    #expect(Migration(number: 1, name: "a", script: "a").checksum == "af63dc4c8601ec8c")
  }
}
