import Council
import DatabasePort
import TestEngines
import Testing

@testable import Store

@Suite("Writing to the database behind Folkmoot’s back")
struct TamperingTests {
  @Test(arguments: Engine.allCases)
  func `what Folkmoot has entered verifies`(engine: Engine) throws {
    let report = try Tampering(engine).found([])
    #expect(report.findings.map(\.description) == [])
    #expect(report.entries == FullSite.followed.count + 1)
    #expect(report.rows == 2 * RecordedTables.all.count)
    #expect(report.sealedRows == 2 * Catalogue.tables.count { $0.keeping == .sealed })
    #expect(report.seals == 1 && report.notChecked.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `one altered value in any column of any table is found, with its table, row, entry and field`(engine: Engine)
    throws
  {
    let site = try Tampering(engine)
    for table in Catalogue.tables where table.keeping != .derived {
      for column in table.columns {
        let (condition, row) = Self.chosenRow(of: table)
        let text = column.name == "valid_from" ? "'0' || valid_from" : "\(column.name) || 'x'"
        let value =
          switch column.kind {
          // The table of places at events refuses more than there are.
          case .integer: column.name == "taken" ? "taken - 1" : "\(column.name) + 1000"
          case .text: text
          case .blob: site.blob("other")
          }
        let report = try site.found(["update \(table.name) set \(column.name) = \(value) where \(condition)"])
        let named = report.findings.filter { $0.table == table.name }
        #expect(
          named.contains { Self.names($0, column, row, of: table) }, "\(table.name).\(column.name): \(report.findings)")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a value that was emptied or filled is found`(engine: Engine) throws {
    let site = try Tampering(engine)
    let emptied = try site.found(["update post set reports_to = null where reference = 'b2'"])
    #expect(emptied.findings.map(\.fields) == [["reports_to"]])
    #expect(emptied.findings.first?.words == "The record says “b2”. The table says nothing.")
  }

  @Test(arguments: Engine.allCases)
  func `personal values are named and not shown`(engine: Engine) throws {
    let report = try Tampering(engine).found(["update account_person set email = 'thief@example.org'"])
    #expect(report.findings.map(\.fields) == [["email"], ["email"]])
    #expect(report.findings.allSatisfy { !$0.description.contains("thief") })
  }

  @Test(arguments: Engine.allCases)
  func `a row that was deleted is found missing, with the entry that had made it`(engine: Engine) throws {
    let site = try Tampering(engine)
    for table in RecordedTables.all {
      let (condition, row) = Self.chosenRow(of: table)
      let report = try site.found(["delete from \(table.name) where \(condition)"])
      #expect(
        report.findings.contains { $0.table == table.name && $0.row == row && $0.entry != nil }, "\(report.findings)")
    }
  }

  @Test(arguments: Engine.allCases)
  func `a row that was inserted is found to have no entry or no seal`(engine: Engine) throws {
    let site = try Tampering(engine)
    for table in FullSite.followed where table.keeping != .reference {
      let values = table.columns.map {
        switch $0.kind {
        case .integer: "7"
        case .blob: site.blob("thief")
        case .text: $0.name == "authority" && table.key.count > 1 ? "'a1'" : "'thief'"
        }
      }
      let names = table.columns.map(\.name).joined(separator: ", ")
      let report = try site.found(["insert into \(table.name) (\(names)) values (\(values.joined(separator: ", ")))"])
      let key = table.columns.filter { table.key.contains($0.name) && $0.name != "authority" }
      let isNumbered =
        key.contains { $0.name == "entry" && $0.kind == .integer }
        || (!key.isEmpty && key.allSatisfy { $0.kind == .integer })
      #expect(
        report.findings.contains { $0.table == table.name && $0.row.contains(isNumbered ? "7" : "thief") },
        "\(table.name)")
    }
  }

  @Test(arguments: Engine.allCases)
  func `an alteration that a later entry has covered over is still found`(engine: Engine) throws {
    let records = try engine.records()
    try FullSite.make(records)
    try records.database.write { try $0.run("update post set grade = 'KR17' where reference = 'b2'") }
    try records.change { open in
      var row = try FullSite.row(StructureTables.post, "b2")
      row["grade"] = "KR9"
      try open.put(row)
      try open.enter(
        RecordNote(
          .init(deed: "d", subject: "post b2", title: "t", by: "b", warrant: .init(.running, "w")), isPublic: true),
        account: nil, authority: "a1", at: Councils.now.moment.adding(seconds: 1000))
    }
    let report = try Verification().verify(records.database)
    #expect(report.findings.map(\.fields) == [["grade"]])
    #expect(
      report.findings.first?.words.contains("“b2”. When entry \(report.entries) was made, the table said “KR17”")
        == true)
  }

  private static func chosenRow(of table: Table) -> (condition: String, row: String) {
    switch table.name {
    case "record_entry": ("number = 2", "a1 2")
    case "record_seal": ("authority = 'a1'", "a1 2026-01-05")
    case "schema_migration": ("number = 1", "1")
    default:
      (
        "\(table.key[0]) = 'b2'",
        table.key.map { name in
          table.columns.first { $0.name == name }?.kind == .integer ? "1" : "b2"
        }.joined(separator: " ")
      )
    }
  }

  /// A key that was altered may be told by the old row or the new one; a seal or a salt by the row.
  private static func names(_ finding: VerificationFinding, _ column: Column, _ row: String, of table: Table) -> Bool {
    let isRow = finding.row == row || (table.key.contains(column.name) && finding.row.contains { "x1".contains($0) })
    switch table.keeping {
    case .recorded, .recordedPrivately:
      return isRow && finding.entry != nil && (finding.fields == [column.name] || column.image == .absent)
    case .theRecord where table.name == "record_entry": return isRow && finding.fields.contains(column.name)
    case .steps where column.name != "number": return isRow && finding.fields == [column.name]
    case .reference: return finding.words.contains("not those of the edition")
    case .sealed, .derived, .theRecord, .steps: return isRow
    }
  }
}
