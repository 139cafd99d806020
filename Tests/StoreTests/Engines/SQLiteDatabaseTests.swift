import DatabasePort
import Foundation
import SQLiteEngine
import Store
import TestEngines
import Testing

@Suite("A database in a file")
struct SQLiteDatabaseTests {
  @Test func `what is written is there when the file is opened again, and every write reaches the disk`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("folkmoot.db")
    try Schema.bringUpToDate(SQLiteDatabase(path: path))
    let again = try SQLiteDatabase(path: path)
    #expect(try Schema.bringUpToDate(again).isEmpty)
    #expect(try again.write { try $0.query("pragma synchronous") }.first?.integer("synchronous") == 2)
    #expect(try again.read { try $0.query("pragma journal_mode") }.first?.text("journal_mode") == "wal")
    #expect(try again.read { try $0.query("pragma foreign_keys") }.first?.flag("foreign_keys") == true)
  }

  @Test
  func `a new file and what lies beside it are for their owner alone, and a file that is there keeps its permissions`()
    throws
  {
    let folder = try ScratchFolder()
    let path = folder.file("folkmoot.db")
    let database = try SQLiteDatabase(path: path)
    try Schema.bringUpToDate(database)
    #expect(try ["", "-wal", "-shm"].map { try permissions(path + $0) } == [0o600, 0o600, 0o600])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    _ = try SQLiteDatabase(path: path)
    #expect(try permissions(path) == 0o640)
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a folder that is not there is named`() throws {
    let folder = try ScratchFolder()
    let problem = #expect(throws: DatabaseProblem.self) { try SQLiteDatabase(path: folder.file("no/folkmoot.db")) }
    #expect(problem?.description == "There is no folder \(folder.file("no")). Make it first, or name another place.")
  }

  @Test func `a folder in the place of the file is told apart`() throws {
    let folder = try ScratchFolder()
    let problem = #expect(throws: DatabaseProblem.self) { try SQLiteDatabase(path: folder.path) }
    #expect(problem?.description.hasPrefix("\(folder.path) is a folder.") == true)
  }

  @Test func `a file of another kind is left as it is`() throws {
    let folder = try ScratchFolder()
    let text = String(repeating: "reference,title\n", count: 100)
    try text.write(toFile: folder.file("list.csv"), atomically: true, encoding: .utf8)
    let problem = #expect(throws: DatabaseProblem.self) { try SQLiteDatabase(path: folder.file("list.csv")) }
    #expect(problem?.kind == .damaged)
    #expect(try String(contentsOfFile: folder.file("list.csv"), encoding: .utf8) == text)
  }

  @Test func `a damaged database says that it is damaged`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("folkmoot.db")
    try Schema.bringUpToDate(SQLiteDatabase(path: path))
    try? FileManager.default.removeItem(atPath: path + "-wal")
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for place in bytes.indices.dropFirst(100) { bytes[place] = 0x5A }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let problem = #expect(throws: DatabaseProblem.self) { try Schema.bringUpToDate(SQLiteDatabase(path: path)) }
    #expect(problem?.kind == .damaged)
  }
}
