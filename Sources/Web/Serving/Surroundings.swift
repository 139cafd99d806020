/// How the site stands in its network: behind whom, how often it may be asked, and who hears of it.
public struct Surroundings: Sendable {
  /// The proxies whose word on visitors is believed.
  public var proxies: [Subnet]
  /// Whether the site speaks TLS itself.
  public var hasTLS: Bool
  /// Who may read the figures of the site.
  public var metricsFrom: [Subnet]
  /// How often anybody may ask; `nil` for as often as they like.
  public var limits: Limits?
  /// Told of each request that was answered.
  public var log: (@Sendable (RequestLine) -> Void)?

  /// Surroundings from their parts: no proxy, no limits, no log, figures for this machine alone.
  public init(
    proxies: [Subnet] = [], hasTLS: Bool = false, metricsFrom: [Subnet] = Subnet.loopback, limits: Limits? = nil,
    log: (@Sendable (RequestLine) -> Void)? = nil
  ) {
    (self.proxies, self.hasTLS, self.metricsFrom) = (proxies, hasTLS, metricsFrom)
    (self.limits, self.log) = (limits, log)
  }
}
