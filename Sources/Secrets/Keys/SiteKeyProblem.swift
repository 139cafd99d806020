/// Why a site's key cannot be used, with words for the person who runs the site.
public enum SiteKeyProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It has another number of bytes than 32.
  case wrongLength(Int)
  /// Others on the machine may read or write the file; `mode` is its permissions.
  case openToOthers(path: String, mode: Int)
  /// The file holds something else.
  case notAKey(path: String)
  /// The file cannot be read or made; `reason` is the system's.
  case unreachable(path: String, reason: String)
  /// Something enciphered was altered, or another key enciphered it.
  case cannotOpen

  public var description: String {
    switch self {
    case .wrongLength(let count):
      "A site's key has \(SiteKey.length) bytes, and this one has \(count)."
    case .openToOthers(let path, let mode):
      "The key file \(path) is open to others on this machine (mode \(String(mode, radix: 8))). Whoever has read it can act as "
        + "this site. Make it private with: chmod 600 \(path)"
    case .notAKey(let path):
      "The file \(path) holds no site key: that is 64 hexadecimal digits on one line. Put the right file back from a backup. "
        + "A new key would leave every staff member to set up their one-time codes anew."
    case .unreachable(let path, let reason):
      "The key file \(path) cannot be used: \(reason). Let the account that runs Folkmoot read it and write in its folder."
    case .cannotOpen:
      "Something kept secret in the database does not open with this site’s key. Either the key file is not the one that "
        + "belongs to this database, or the database was altered."
    }
  }
}
