import DatabasePort
import Foundation
import SQLiteEngine
import Secrets
import TestEngines
import Testing

@testable import Store

@Suite("A backup and its way back")
struct BackupTests {
  private let folder: ScratchFolder
  private let records: Records

  init() throws {
    folder = try ScratchFolder()
    let database = try SQLiteDatabase(path: folder.file("folkmoot.db"))
    try Schema.bringUpToDate(database)
    records = Records(database, keeping: try Engine.keeping)
    try FullSite.make(records)
  }

  private func backUp() throws -> String {
    let file = folder.file("backup.db")
    try SQLiteDatabase(reading: folder.file("folkmoot.db")).backup(to: file)
    return file
  }

  @Test
  func `a backup of a site that is served is one file that only its owner may read, and reading it changes nothing`()
    throws
  {
    let file = try backUp()
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let before = FileManager.default.contents(atPath: file)
    #expect(try Verification(key: Engine.keeping.key).verify(SQLiteDatabase(reading: file)).isSound)
    #expect(FileManager.default.contents(atPath: file) == before)
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(beside.filter { $0.hasPrefix("backup") } == ["backup.db"])
  }

  @Test func `a backup overwrites nothing`() throws {
    _ = try backUp()
    #expect(throws: DatabaseProblem.self) { try backUp() }
  }

  @Test func `a database that is only read takes no change, and one that is not there is not made`() throws {
    let reading = try SQLiteDatabase(reading: folder.file("folkmoot.db"))
    #expect(throws: DatabaseProblem.self) { try reading.write { try $0.run("delete from post") } }
    #expect(throws: DatabaseProblem.self) { try SQLiteDatabase(reading: folder.file("nowhere.db")) }
    #expect(!FileManager.default.fileExists(atPath: folder.file("nowhere.db")))
  }

  @Test(arguments: Engine.allCases)
  func `what was put back equals what was backed up, and not what came after`(engine: Engine) throws {
    let before = try Verification(key: Engine.keeping.key).verify(records.database)
    let file = try backUp()
    try records.database.write { try $0.run("delete from letter") }
    let restored = try engine.database()
    let copy = DatabaseCopy(verification: Verification(key: try Engine.keeping.key), takesAltered: false)
    let report = try copy.copy(from: try SQLiteDatabase(reading: file), to: restored)
    #expect(report.verification == before)
    #expect(report.rows.first { $0.table == "letter" }?.count == 2)
  }
}
