import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import Synchronization

extension Site {
  /// The most connections that are open at once. Who comes then waits until one is closed.
  public static let mostConnections = 20_000

  /// The most bytes in an address, or in one header.
  static let longestAddress = 32 * 1024

  /// The site as a server on a host and port; port 0 lets the system choose, and `whenReady` is told which it is.
  /// With a certificate it speaks TLS and nothing else.
  public func makeApplication(
    host: String = "127.0.0.1", port: Int = 8080, mostConnections: Int = Site.mostConnections,
    certificate: Certificate? = nil, logger: Logger = Logger(label: "folkmoot"),
    whenReady: @escaping @Sendable (Int) async -> Void = { _ in }
  ) throws -> some ApplicationProtocol {
    try application(host, port, Patience(), mostConnections, certificate, logger, whenReady)
  }

  func application(
    _ host: String, _ port: Int, _ patience: Patience, _ mostConnections: Int, _ certificate: Certificate?,
    _ logger: Logger, _ whenReady: @escaping @Sendable (Int) async -> Void
  ) throws -> some ApplicationProtocol {
    let connection = HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionClock(patience, tally)], idleTimeout: patience.idle,
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: Site.longestAddress, maxHeaderListSize: Site.longestAddress + 16 * 1024,
        maxHeaderFieldCount: 100))
    var server = HTTPServerBuilder.http1(configuration: connection)
    if let certificate { server = try .tls(server, tlsConfiguration: certificate.renewing) }
    return Application(
      responder: Apart(inner: responder), server: server,
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: nil, backlog: 1024,
        availableConnectionsDelegate: .maximum(mostConnections, logger: logger)),
      onServerRunning: { [farewell] channel in
        farewell.learn(channel)
        await whenReady(channel.localAddress?.port ?? port)
      },
      logger: logger)
  }

  /// From now on asks everybody to begin nothing more on a connection they have, before the server stops.
  public func sayFarewell() { farewell.isSaid.store(true, ordering: .relaxed) }

  /// Lets nobody new in. It blocks for a moment; call it away from an event loop.
  public func shutDoor() { farewell.shutDoor() }

  /// Answers requests without a network: what tests ask.
  package func answering(
    from network: String = "", logger: Logger = Logger(label: "folkmoot")
  ) -> @Sendable (Request) async throws -> Response {
    let responder = responder
    return { try await responder.respond(to: $0, context: SiteContext(logger: logger, network: network)) }
  }

  /// What answers every request, at addresses of before too.
  var responder: some HTTPResponder<SiteContext> { OlderAddresses(inner: router().buildResponder(), site: self) }
}
