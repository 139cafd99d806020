import CCurl

/// Brings letters to a mail server by SMTP, never unencrypted to another machine.
public struct SMTPCourier: MailCourier {
  /// How the way to the server is kept private.
  public enum Protection: Hashable, Sendable {
    /// TLS from the first byte, usually on port 465.
    case tls
    /// A plain beginning that must turn into TLS before anything is said, usually on port 587.
    case startTLS
    /// None. Only for a server on this machine.
    case none
  }

  /// Name or address of the server.
  public let host: String
  /// Its port.
  public let port: Int
  /// How the way there is kept private.
  public let protection: Protection
  /// The name to sign in with; `nil` when the server asks for none.
  public let user: String?
  private let password: String?
  /// A file of certificates to trust instead of the system's.
  public let trustedCertificates: String?

  /// A courier to one server; `nil` when it would talk unencrypted to another machine.
  public init?(
    host: String, port: Int, protection: Protection, user: String? = nil, password: String? = nil,
    trustedCertificates: String? = nil
  ) {
    guard protection != .none || Loopback.isName(host) else { return nil }
    self.host = host
    self.port = port
    self.protection = protection
    self.user = user
    self.password = password
    self.trustedCertificates = trustedCertificates
  }

  public func carry(_ letter: Letter) -> Delivery {
    guard let transfer = Transfer(maximumBytes: 100_000) else { return .later("There is no memory left to send mail.") }
    address(transfer)
    protect(transfer)
    transfer.set(CURLOPT_MAIL_FROM, "<\(letter.from.address)>")
    transfer.set(CURLOPT_MAIL_RCPT, lines: ["<\(letter.to.address)>"])
    transfer.set(CURLOPT_UPLOAD, 1)
    transfer.send(Array(letter.mime.utf8))
    let code = transfer.perform()
    return SMTPReply(code: code, response: transfer.responseCode, isAllSent: transfer.isAllSent).delivery(
      by: "\(host):\(port)")
  }

  private func address(_ transfer: Transfer) {
    let scheme = protection == .tls ? "smtps" : "smtp"
    transfer.set(CURLOPT_URL, "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)")
    transfer.set(CURLOPT_PROTOCOLS_STR, scheme)
    transfer.set(CURLOPT_PROXY, "")
    transfer.set(CURLOPT_CONNECTTIMEOUT, 20)
    transfer.set(CURLOPT_TIMEOUT, 60)
    if let user { transfer.set(CURLOPT_USERNAME, user) }
    if let password { transfer.set(CURLOPT_PASSWORD, password) }
  }

  private func protect(_ transfer: Transfer) {
    if protection == .startTLS { transfer.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    transfer.set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    if let trustedCertificates { transfer.set(CURLOPT_CAINFO, trustedCertificates) }
  }
}
