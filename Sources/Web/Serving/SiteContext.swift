import Hummingbird
import Logging

/// What Hummingbird carries along with a request. Of ours only whence it came: pages get a `Visit`.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The network address at the other end of the connection; empty when unknown.
  var network = ""

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    network = source.channel.remoteAddress?.ipAddress ?? ""
  }

  /// A context without a connection, for asking the router directly.
  init(logger: Logger) { coreContext = .init(source: Unconnected(logger: logger)) }

  private struct Unconnected: RequestContextSource {
    let logger: Logger
  }
}
