/// Names of this machine itself, where nobody can listen on the way.
enum Loopback {
  static func isName(_ host: String) -> Bool { ["localhost", "127.0.0.1", "::1"].contains(host.lowercased()) }
}
