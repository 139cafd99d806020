import Actions
import Council
import DatabasePort
import Secrets
import Store
import TestEngines
import Testing

@Suite("Files of a draft")
struct FileTests {
  private static let text = Array("post,title\nMAN,Manager\n".utf8)
  /// A PDF of more than one piece.
  private static let long = Array("%PDF-1.7\n".utf8) + (0..<1_300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  private func attach(
    _ desk: Desk, _ bytes: [UInt8], _ name: String, scanned: Bool = false, most: Int = 10 * 1_048_576
  ) throws -> AttachedFile {
    try desk.act(
      AttachFile(
        bytes, named: FileName(name), to: desk.draft.id, of: "kent",
        limits: FileLimits(mostBytes: most, areScanned: scanned)), Desk.author)
  }

  private func content(_ desk: Desk, _ file: AttachedFile) throws -> [UInt8] {
    try desk.records.read { try $0.content(of: file, at: "kent") }
  }

  @Test(arguments: Engine.allCases)
  func `a file of several pieces comes back byte for byte, and the record proves what it held`(engine: Engine) throws {
    let desk = try Desk(engine)
    let file = try attach(desk, Self.long, "Equality analysis.pdf")
    #expect(file.kind == .pdf && file.size == Self.long.count && file.digest == Digest(of: Self.long).description)
    #expect(try content(desk, file) == Self.long)
    let verification = try Verification(key: Engine.keeping.key)
    #expect(try verification.verify(desk.records.database).isSound)
    try desk.records.database.write {
      try $0.run("update file_piece set bytes = ? where place = 1", [.blob(Array("altered".utf8))])
    }
    let report = try verification.verify(desk.records.database)
    #expect(report.findings.contains { $0.table == "file_piece" && $0.fields == ["bytes"] })
  }

  @Test(arguments: Engine.allCases)
  func `a copy of the database has the files`(engine: Engine) throws {
    let desk = try Desk(engine)
    let file = try attach(desk, Self.long, "Equality analysis.pdf")
    let target = try (engine == .sqlite ? Engine.postgresql : .sqlite).database()
    _ = try DatabaseCopy(verification: Verification(key: Engine.keeping.key), takesAltered: false)
      .copy(from: desk.records.database, to: target)
    let copied = Records(target, keeping: try Engine.keeping)
    #expect(try copied.read { try $0.content(of: file, at: "kent") } == Self.long)
  }

  @Test(arguments: Engine.allCases)
  func `what is too large, empty or misleading is refused, and nothing of it is kept`(engine: Engine) throws {
    let desk = try Desk(engine)
    let head = try desk.head
    #expect(throws: FileRefusal.tooLarge(most: 10)) { try attach(desk, Self.text, "posts.csv", most: 10) }
    #expect(throws: FileRefusal.empty) { try attach(desk, [], "posts.csv") }
    #expect(throws: FileRefusal.page) { try attach(desk, Array("<svg onload=alert(1)>".utf8), "posts.csv") }
    #expect(try desk.head == head)
    #expect(try desk.records.read { try $0.files(of: desk.draft.id, at: "kent") }.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `content goes with the last file that holds it`(engine: Engine) throws {
    let desk = try Desk(engine)
    let (first, second) = (try attach(desk, Self.text, "a.csv"), try attach(desk, Self.text, "b.csv"))
    #expect(first.digest == second.digest && first.id != second.id)
    try desk.act(RemoveFile(first.id, from: desk.draft.id, of: "kent"), Desk.author)
    #expect(try content(desk, second) == Self.text)
    try desk.act(RemoveFile(second.id, from: desk.draft.id, of: "kent"), Desk.author)
    #expect(try content(desk, second).isEmpty)
    #expect(throws: FileRefusal.unknownFile) {
      try desk.act(RemoveFile(second.id, from: desk.draft.id, of: "kent"), Desk.author)
    }
    #expect(try Verification(key: Engine.keeping.key).verify(desk.records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `what the scanner refuses is deleted, and what it has not seen waits`(engine: Engine) throws {
    let desk = try Desk(engine)
    let (clean, bad) = (
      try attach(desk, Self.text, "a.csv", scanned: true), try attach(desk, Self.long, "b.pdf", scanned: true)
    )
    #expect(!clean.state.mayBeOpened && !bad.state.mayBeOpened)
    #expect(try desk.records.read { try $0.filesWaiting(at: "kent", atMost: 10) }.count == 2)
    #expect(try desk.act(NoteScan(of: clean.id, isClean: true, at: "kent"), .folkmoot).state.mayBeOpened)
    #expect(try desk.act(NoteScan(of: bad.id, isClean: false, at: "kent"), .folkmoot).state == .refused)
    #expect(try content(desk, clean) == Self.text)
    #expect(try content(desk, bad).isEmpty)
    #expect(throws: FileRefusal.unknownFile) {
      try desk.act(NoteScan(of: bad.id, isClean: true, at: "kent"), .folkmoot)
    }
  }
}
