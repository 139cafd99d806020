import Foundation
import Hummingbird
import Testing

@testable import Web

@Suite("Answers on their way")
struct PackingTests {
  private static let gzip: HTTPFields = [.acceptEncoding: "br, gzip;q=0.5"]

  @Test(arguments: ["/rulebook", "/borsetshire/structure", "/borsetshire/establishment.csv", "/case.schema.json"])
  func `are packed for who takes that, and the same when they are unpacked`(_ path: String) async throws {
    let visitor = try Visitor()
    let plain = try await visitor.get(path)
    #expect(plain.headers[.contentEncoding] == nil)
    #expect(plain.bytes.count < Packing.leastBytes || plain.headers[.vary] == "Accept-Encoding")
    guard plain.bytes.count >= Packing.leastBytes else { return }
    // The second time it comes from where the first was kept.
    for _ in 1...2 {
      let packed = try await visitor.get(path, Self.gzip)
      #expect(packed.headers[.contentEncoding] == "gzip")
      #expect(packed.bytes.count < plain.bytes.count)
      #expect(packed.headers[.contentLength] == String(packed.bytes.count))
      #expect(try unpacked(packed.bytes) == plain.bytes)
      #expect(packed.headers[.eTag] != plain.headers[.eTag])
    }
  }

  @Test func `have not changed for whoever has them in either form`() async throws {
    let visitor = try Visitor()
    let plain = try #require(try await visitor.get("/rulebook").headers[.eTag])
    let packed = try #require(try await visitor.get("/rulebook", Self.gzip).headers[.eTag])
    for tag in [plain, packed, "W/\(packed)", "\"x\" , \(plain)", "*"] {
      #expect(try await visitor.get("/rulebook", [.ifNoneMatch: tag]).status == 304)
    }
    for tag in ["\"\"", plain + "x", String(plain.dropFirst()), ""] {
      #expect(try await visitor.get("/rulebook", [.ifNoneMatch: tag]).status == 200)
    }
  }

  @Test(arguments: [
    ("gzip", true), ("GZIP", true), ("*", true), ("gzip;q=0", false), ("identity", false), ("*;q=0, gzip", true),
    ("gzip; q=0.0", false), ("", false),
  ])
  func `are packed as the header says`(_ header: String, _ isAccepted: Bool) {
    #expect(Packing.accepts(header) == isAccepted)
  }

  @Test func `with what is for one visitor alone are never packed, as their length would tell of the secrets in them`()
    async throws
  {
    let page = try await Visitor().get("/borsetshire/sign-in", Self.gzip)
    #expect(page.bytes.count > Packing.leastBytes)
    #expect(page.headers[.contentEncoding] == nil)
  }

  @Test(arguments: [
    ("bytes=0-9", 206), ("bytes=5-", 206), ("bytes=-7", 206), ("bytes=99999999-", 416), ("bytes=0-1,3-4", 200),
    ("lines=1-2", 200), ("bytes=9-3", 200), ("bytes=-0", 416), ("bytes=0-99999999999999999999999", 200),
  ])
  func `give a part of a file, or say why not`(_ range: String, _ status: Int) async throws {
    let (visitor, path) = (try Visitor(), "/borsetshire/establishment.csv")
    let whole = try await visitor.get(path)
    #expect(whole.headers[.acceptRanges] == "bytes")
    let part = try await visitor.get(path, [.range: range, .acceptEncoding: "gzip"])
    #expect(part.status == status)
    let count = whole.bytes.count
    switch (status, ByteRange(range, of: count)) {
    case (206, .part(let wanted)?):
      #expect(part.bytes == Array(whole.bytes[wanted]))
      #expect(part.headers[.contentRange] == "bytes \(wanted.lowerBound)-\(wanted.upperBound - 1)/\(count)")
    case (416, .outside?): #expect(part.headers[.contentRange] == "bytes */\(count)")
    default: #expect(part.bytes == whole.bytes)
    }
  }

  @Test func `give all of a file to who has a part of another`() async throws {
    let (visitor, path) = (try Visitor(), "/borsetshire/establishment.csv")
    let tag = try #require(try await visitor.get(path).headers[.eTag])
    #expect(try await visitor.get(path, [.range: "bytes=0-3", .ifRange: tag]).status == 206)
    #expect(try await visitor.get(path, [.range: "bytes=0-3", .ifRange: "\"other\""]).status == 200)
    #expect(try await visitor.get(path, [.range: "bytes=0-3", .ifRange: "W/" + tag]).status == 200)
  }

  /// By another program than the one that packed.
  private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).gz")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", file.path]
    process.standardOutput = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(said)
  }
}
