import Foundation

/// What `--mail` names: where letters go.
public enum MailSetting {
  /// Reads `smtp://user:password@host:587`, `smtps://host:465`, `log:` or `folder:DIR`.
  ///
  /// `smtp` turns to TLS before anything is said, except to this machine. `?ca=FILE` names certificates to trust, and asks for TLS there too.
  public static func courier(_ text: String) throws(MailSettingProblem) -> any MailCourier {
    if text == "log:" { return LogCourier() }
    if text.hasPrefix("folder:") {
      let folder = String(text.dropFirst("folder:".count))
      guard !folder.isEmpty else { throw .folder }
      return FolderCourier(folder: folder)
    }
    return try smtp(text)
  }

  private static func smtp(_ text: String) throws(MailSettingProblem) -> SMTPCourier {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme, ["smtp", "smtps"].contains(scheme) else {
      throw .form
    }
    guard let name = parts.host, !name.isEmpty, parts.path.isEmpty || parts.path == "/", parts.fragment == nil else {
      throw .form
    }
    if let port = parts.port, !(1...65535).contains(port) { throw .port }
    guard (parts.user == nil) == (parts.password == nil) else { throw .half }
    let certificates = try certificates(parts)
    let host = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : name
    let courier = SMTPCourier(
      host: host, port: parts.port ?? (scheme == "smtps" ? 465 : 587),
      protection: protection(scheme, host: host, certificates: certificates), user: parts.user,
      password: parts.password,
      trustedCertificates: certificates)
    guard let courier else { throw .form }
    return courier
  }

  private static func protection(_ scheme: String, host: String, certificates: String?) -> SMTPCourier.Protection {
    if scheme == "smtps" { return .tls }
    return Loopback.isName(host) && certificates == nil ? .none : .startTLS
  }

  private static func certificates(_ parts: URLComponents) throws(MailSettingProblem) -> String? {
    guard let items = parts.queryItems else { return nil }
    guard items.count == 1, items[0].name == "ca", let file = items[0].value, !file.isEmpty else { throw .query }
    guard FileManager.default.isReadableFile(atPath: file) else { throw .certificates(file) }
    return file
  }
}
