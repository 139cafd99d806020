import Courier
import Foundation

/// A real mail server, of another house, for as long as the test holds it.
public final class PostOffice: Sendable {
  public enum TLS: String { case starttls, implicit }

  /// What the server saw of one letter it took.
  public struct Taken: Decodable {
    public let from: String
    public let to: [String]
    public let tls: Bool
    public let signedIn: Bool
  }

  public let folder: TemporaryFolder
  public let port: Int
  public let certificate: String?
  private let server: PythonServer

  public init(tls: TLS? = nil, user: String? = nil, password: String = "") throws {
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
    server = try PythonServer("smtp.py", arguments)
    port = try server.port()
  }

  public var taken: [Taken] {
    get throws {
      try folder.names(ending: ".json").map {
        try JSONDecoder().decode(Taken.self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($0)")))
      }
    }
  }

  public func courier(
    _ protection: SMTPCourier.Protection = .none, host: String = "127.0.0.1", user: String? = nil,
    password: String? = nil, trusting certificate: String? = nil
  ) throws -> SMTPCourier {
    let courier = SMTPCourier(
      host: host, port: port, protection: protection, user: user, password: password, trustedCertificates: certificate)
    guard let courier else { throw Python.Missing(description: "No letter may go to \(host) in this way.") }
    return courier
  }
}
