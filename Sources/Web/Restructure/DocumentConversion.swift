import Foundation

/// Turns a report's page into PDF or Word with tools that may or may not be on the machine.
public enum DocumentConversion {
  /// What a report can become.
  public enum Format: String, Sendable, CaseIterable { case pdf, docx }

  /// Why a report could not be turned into another form, and what to do.
  public enum Problem: Error, CustomStringConvertible {
    /// The tool is not on this machine.
    case missing(tool: String, format: Format)
    /// The tool gave up; holds the end of what it said.
    case failed(tool: String, said: String)

    public var description: String {
      switch self {
      case .missing(let tool, let format):
        "\(tool) is not on this machine, so there is no \(format == .pdf ? "PDF" : "Word") of this report here. "
          + "Read it as a page, or ask the administrator to install \(tool) (script/setup does)."
      case .failed(let tool, let said): "\(tool) could not turn the report into a document. It said: \(said)"
      }
    }
  }

  /// The page of a report as a tagged PDF (PDF/UA-1) or a Word document. Blocks until the tool is done.
  public static func convert(_ page: [UInt8], to format: Format) throws -> [UInt8] {
    let tool = format == .pdf ? "weasyprint" : "pandoc"
    guard let program = find(tool) else { throw Problem.missing(tool: tool, format: format) }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("folkmoot-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("report.html")
    let output = folder.appendingPathComponent("report.\(format.rawValue)")
    try Data(page).write(to: input)
    let arguments =
      format == .pdf
      ? ["--pdf-variant", "pdf/ua-1", input.path, output.path]
      : ["--from", "html", "--to", "docx", "--output", output.path, input.path]
    try run(program, arguments, tool)
    return [UInt8](try Data(contentsOf: output))
  }

  private static func run(_ program: String, _ arguments: [String], _ tool: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let said = Pipe()
    process.standardError = said
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let words = said.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Problem.failed(tool: tool, said: String(decoding: words.suffix(300), as: UTF8.self))
    }
  }

  /// Where a tool is: named by `FOLKMOOT_WEASYPRINT` or `FOLKMOOT_PANDOC`, or on the path.
  static func find(_ tool: String) -> String? {
    let environment = ProcessInfo.processInfo.environment
    let named = environment["FOLKMOOT_" + tool.uppercased()].map { [$0] } ?? []
    let onPath = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(tool)" }
    return (named + onPath).first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
