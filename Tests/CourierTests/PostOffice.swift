import Courier
import Foundation
import Testing

/// A real mail server, of another house, for as long as the test holds it.
final class PostOffice {
  enum TLS: String { case starttls, implicit }

  /// What the server saw of one letter it took.
  struct Taken: Decodable {
    let from: String
    let to: [String]
    let tls: Bool
    let signedIn: Bool
  }

  let folder: TemporaryFolder
  let port: Int
  let certificate: String?
  private let process: Process

  init(tls: TLS? = nil, user: String? = nil, password: String = "") throws {
    folder = try TemporaryFolder()
    var arguments = [folder.path]
    if let tls {
      let made = try Certificate.make(in: folder)
      arguments += ["--tls", tls.rawValue, "--certificate", made.certificate, "--key", made.key]
      certificate = made.certificate
    } else {
      certificate = nil
    }
    if let user { arguments += ["--user", user, "--password", password] }
    process = try Python.process("smtp.py", arguments)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(
      Int(line.trimmingCharacters(in: .whitespacesAndNewlines)), "The mail server of the tests did not start.")
  }

  deinit {
    Python.end(process)
  }

  var taken: [Taken] {
    get throws {
      try folder.names(ending: ".json").map {
        try JSONDecoder().decode(Taken.self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($0)")))
      }
    }
  }

  func courier(
    _ protection: SMTPCourier.Protection = .none, host: String = "127.0.0.1", user: String? = nil,
    password: String? = nil, trusting certificate: String? = nil
  ) throws -> SMTPCourier {
    try #require(
      SMTPCourier(
        host: host, port: port, protection: protection, user: user, password: password, trustedCertificates: certificate
      ))
  }
}
