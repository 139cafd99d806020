import Foundation
import Testing

/// Programs in Python that the tests talk to, from `Tests/servers`, run by `.venv`.
enum Python {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func process(_ script: String, _ arguments: [String]) throws -> Process {
    let python = root.appendingPathComponent(".venv/bin/python")
    let isThere = FileManager.default.isExecutableFile(atPath: python.path)
    try #require(isThere, "There is no .venv/bin/python. Run ./script/setup, which makes it, and test again.")
    let process = Process()
    process.executableURL = python
    process.arguments = [root.appendingPathComponent("Tests/servers/\(script)").path] + arguments
    return process
  }

  /// What the program prints until it ends.
  static func output(_ script: String, _ arguments: [String]) throws -> Data {
    let (process, pipe) = (try process(script, arguments), Pipe())
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  /// A process begun on a thread of a pool inherits that thread’s deafness to gentler signals.
  static func end(_ process: Process) {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// A folder that goes when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("folkmoot-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func names(ending suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(suffix) }.sorted()
  }
}
