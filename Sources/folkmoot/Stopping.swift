import Foundation
import Logging
import ServiceLifecycle
import UnixSignals
import Web

/// How the site stops when it is asked to: nobody loses an answer.
///
/// First it says with each answer that the connection is not to be used again, and goes on taking new ones. After a moment it lets nobody
/// new in, receives who is at the door, answers what it has begun, and is done; what is not answered by then has `longest`.
struct Stopping {
  /// How long it says farewell, in milliseconds: longer than visitors who are in the middle of something pause.
  static let farewell = 600
  /// How long it receives who is at the door, in milliseconds: longer than a visitor takes from coming in to asking.
  static let receiving = 1400
  static let longest = Duration.seconds(20)

  let site: Site
  let logger: Logger

  /// Runs a server until it is asked to stop by SIGTERM, or at once by Ctrl+C.
  func run(_ server: any Service) async throws {
    var configuration = ServiceGroupConfiguration(
      services: [server], gracefulShutdownSignals: [.sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = Self.longest
    let group = ServiceGroup(configuration: configuration)
    signal(SIGTERM, SIG_IGN)
    let asked = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
    asked.setEventHandler { [site] in
      site.sayFarewell()
      let end = DispatchTime.now() + .milliseconds(Self.farewell)
      DispatchQueue.global().asyncAfter(deadline: end) { site.shutDoor() }
      DispatchQueue.global().asyncAfter(deadline: end + .milliseconds(Self.receiving)) {
        Task { await group.triggerGracefulShutdown() }
      }
    }
    asked.resume()
    defer { asked.cancel() }
    try await group.run()
  }
}

/// The files a process may have open, connections among them.
enum OpenFiles {
  /// What else than connections needs one.
  private static let others = 200

  /// Raises the number to what the system allows, and says how many connections that leaves.
  static func makeRoom() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 800 }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return min(Site.mostConnections, max(100, Int(clamping: limit.rlim_max) - others))
  }
}
