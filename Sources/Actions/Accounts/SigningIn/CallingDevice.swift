import Council
import Foundation
import Secrets

/// The device somebody signs in from: its network, its browser, and the cookie that shows that somebody signed in from it before.
public struct CallingDevice: Sendable {
  /// The network address; empty when unknown.
  public let network: String
  /// What the browser calls itself.
  public let browser: String
  /// The cookie of a known device; `nil` when it brings none.
  public let cookie: String?

  /// A device from its parts.
  public init(network: String, browser: String, cookie: String? = nil) {
    self.network = network
    self.browser = String(browser.prefix(200))
    self.cookie = cookie
  }

  /// The network as far as it belongs to one household or office: an IPv4 address, or the first 64 bits of an IPv6 address.
  var networkPrefix: String {
    var bytes = in6_addr()
    guard network.contains(":"), inet_pton(AF_INET6, network, &bytes) == 1 else { return network }
    let whole = withUnsafeBytes(of: &bytes, Array.init)
    let isIPv4 = whole.prefix(10).allSatisfy { $0 == 0 } && whole[10] == 0xff && whole[11] == 0xff
    return isIPv4 ? whole[12...].map { String($0) }.joined(separator: ".") : Hexadecimal.text(whole.prefix(8))
  }
}

/// Shows that somebody signed in to an account from this device before (OWASP: slow down guessing with device cookies). It opens
/// nothing; it gives its device attempts of its own, which nobody else can use up.
public enum DeviceCookie {
  /// A new one for an account.
  static func text(for account: String, at authority: String, key: SiteKey, random: RandomBytes) -> String {
    let nonce = Base64URL.text(random(16))
    return "\(account).\(nonce).\(Base64URL.text(proof(account, authority, nonce, key)))"
  }

  /// What tells this device from others; `nil` when the cookie is not this account’s.
  static func device(_ cookie: String?, of account: String, at authority: String, key: SiteKey) -> String? {
    guard let parts = cookie?.split(separator: ".", omittingEmptySubsequences: false), parts.count == 3,
      parts[0] == account, let given = Base64URL.bytes(parts[2]),
      key.isAuthentic(given, of: text(account, authority, String(parts[1])), for: purpose)
    else { return nil }
    return String(parts[1])
  }

  private static let purpose = "device-cookie"

  private static func proof(_ account: String, _ authority: String, _ nonce: String, _ key: SiteKey) -> [UInt8] {
    key.authenticate(text(account, authority, nonce), for: purpose)
  }

  private static func text(_ account: String, _ authority: String, _ nonce: String) -> String.UTF8View {
    "\(authority) \(account) \(nonce)".utf8
  }
}
