import Actions
import Council
import DatabasePort
import Foundation
import Law
import Secrets
import Store
import TestEngines
import Testing
import Web

@Suite("A copy of the record, checked by the program that everyone can have")
struct CheckRecordTests {
  private let records: Records
  private let visitor: Visitor
  private let folder: ScratchFolder

  /// A record of five entries, the third of them sealed.
  init() throws {
    records = try Engine.ofTheWebsite.records()
    folder = try ScratchFolder()
    var at = Now(
      Moment(milliseconds: Sample.day("2026-01-05").number * 86_400_000 + 32_400_000), Sample.day("2026-01-05"))
    try records.carryOut(ImportCase(Sample.restructure), by: .operatorAtTheMachine, at: at)
    for (place, grade) in ["G6", "G7", "G8\\ or\u{1}“G9”", "G4"].enumerated() {
      at = Now(at.moment.adding(seconds: 60), at.day)
      var list = Sample.restructure.establishment
      list.posts[1].grade = grade
      let deed = ImportEstablishment(
        list, of: Sample.authority.id, from: Sample.day("2026-04-01"), source: "list.csv")
      try records.carryOut(deed, by: .operatorAtTheMachine, at: at)
      if place == 1 { _ = try records.sealEveryRecord(at: at) }
    }
    let now = at
    visitor = Visitor(site: Site(records: records, now: { now }))
  }

  /// What the program served by the site says of the record served by the site.
  private func checked() async throws -> (status: Int32, words: String) {
    for (name, address) in [
      ("check-record.py", "/check-record.py"), ("record.txt", "/borsetshire/record.txt"),
      ("2026-01-05.txt", "/borsetshire/record/seals/2026-01-05.txt"),
    ] {
      let reply = try await visitor.get(address)
      #expect(reply.status == 200, "\(address)")
      try Data(reply.bytes).write(to: URL(fileURLWithPath: folder.file(name)))
    }
    let (python, pipe) = (Process(), Pipe())
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3"] + ["check-record.py", "record.txt", "2026-01-05.txt"].map(folder.file)
    (python.standardOutput, python.standardError) = (pipe, pipe)
    try python.run()
    let words = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    python.waitUntilExit()
    return (python.terminationStatus, words)
  }

  @Test func `it says unbroken where verifying finds nothing wrong, with the same last fingerprint`() async throws {
    let report = try Verification(key: Engine.keeping.key).verify(records.database)
    #expect(report.isSound && report.entries == 5)
    let (status, words) = try await checked()
    let head = try #require(report.records.first?.fingerprint)
    #expect(status == 0)
    #expect(words == "Unbroken: 5 entries, 1 seals. The last fingerprint is \(head).\n")
  }

  @Test(arguments: [
    ("update record_entry set changes = replace(changes, 'G7', 'G1') where number = 3", 3),
    ("update record_entry set heading = replace(heading, 'deed: ', 'deed: x') where number = 2", 2),
    ("update record_entry set fingerprint = substr(fingerprint, 2) || substr(fingerprint, 1, 1) where number = 4", 4),
    ("delete from record_entry where number = 4", 4),
  ])
  func `it names the entry that verifying names`(statement: String, number: Int) async throws {
    try records.database.write { try $0.run(statement) }
    let report = try Verification(key: Engine.keeping.key).verify(records.database)
    #expect(report.findings.contains { $0.entry == number || $0.words.contains("Entry \(number) is missing") })
    let (status, words) = try await checked()
    #expect(status == 1)
    #expect(words.hasPrefix("Broken at entry \(number): "), "\(words)")
  }
}
