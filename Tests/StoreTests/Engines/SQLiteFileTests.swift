import DatabasePort
import Foundation
import SQLiteEngine
import Store
import Synchronization
import TestEngines
import Testing

@Suite("A database in a file, when something is in the way")
struct SQLiteFileTests {
  private let folder: ScratchFolder
  private let database: SQLiteDatabase

  init() throws {
    folder = try ScratchFolder()
    database = try SQLiteDatabase(path: folder.file("folkmoot.db"))
    try database.write { try $0.run(script: "create table kept (n integer not null, words text not null) strict") }
  }

  private func insert(_ number: Int, _ words: String = "") throws {
    try database.write { try $0.run("insert into kept (n, words) values (?, ?)", [.integer(number), .text(words)]) }
  }

  private func count(_ database: any Database) throws -> Int {
    try database.read { try $0.query("select n from kept").count }
  }

  @Test func `a full disk says so, and loses nothing that was kept before`() throws {
    try insert(1)
    _ = try database.write { try $0.query("pragma max_page_count = 20") }
    let problem = #expect(throws: DatabaseProblem.self) {
      try database.write { transaction in
        for number in 2... {
          try transaction.run(
            "insert into kept (n, words) values (?, ?)", [.integer(number), .text(String(repeating: "x", count: 4000))])
        }
      }
    }
    #expect(problem?.kind == .full)
    #expect(problem?.description.contains("Make room") == true)
    #expect(try count(database) == 1)
    try insert(2)
    #expect(try count(database) == 2)
  }

  @Test func `a full disk within a savepoint is told to all who share the commit, and none of it is half kept`() throws
  {
    _ = try database.write { try $0.query("pragma max_page_count = 20") }
    let problem = #expect(throws: DatabaseProblem.self) {
      try database.write { transaction in
        try transaction.run("insert into kept (n, words) values (1, '')")
        _ = try? transaction.savepoint {
          for number in 2... {
            try transaction.run(
              "insert into kept (n, words) values (?, ?)",
              [.integer(number), .text(String(repeating: "x", count: 4000))])
          }
        }
        _ = try? transaction.run("insert into kept (n, words) values (3, '')")
      }
    }
    let left = try count(database)
    #expect(problem == nil ? left == 2 : left == 0)
  }

  @Test func `a program that holds the file for too long is spoken of, and then it goes on`() throws {
    let path = folder.file("folkmoot.db")
    let impatient = try SQLiteDatabase(path: path, patience: 0.1)
    try database.write { _ in
      let problem = #expect(throws: DatabaseProblem.self) { try impatient.write { try $0.run("delete from kept") } }
      #expect(problem?.kind == .busy)
    }
    try impatient.write { try $0.run("delete from kept") }
  }

  @Test func `a backup is whole and of one moment, while others write`() throws {
    let (database, path) = (database, folder.file("copy.db"))
    let isDone = Mutex(false)
    atOnce(2) { number in
      do {
        if number == 0 {
          for _ in 0..<20 { try insert(0) }
          try database.backup(to: path)
          isDone.withLock { $0 = true }
        } else {
          while !isDone.withLock({ $0 }) {
            try database.write {
              try $0.run("insert into kept (n, words) values (1, 'left')")
              try $0.run("insert into kept (n, words) values (1, 'right')")
            }
          }
        }
      } catch { Issue.record(error) }
    }
    let copy = try SQLiteDatabase(path: path)
    let (left, right) = try copy.read { transaction in
      let sql = "select n from kept where words = ?"
      return (try transaction.query(sql, ["left"]).count, try transaction.query(sql, ["right"]).count)
    }
    #expect(left == right)
    #expect(try count(copy) >= 20)
    #expect(try copy.read { try $0.query("pragma integrity_check").first?.text("integrity_check") } == "ok")
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: folder.path)).contains("copy.db.unfinished") == false)
  }

  @Test func `a backup overwrites nothing`() throws {
    let problem = #expect(throws: DatabaseProblem.self) { try database.backup(to: folder.file("folkmoot.db")) }
    #expect(problem?.description.contains("overwrites nothing") == true)
  }
}
