import Hummingbird
import Logging

/// What Hummingbird carries along with a request. Nothing of ours: pages get a `Visit`.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }

  /// A context without a connection, for asking the router directly.
  init(logger: Logger) { coreContext = .init(source: Unconnected(logger: logger)) }

  private struct Unconnected: RequestContextSource {
    let logger: Logger
  }
}
