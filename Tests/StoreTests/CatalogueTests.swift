import DatabasePort
import Store
import TestEngines
import Testing

@Suite("The catalogue of tables")
struct CatalogueTests {
  @Test(arguments: Engine.allCases)
  func `it names every table there is, and every column of each`(engine: Engine) throws {
    let database = try engine.database()
    try Schema.bringUpToDate(database)
    let kept = try database.read { try $0.tableNames() }
    #expect(Set(kept) == Set(Catalogue.tables.map(\.name)))
    for table in Catalogue.tables {
      let columns = try database.read { try $0.columnNames(of: table.name) }
      #expect(Set(columns) == Set(table.columns.map(\.name)), "\(table.name)")
    }
  }

  @Test func `a table about people says whose data it is, why, on what basis and for how long`() {
    // The link for joining an event is a secret, and about nobody.
    let secret = "event_joining"
    for table in Catalogue.tables
    where table.columns.contains(where: { !$0.about.isEmpty || $0.image == .committed && table.name != secret }) {
      #expect(table.privacy != nil, "\(table.name)")
    }
    for privacy in Catalogue.tables.compactMap(\.privacy) {
      #expect(!privacy.purpose.isEmpty && !privacy.basis.isEmpty && !privacy.retention.words.isEmpty)
    }
  }

  @Test func `what is committed to is salted by its own row`() {
    for table in Catalogue.tables where table.columns.contains(where: { $0.image == .committed }) {
      #expect(table.columns.contains { $0.name == "salt" && $0.image == .absent }, "\(table.name)")
    }
    for table in Catalogue.tables where table.keeping == .sealed {
      #expect(table.columns.last?.name == "seal", "\(table.name)")
    }
  }
}
