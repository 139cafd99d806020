import Foundation

/// A program beside the site that looks at a file which somebody sent in: in a folder of its own that is deleted after, and stopped
/// when it takes too long.
struct ToolRun {
  /// What came of it.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
  }

  /// Why there is no outcome.
  enum Trouble: Error, CustomStringConvertible {
    case missing(String)
    case slow(String, seconds: Int)
    case stopped(String)

    var description: String {
      switch self {
      case .missing(let tool): "\(tool) is not on this machine."
      case .slow(let tool, let seconds): "\(tool) took longer than \(seconds) seconds."
      case .stopped(let tool): "\(tool) was stopped."
      }
    }
  }

  let folder: URL

  /// Does something in a folder that nobody else reads.
  static func inFolder<Result>(_ body: (ToolRun) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("folkmoot-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(ToolRun(folder: folder))
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ content: [UInt8], as name: String) throws {
    try Data(content).write(to: URL(fileURLWithPath: path(name)))
  }

  func read(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name)))) }

  /// Runs a program and waits. Throws ``Trouble``.
  func run(_ tool: String, _ arguments: [String], seconds: Int) throws -> Outcome {
    guard let program = DocumentConversion.find(tool) else { throw Trouble.missing(tool) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let output = path("output-of-\(tool)")
    FileManager.default.createFile(atPath: output, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      throw Trouble.slow(tool, seconds: seconds)
    }
    guard process.terminationReason == .exit else { throw Trouble.stopped(tool) }
    return Outcome(status: process.terminationStatus, output: try read("output-of-\(tool)"))
  }
}
