import Secrets

/// A cookie that this site sets and no other can: only over a safe connection, for no script, and not sent along from other sites.
enum Cookie {
  static func set(_ name: String, _ value: String, seconds: Int? = nil) -> String {
    "\(name)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax" + (seconds.map { "; Max-Age=\($0)" } ?? "")
  }

  static func forget(_ name: String) -> String { set(name, "", seconds: 0) }
}

/// The cookie of a session; each authority has its own, so that nothing crosses from one to another.
enum SessionCookie {
  static func name(_ authority: String) -> String { "__Host-folkmoot-\(Address.encoded(authority))" }

  /// The cookie of a token; it goes with the browser’s window unless it is to stay so many seconds.
  static func set(_ token: Token, _ authority: String, seconds: Int? = nil) -> String {
    Cookie.set(name(authority), token.text, seconds: seconds)
  }

  static func forget(_ authority: String) -> String { Cookie.forget(name(authority)) }
}

/// The cookie that shows that somebody signed in from this device before.
enum KnownDeviceCookie {
  static func name(_ authority: String) -> String { "__Host-device-\(Address.encoded(authority))" }

  static func set(_ text: String, _ authority: String) -> String {
    Cookie.set(name(authority), text, seconds: 365 * 86_400)
  }
}
