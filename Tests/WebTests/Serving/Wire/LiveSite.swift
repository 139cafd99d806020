import Foundation
import Hummingbird
import Logging
import NIOCore
import TestEngines

@testable import Web

/// A site that listens on a port of this machine while a test talks to it.
enum LiveSite {
  static func serve<Result: Sendable>(
    patience: Patience = Patience(), mostConnections: Int = 1000, _ surroundings: Surroundings = Surroundings(),
    certificate: Certificate? = nil,
    _ body: @escaping @Sendable (_ port: Int, _ site: Site) throws -> Result
  ) async throws -> Result {
    let visitor = try Visitor([Sample.restructure], surroundings: surroundings)
    let site = visitor.site
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let application = try site.application(
      "127.0.0.1", 0, patience, mostConnections, certificate, Logger(label: "test")
    ) {
      told.yield($0)
    }
    return try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask {
        try await application.run()
        return nil
      }
      group.addTask {
        for await port in ports { return try await onThread { try body(port, site) } }
        return nil
      }
      defer { group.cancelAll() }
      for try await result in group { if let result { return result } }
      throw CancellationError()
    }
  }
}

/// Does what waits for the network on a thread of its own, as the site needs the others.
private func onThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    Thread { continuation.resume(with: Swift.Result { try body() }) }.start()
  }
}

/// A connection on which a test writes whatever bytes it likes.
final class Wire: @unchecked Sendable {
  private let socket: Int32

  init(port: Int) throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var time = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw POSIXError(.ECONNREFUSED) }
  }

  deinit { close(socket) }

  /// Sends text; `false` when the other end has closed.
  @discardableResult
  func say(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  /// What came until the other end closed, or until `isEnough`.
  func hear(until isEnough: (String) -> Bool = { _ in false }) -> String {
    var heard: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &room, room.count, 0)
      guard count > 0 else { break }
      heard += room[..<count]
      if isEnough(String(decoding: heard, as: UTF8.self)) { break }
    }
    return String(decoding: heard, as: UTF8.self)
  }

  /// What one connection gets for some bytes, after which nothing more is said.
  static func answers(_ text: String, port: Int) throws -> String {
    let wire = try Wire(port: port)
    wire.say(text)
    shutdown(wire.socket, Int32(SHUT_WR))
    return wire.hear()
  }
}

extension String {
  /// The statuses of the answers in it.
  var statuses: [Int] { matches(of: #/HTTP\/1\.1 (\d{3})/#).compactMap { Int($0.output.1) } }
}
