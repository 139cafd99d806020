import Council
import Foundation
import Publishing
import Testing

@testable import CaseFiles

@Suite("A folder on disk")
final class FolderTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("folkmoot-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func read(_ limits: CaseLimits = .standard) -> CaseReading {
    CaseReader.read(folder: folder.path, limits: limits)
  }

  @Test func `both files together are a case`() throws {
    try write("case.yml", Sample.head)
    try write("establishment.csv", Sample.establishment)
    try write("README.md", "left alone")
    #expect(read().restructure?.id == "sample-2014")
  }

  @Test func `a file may be a link to one elsewhere`() throws {
    try write("elsewhere.yml", Sample.head)
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("case.yaml").path, withDestinationPath: "elsewhere.yml")
    try write("establishment.csv", Sample.establishment)
    #expect(read().restructure != nil)
  }

  @Test func `each missing file is named`() {
    #expect(read().messages.map(\.file) == ["case.yml", "establishment.csv"])
    #expect(read().messages.allSatisfy { $0.text.hasPrefix("This file is missing.") })
  }

  @Test func `two case files are one too many`() throws {
    try write("case.yml", Sample.head)
    try write("case.yaml", Sample.head)
    try write("establishment.csv", Sample.establishment)
    #expect(read().messages.map(\.file) == ["case.yaml"])
  }

  @Test func `a folder that is not there, or is a file, is told so`() throws {
    try write("file", "x")
    let missing = CaseReader.read(folder: folder.path + "/nowhere").messages
    let file = CaseReader.read(folder: folder.path + "/file").messages
    #expect(missing.map(\.text) == ["There is no such folder. Name the folder that holds case.yml."])
    #expect(try #require(file.first).text.hasPrefix("This is not a folder."))
  }

  @Test func `a folder in a file's place, and a file too large, are refused by name`() throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("case.yml"), withIntermediateDirectories: true)
    try write("establishment.csv", Sample.establishment)
    let messages = read(CaseLimits(establishmentBytes: 10)).messages
    #expect(messages.map(\.file) == ["case.yml", "establishment.csv"])
    #expect(messages.map(\.text).first?.contains("not a file with text") == true)
    #expect(messages.map(\.text).last?.contains("can be read") == true)
  }

  @Test func `two hundred megabytes are refused by their size alone`() throws {
    try write("case.yml", Sample.head)
    let large = folder.appendingPathComponent("establishment.csv")
    try write("establishment.csv", "")
    let handle = try FileHandle(forWritingTo: large)
    try handle.truncate(atOffset: 200 << 20)
    try handle.close()
    #expect(
      read().messages.map(\.text) == [
        "The file has 200 MB; at most 64 MB can be read. Send only the units and posts concerned."
      ])
  }

  @Test func `a pipe in a file's place does not wait for a writer`() throws {
    #expect(mkfifo(folder.appendingPathComponent("case.yml").path, 0o600) == 0)
    try write("establishment.csv", Sample.establishment)
    #expect(try #require(read().messages.first).text.contains("not a file with text"))
  }
}
