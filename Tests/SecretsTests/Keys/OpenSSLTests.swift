import Foundation
import Secrets
import Testing

@Suite("Signatures, checked by another program")
struct OpenSSLTests {
  @Test func `openssl accepts the site’s signature, and refuses it on an altered file`() throws {
    let folder = try ScratchFolder()
    let key = try SiteKey.known()
    try Data(key.publicKeyPEM.utf8).write(to: folder.file("key.pem"))
    try Data("21 November 2026\n".utf8).write(to: folder.file("head.txt"))
    try Data(try key.sign(Array("21 November 2026\n".utf8))).write(to: folder.file("head.sig"))
    #expect(try verify(in: folder))
    try Data("22 November 2026\n".utf8).write(to: folder.file("head.txt"))
    #expect(try !verify(in: folder))
  }

  private func verify(in folder: ScratchFolder) throws -> Bool {
    let openssl = Process()
    openssl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    openssl.currentDirectoryURL = folder.url
    openssl.arguments =
      "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in head.txt -sigfile head.sig".split(separator: " ")
      .map(String.init)
    openssl.standardOutput = FileHandle.nullDevice
    openssl.standardError = FileHandle.nullDevice
    try openssl.run()
    openssl.waitUntilExit()
    return openssl.terminationStatus == 0
  }
}

/// A folder that is gone when the test is over.
final class ScratchFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("folkmoot-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func file(_ name: String) -> URL { url.appendingPathComponent(name) }
}
