import CLibPQ
import DatabasePort

/// Where a PostgreSQL server is and what libpq is to tell it. Its words never hold the password.
struct ServerAddress: Sendable {
  let settings: [String: String]

  /// Reads `postgres://…`; throws when libpq cannot.
  init(_ url: String) throws {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(url, &message) else {
      let reason = message.map { String(cString: $0) } ?? ""
      PQfreemem(message)
      throw DatabaseProblem(.notFound, Self.words(forUnreadable: url, reason: reason))
    }
    defer { PQconninfoFree(options) }
    settings = Self.defaults.merging(Self.stated(options)) { _, stated in stated }
  }

  /// Who answers there, for people.
  var words: String {
    let name = settings["dbname"].map { "The PostgreSQL database \($0)" } ?? "The PostgreSQL database"
    guard let host = settings["host"] ?? settings["hostaddr"], !host.isEmpty else { return "\(name) on this machine" }
    return host.hasPrefix("/") ? "\(name) at the socket in \(host)" : "\(name) on \(host)"
  }

  /// A server that is gone without a word is noticed within half a minute.
  private static let defaults = [
    "client_encoding": "UTF8", "fallback_application_name": "folkmoot", "connect_timeout": "5",
    "keepalives_idle": "10", "keepalives_interval": "5", "keepalives_count": "3", "tcp_user_timeout": "20000",
  ]

  private static func stated(_ options: UnsafeMutablePointer<PQconninfoOption>) -> [String: String] {
    var stated: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { stated[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return stated
  }

  /// What libpq says may quote the address, and with it the password.
  private static func words(forUnreadable url: String, reason: String) -> String {
    let line = reason.split(separator: "\n").first.map(String.init) ?? ""
    let tellsNothing = url.split(whereSeparator: { ":/@?&=".contains($0) }).dropFirst().allSatisfy {
      !line.contains($0)
    }
    return "This address of a PostgreSQL database cannot be read\(tellsNothing && !line.isEmpty ? ": \(line)" : ""). "
      + "Write it as postgres://account@server/database; in a password, write characters such as @ and / as %40 and %2F."
  }
}
