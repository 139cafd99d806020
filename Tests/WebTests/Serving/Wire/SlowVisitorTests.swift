import Foundation
import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import Web

@Suite("Visitors who take their time")
struct SlowVisitorTests {
  private static let short = Patience(
    firstHeaders: .milliseconds(300), idle: .milliseconds(600), betweenLooks: .milliseconds(300), leastBytes: 1000,
    taking: .milliseconds(300))

  @Test func `who begin nothing, end no header or send no body are let go, and others are answered meanwhile`()
    async throws
  {
    try await LiveSite.serve(patience: Self.short) { port, _ in
      let beginnings = [
        "", "GET / HTTP/1.1\r\nHost: x\r\nX-A: ",
        "POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\na=",
      ]
      let slow = try (0..<60).map { _ in try Wire(port: port) }
      for (number, wire) in slow.enumerated() { wire.say(beginnings[number % beginnings.count]) }
      #expect(try Wire.answers("GET /rulebook HTTP/1.1\r\nHost: x\r\n\r\n", port: port).statuses == [200])
      // Each hears the end, and nothing before it.
      for wire in slow { #expect(wire.hear() == "") }
    }
  }

  @Test func `who ask again within their time keep their connection`() async throws {
    try await LiveSite.serve(patience: Self.short) { port, _ in
      let wire = try Wire(port: port)
      for _ in 1...5 {
        wire.say("GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(wire.hear { $0.contains("Disallow") }.statuses == [200])
      }
    }
  }

  @Test func `who do not stop sending what was refused are let go`() async throws {
    try await LiveSite.serve(patience: Self.short) { port, _ in
      let wire = try Wire(port: port)
      wire.say("POST /rulebook HTTP/1.1\r\nHost: x\r\nContent-Length: 900000000\r\n\r\n")
      let part = String(repeating: "a", count: 4000)
      var sent = 0
      while sent < 500_000, wire.say(part) { sent += 1 }
      #expect(sent < 500_000)
    }
  }

  @Test func `beyond the most connections wait until one is closed, and are answered then`() async throws {
    try await LiveSite.serve(patience: Self.short, mostConnections: 4) { port, site in
      let held = try (1...4).map { _ in try Wire(port: port) }
      // These four are let go after their time, and this one is answered.
      #expect(try Wire.answers("GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n", port: port).statuses == [200])
      #expect(held.count == 4)
    }
  }

  @Test func `on a site that says farewell are answered, and asked to begin nothing more on their connection`()
    async throws
  {
    try await LiveSite.serve { port, site in
      let wire = try Wire(port: port)
      wire.say("GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(!wire.hear { $0.contains("Disallow") }.lowercased().contains("connection: close"))
      site.sayFarewell()
      wire.say("GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(wire.hear { $0.contains("Disallow") }.lowercased().contains("connection: close"))
    }
  }
}
