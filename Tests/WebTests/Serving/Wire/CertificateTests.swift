import Council
import Foundation
import Testing

@testable import Web

@Suite("A site with a certificate")
struct CertificateTests {
  /// Asked for after a certificate was made: one begins in the second in which it is made.
  private var now: Moment { Moment(milliseconds: Int(Date().timeIntervalSince1970) * 1000) }

  @Test func `speaks TLS 1.2 and newer, asks browsers to stay with it, and speaks nothing else`() async throws {
    let folder = try Pairs()
    let (chain, key) = try folder.make("one")
    let certificate = try Certificate(chain: chain, key: key, at: now)
    try await LiveSite.serve(Surroundings(hasTLS: true), certificate: certificate) { port, _ in
      for version in ["-tls1_2", "-tls1_3"] {
        let told = try OpenSSL.ask(port, trusting: chain, version)
        #expect(told.statuses == [200])
        #expect(told.lowercased().contains("strict-transport-security: max-age=31536000"))
      }
      #expect(try OpenSSL.ask(port, trusting: chain, "-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0").statuses.isEmpty)
      #expect(try Wire.answers("GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n", port: port).statuses.isEmpty)
    }
  }

  @Test func `shows the newer one once it was read again, and keeps the old one when the newer is worth nothing`()
    async throws
  {
    let folder = try Pairs()
    let (chain, key) = try folder.make("one")
    let (newChain, newKey) = try folder.make("two")
    let now = now
    let certificate = try Certificate(chain: chain, key: key, at: now)
    let (old, new) = (try folder.copy(chain, to: "old"), newChain)
    try await LiveSite.serve(Surroundings(hasTLS: true), certificate: certificate) { port, _ in
      try folder.replace(chain, by: newChain)
      #expect(throws: CertificateProblem.self) { try certificate.readAgain(at: now) }
      #expect(try OpenSSL.ask(port, trusting: old).statuses == [200])
      try folder.replace(key, by: newKey)
      try certificate.readAgain(at: now)
      #expect(try OpenSSL.ask(port, trusting: new).statuses == [200])
      #expect(try OpenSSL.ask(port, trusting: old).statuses.isEmpty)
    }
  }

  @Test func `says which file is at fault and why`() throws {
    let folder = try Pairs()
    let ((chain, key), (_, otherKey)) = (try folder.make("one"), try folder.make("other"))
    let now = now
    let begin: (String, String, Moment) -> String = { chain, key, moment in
      do {
        _ = try Certificate(chain: chain, key: key, at: moment)
        return ""
      } catch { return "\(error)" }
    }
    #expect(begin(chain, key, now) == "")
    #expect(begin("/none.pem", key, now).hasPrefix("/none.pem: No certificate in PEM can be read here."))
    #expect(begin(key, key, now).hasPrefix("\(key): No certificate in PEM"))
    #expect(begin(chain, chain, now).hasPrefix("\(chain): No key in PEM"))
    #expect(begin(chain, otherKey, now).hasPrefix("\(otherKey): This is not the key of the certificate in \(chain)."))
    #expect(begin(chain, key, now.adding(seconds: 3 * 86_400)).hasPrefix("\(chain): This certificate ended on "))
    let early = begin(chain, key, now.adding(seconds: -86_400))
    let days = [now.adding(seconds: -86_400), now].map { String(describing: $0.day.long) }
    #expect(days.contains { early.hasPrefix("\(chain): This certificate begins on \($0). Wait") }, "\(early)")
  }
}

/// Certificates that sign themselves, each for this machine and two days, in a folder that goes with them.
private final class Pairs: Sendable {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func make(_ name: String) throws -> (chain: String, key: String) {
    let (chain, key) = (path("\(name).crt"), path("\(name).key"))
    _ = try OpenSSL.run([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
      "/CN=\(name)", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", chain,
    ])
    return (chain, key)
  }

  func replace(_ file: String, by other: String) throws {
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.copyItem(atPath: other, toPath: file)
  }

  func copy(_ file: String, to name: String) throws -> String {
    try FileManager.default.copyItem(atPath: file, toPath: path(name))
    return path(name)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}

/// Another program’s TLS, to talk to ours.
private enum OpenSSL {
  /// What a site answers to one question, if anything.
  static func ask(_ port: Int, trusting chain: String, _ options: String...) throws -> String {
    try run(
      ["s_client", "-quiet", "-connect", "localhost:\(port)", "-CAfile", chain, "-verify_return_error"] + options,
      saying: "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
  }

  static func run(_ arguments: [String], saying text: String = "") throws -> String {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = arguments
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, FileHandle.nullDevice)
    try process.run()
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    let said = output.fileHandleForReading.readDataToEndOfFile()
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }
}
