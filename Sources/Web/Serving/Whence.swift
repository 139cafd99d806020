import HTTPTypes
import Hummingbird

/// Where a request comes from: the address of who asks, as far as it can be believed.
struct Whence: Sendable {
  /// The address of whoever asks; empty when unknown.
  let network: String
  /// Whether they reach the site by TLS, as far as the site or its proxy knows.
  let isSecure: Bool
  /// Whether a proxy that nobody listed stands between, so that the address is not theirs.
  let isVeiled: Bool
  /// Whether the address is surely that of whoever asks, and not of a proxy that keeps theirs to itself.
  let isTheirs: Bool
  /// What the site’s own proxy calls the request.
  let number: String?

  /// Somebody of whom nothing is known.
  init() { (network, isSecure, isVeiled, isTheirs, number) = ("", false, false, false, nil) }

  /// Headers of proxies are believed when the connection comes from one that is listed, and then as far back as listed ones reach.
  init(_ request: Request, _ context: SiteContext, _ surroundings: Surroundings) {
    let (proxies, hasTLS) = (surroundings.proxies, surroundings.hasTLS)
    let forwarded = request.headers[values: .forwardedFor]
    guard !proxies.isEmpty, proxies.contain(context.network) else {
      (network, isSecure, number) = (context.network, hasTLS, nil)
      isVeiled = Self.ofProxies.contains { request.headers.contains($0) }
      isTheirs = !isVeiled
      return
    }
    isVeiled = false
    isSecure = hasTLS || request.headers[.forwardedProto]?.lowercased() == "https"
    number = request.headers[.requestNumber].flatMap { RequestNumber.isOne($0) ? $0 : nil }
    let way = forwarded.flatMap { $0.split(separator: ",") }.map { String($0).trimmed }
    // What stands before the first address that is not a listed proxy can be made up by anybody.
    network = way.last { !proxies.contain($0) } ?? way.first ?? context.network
    isTheirs = !proxies.contain(network)
  }

  /// What proxies add.
  private static let ofProxies: [HTTPField.Name] = [.forwardedFor, .forwarded, .forwardedProto, .via, .realAddress]
}

// What is registered nowhere. The names are in order, so that the replacements are never taken.
extension HTTPField.Name {
  static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .from
  static let forwardedProto = HTTPField.Name("X-Forwarded-Proto") ?? .from
  static let realAddress = HTTPField.Name("X-Real-IP") ?? .from
  static let via = HTTPField.Name("Via") ?? .from
  static let forwarded = HTTPField.Name("Forwarded") ?? .from
  static let requestNumber = HTTPField.Name("X-Request-Id") ?? .from
}
