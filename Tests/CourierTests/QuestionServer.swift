import Courier
import Foundation
import Testing

/// A web server of another house, for as long as the test holds it.
final class QuestionServer {
  let certificate: String?
  private let port: Int
  private let folder: TemporaryFolder
  private let process: Process

  init(tls: Bool = false) throws {
    folder = try TemporaryFolder()
    let made = tls ? try Certificate.make(in: folder) : nil
    certificate = made?.certificate
    process = try Python.process("questions.py", made.map { ["--certificate", $0.certificate, "--key", $0.key] } ?? [])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(
      Int(line.trimmingCharacters(in: .whitespacesAndNewlines)), "The web server of the tests did not start.")
  }

  deinit {
    Python.end(process)
  }

  func question(_ path: String) throws -> HTTPSQuestion {
    try #require(HTTPSQuestion("\(certificate == nil ? "http" : "https")://127.0.0.1:\(port)\(path)"))
  }
}
