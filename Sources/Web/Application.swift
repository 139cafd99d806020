import Hummingbird
import Logging

extension Site {
  /// The site as a server on a host and port; port 0 lets the system choose, and `whenReady` is told which it is.
  public func makeApplication(
    host: String = "127.0.0.1", port: Int = 8080, logger: Logger = Logger(label: "folkmoot"),
    whenReady: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in await whenReady(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  /// Answers one request without a network: what tests and tools ask.
  package func answer(_ request: Request, logger: Logger = Logger(label: "folkmoot")) async throws -> Response {
    try await router().buildResponder().respond(to: request, context: SiteContext(logger: logger))
  }
}
