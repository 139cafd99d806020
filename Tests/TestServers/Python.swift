import Foundation

/// Programs in Python that the tests talk to, from `Tests/servers`, run by `.venv`.
public enum Python {
  /// What is missing, and how to get it.
  public struct Missing: Error, CustomStringConvertible {
    public let description: String
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func process(_ script: String, _ arguments: [String]) throws -> Process {
    let python = root.appendingPathComponent(".venv/bin/python")
    guard FileManager.default.isExecutableFile(atPath: python.path) else {
      throw Missing(description: "There is no .venv/bin/python. Run ./script/setup, which makes it, and test again.")
    }
    let process = Process()
    process.executableURL = python
    process.arguments = [root.appendingPathComponent("Tests/servers/\(script)").path] + arguments
    return process
  }

  /// What the program prints until it ends.
  public static func output(_ script: String, _ arguments: [String]) throws -> Data {
    let (process, pipe) = (try process(script, arguments), Pipe())
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}

/// A program in Python that serves for as long as the test holds it.
public final class PythonServer: @unchecked Sendable {
  /// What it prints once it listens: its port, or its address.
  public let said: String
  private let process: Process
  /// Ends with the tests, however they end; a server that may outlive them reads it.
  private let lifeline = Pipe()

  public init(_ script: String, _ arguments: [String]) throws {
    let pipe = Pipe()
    process = try Python.process(script, arguments)
    process.standardInput = lifeline
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    said = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    if said.isEmpty {
      throw Python.Missing(description: "\(script) did not start. Run ./script/setup, and test again.")
    }
  }

  /// The port it listens on.
  public func port() throws -> Int {
    guard let port = Int(said) else { throw Python.Missing(description: "A server said \(said) and not its port.") }
    return port
  }

  /// A process begun on a thread of a pool inherits that thread’s deafness to gentler signals.
  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// A folder that goes when the test is over.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("folkmoot-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func names(ending suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(suffix) }.sorted()
  }
}
