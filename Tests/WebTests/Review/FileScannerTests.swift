import Council
import Foundation
import Store
import Testing

@testable import Web

@Suite("The scanner of files")
struct FileScannerTests {
  /// A scanner that is a small script.
  private static func scanner(_ lines: String, seconds: Int = 60) throws -> FileScanner {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("scan-\(UUID().uuidString).sh")
    try Data("\(lines)\n".utf8).write(to: file)
    return try #require(FileScanner(command: "/bin/sh \(file.path)", seconds: seconds))
  }

  @Test func `nothing typed is no scanner`() {
    #expect(FileScanner(command: "") == nil && FileScanner(command: "  ") == nil)
  }

  @Test func `it reads the file by its path or from its input, and what it ends with counts`() throws {
    let (good, bad) = (Array("good".utf8), Array("bad".utf8))
    for lines in ["! grep -q bad \"$1\"", "! grep -q bad"] {
      #expect(try Self.scanner(lines).look(at: good) == .clean)
      #expect(try Self.scanner(lines).look(at: bad) == .refused)
    }
    #expect(try Self.scanner("exit 2").look(at: good) == .unknown("It ended with 2."))
    #expect(try Self.scanner("kill -9 $$").look(at: good) == .unknown("It was stopped by a signal."))
    #expect(try Self.scanner("exec sleep 600", seconds: 0).look(at: good) == .unknown("It took longer than 0 seconds."))
    let missing = try #require(FileScanner(command: "no-such-scanner"))
    #expect(missing.look(at: good) == .unknown("There is no program no-such-scanner here."))
  }

  @Test(.enabled(if: DocumentConversion.find("clamscan") != nil, "clamav is not installed"))
  func `clamav looks through a file that only Folkmoot can read, and refuses what it knows`() throws {
    // The test file that every scanner knows, in two halves so that none takes this file for it.
    let known = Array(#"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-"#.utf8) + Array("ANTIVIRUS-TEST-FILE!$H+H*".utf8)
    let signatures = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).ndb")
    let line = "Eicar-Test:0:*:" + known.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    try Data("\(line)\n".utf8).write(to: signatures)
    let scanner = try #require(FileScanner(command: "clamscan --no-summary -d \(signatures.path)"))
    #expect(scanner.look(at: known) == .refused)
    #expect(scanner.look(at: Array("post,title\n".utf8)) == .clean)
    try FileManager.default.removeItem(at: signatures)
    #expect(scanner.look(at: known) == .unknown("It ended with 2."))
  }

  @Test func `a file waits while the scanner cannot say, opens when nothing is found, and goes when it is refused`()
    async throws
  {
    let flag = FileManager.default.temporaryDirectory.appendingPathComponent("scan-\(UUID().uuidString)")
    let scanner = try Self.scanner("test -e \(flag.path) || exit 3; ! grep -q bad \"$1\"")
    let town = try Town(files: FileRules(scanner: scanner))
    let author = try await Newcomer(town, "ada@borsetshire.example")
    let page = Address.review(Town.id, try town.draft(by: "ada@borsetshire.example").id)
    for content in ["a,good\n", "a,bad\n"] {
      #expect(try await author.browser.upload(page, "list.csv", content).status == 303)
    }
    let waiting = try await author.browser.get(page)
    #expect(
      waiting.main.contains("Waits for the check") && waiting.main.firstMatch(of: #/href="[^"]*\/papers\//#) == nil)
    #expect(throws: ScannerTrouble.self) { try town.records.scanFiles(scanner, at: town.clock.now) }

    try Data().write(to: flag)
    try town.records.scanFiles(scanner, at: town.clock.now)
    let checked = try await author.browser.get(page)
    #expect(checked.main.contains("Nothing found") && checked.main.contains("Refused and deleted"))
    #expect(checked.main.matches(of: #/href="[^"]*\/papers\//#).count == 1)
    let again = try await author.browser.upload(page, "list.csv", "another,good\n")
    #expect(try await author.browser.follow(again).main.matches(of: #/href="[^"]*\/papers\//#).count == 2)
  }
}
