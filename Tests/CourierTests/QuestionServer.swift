import Courier
import Foundation
import TestServers
import Testing

/// A web server of another house, for as long as the test holds it.
final class QuestionServer {
  let certificate: String?
  private let folder: TemporaryFolder
  private let port: Int
  private let server: PythonServer

  init(tls: Bool = false) throws {
    folder = try TemporaryFolder()
    let made = tls ? try Certificate.make(in: folder) : nil
    certificate = made?.certificate
    server = try PythonServer("questions.py", made.map { ["--certificate", $0.certificate, "--key", $0.key] } ?? [])
    port = try server.port()
  }

  func question(_ path: String) throws -> HTTPSQuestion {
    try #require(HTTPSQuestion("\(certificate == nil ? "http" : "https")://127.0.0.1:\(port)\(path)"))
  }
}
