import Foundation
import TestEngines
import Testing

/// A PostgreSQL server of a test's own, to be stopped, broken off and started again.
final class PrivateCluster: Sendable {
  let url: String
  private let folder: String
  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("script/postgresql").path

  init() throws {
    // The server’s own account has to be able to walk there.
    folder = "/tmp/folkmoot-cluster-\(UUID().uuidString)"
    url = try Self.run("start", folder)
  }

  deinit {
    _ = try? Self.run("stop", folder)
    try? FileManager.default.removeItem(atPath: folder)
  }

  func start() throws { _ = try Self.run("start", folder) }
  func stop() throws { _ = try Self.run("stop", folder) }
  /// As if the power failed.
  func breakOff() throws { _ = try Self.run("stop", folder, "immediate") }

  /// Asks by way of the server's own program, outside a transaction.
  @discardableResult
  func ask(_ sql: String) throws -> String { try Self.run("/usr/bin/env", ["psql", "-XAtqc", sql, url]) }

  private static func run(_ arguments: String...) throws -> String { try run(script, arguments) }

  /// One program at a time: Foundation waits for ever when another one is born while it makes ready to listen.
  private static let oneAtATime = NSLock()

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    oneAtATime.lock()
    defer { oneAtATime.unlock() }
    // Not a pipe: a server that another test starts at this moment would hold its other end open for good.
    let answers = try ScratchFolder()
    FileManager.default.createFile(atPath: answers.file("answer"), contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle(forWritingAtPath: answers.file("answer"))
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) \(arguments)")
    return try String(contentsOfFile: answers.file("answer"), encoding: .utf8).trimmingCharacters(
      in: .whitespacesAndNewlines)
  }
}

/// Waits for something that comes about elsewhere, and fails when it does not within half a minute.
func until(_ condition: () throws -> Bool) throws {
  let limit = Date(timeIntervalSinceNow: 30)
  while try !condition() {
    try #require(Date() < limit, "It did not come about.")
    Thread.sleep(forTimeInterval: 0.01)
  }
}
