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
  /// What the site’s own proxy calls the request.
  let number: String?

  /// Somebody of whom nothing is known.
  init() { (network, isSecure, isVeiled, number) = ("", false, false, nil) }

  /// Headers of proxies are believed when the connection comes from one that is listed, and then as far back as listed ones reach.
  init(_ request: Request, _ context: SiteContext, _ surroundings: Surroundings) {
    let (proxies, hasTLS) = (surroundings.proxies, surroundings.hasTLS)
    let forwarded = request.headers[values: .forwardedFor]
    guard !proxies.isEmpty, proxies.contain(context.network) else {
      (network, isSecure, number) = (context.network, hasTLS, nil)
      isVeiled = !forwarded.isEmpty || request.headers[.forwarded] != nil
      return
    }
    isVeiled = false
    isSecure = hasTLS || request.headers[.forwardedProto]?.lowercased() == "https"
    number = request.headers[.requestNumber].flatMap { RequestNumber.isOne($0) ? $0 : nil }
    let way = forwarded.flatMap { $0.split(separator: ",") }.map { String($0).trimmed }
    // What stands before the first address that is not a listed proxy can be made up by anybody.
    network = way.last { !proxies.contain($0) } ?? way.first ?? context.network
  }
}

// What is registered nowhere. The names are in order, so that the replacements are never taken.
extension HTTPField.Name {
  static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .from
  static let forwardedProto = HTTPField.Name("X-Forwarded-Proto") ?? .from
  static let forwarded = HTTPField.Name("Forwarded") ?? .from
  static let requestNumber = HTTPField.Name("X-Request-Id") ?? .from
}
