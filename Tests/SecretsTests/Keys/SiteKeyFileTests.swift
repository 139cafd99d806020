import Foundation
import Secrets
import Testing

@Suite("The key file")
struct SiteKeyFileTests {
  @Test func `a missing file is made, for its owner alone, and read again afterwards`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("site.key").path
    let made = try SiteKey(file: path, random: .known())
    #expect(try SiteKey(file: path, random: .known(2)).publicKey == made.publicKey)
    #expect(try mode(path) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["site.key"])
  }

  @Test func `processes that start together read one key`() async throws {
    let folder = try ScratchFolder()
    let path = folder.file("site.key").path
    let keys = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try SiteKey(file: path, random: .system).publicKey } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(keys.count == 1)
  }

  @Test(arguments: [0o644, 0o640, 0o602])
  func `a file that others may read or write is refused, with what to do`(mode: Int) throws {
    let folder = try ScratchFolder()
    let path = folder.file("site.key").path
    _ = try SiteKey(file: path, random: .known())
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    let problem = #expect(throws: SiteKeyProblem.openToOthers(path: path, mode: mode)) {
      try SiteKey(file: path, random: .known())
    }
    #expect(problem?.description.contains("chmod 600 \(path)") == true)
  }

  @Test(arguments: ["", "abc", String(repeating: "0", count: 63), String(repeating: "0", count: 66)])
  func `a file that holds something else is left as it is`(text: String) throws {
    let folder = try ScratchFolder()
    let path = folder.file("site.key").path
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    #expect(throws: SiteKeyProblem.notAKey(path: path)) { try SiteKey(file: path, random: .known()) }
    #expect(FileManager.default.contents(atPath: path) == Data(text.utf8))
  }

  @Test func `a folder that is not there is named`() throws {
    let path = try ScratchFolder().file("nowhere/site.key").path
    let problem = #expect(throws: SiteKeyProblem.self) { try SiteKey(file: path, random: .known()) }
    #expect(problem?.description.contains("No such file or directory") == true)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
