import Hummingbird
import Logging

/// What Hummingbird carries along with a request. Of ours only whence it comes: pages get a `Visit`.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The network address at the other end of the connection; empty when unknown.
  var network = ""
  /// Where the request comes from, once that has been found out.
  var whence = Whence()

  /// Whether the whole site is a demonstration.
  var isDemonstration = false

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    network = source.channel.remoteAddress?.ipAddress ?? ""
  }

  /// A context without a connection, for asking the router directly.
  init(logger: Logger, network: String = "") {
    coreContext = .init(source: Unconnected(logger: logger))
    self.network = network
  }

  private struct Unconnected: RequestContextSource {
    let logger: Logger
  }
}
