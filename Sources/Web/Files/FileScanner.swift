import Foundation

/// A program that looks through files for viruses. It gets the file’s path as its last argument and the file as its standard input;
/// it ends with 0 when nothing was found, with 1 when the file is to be refused, and with anything else when it could not say.
public struct FileScanner: Sendable {
  /// What a scanner says of a file.
  public enum Verdict: Hashable, Sendable {
    /// Nothing was found.
    case clean
    /// It is to be refused.
    case refused
    /// It could not be looked through now; why.
    case unknown(String)
  }

  let program: String
  let arguments: [String]
  let seconds: Int

  /// A scanner from a command as it is typed, without a shell: the program and its arguments between spaces. Whoever takes longer
  /// than so many seconds is stopped. `nil` when nothing was typed.
  public init?(command: String, seconds: Int = 60) {
    var words = command.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
    program = words.removeFirst()
    arguments = words
    self.seconds = seconds
  }

  /// What it says of a file with this content. Blocks until it has said it.
  public func look(at content: [UInt8]) -> Verdict {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("folkmoot-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let file = folder.appendingPathComponent("file")
      try Data(content).write(to: file)
      return try run(on: file)
    } catch {
      return .unknown("It could not be started: \(error)")
    }
  }

  private func run(on file: URL) throws -> Verdict {
    let process = Process()
    guard let found = program.contains("/") ? program : DocumentConversion.find(program) else {
      return .unknown("There is no program \(program) here.")
    }
    process.executableURL = URL(fileURLWithPath: found)
    process.arguments = arguments + [file.path]
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      return .unknown("It took longer than \(seconds) seconds.")
    }
    switch (process.terminationReason, process.terminationStatus) {
    case (.exit, 0): return .clean
    case (.exit, 1): return .refused
    case (.exit, let status): return .unknown("It ended with \(status).")
    default: return .unknown("It was stopped by a signal.")
    }
  }
}
