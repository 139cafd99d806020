import Foundation

/// Where people find this site: what links in letters begin with.
public struct SiteAddress: Hashable, Sendable {
  /// `https://folkmoot.example.gov.uk`, without a stroke at its end.
  public let text: String

  /// An address as it was typed; `nil` unless it begins with `https://`, or names this machine, and has no path.
  public init?(_ typed: String) {
    let bare = typed.hasSuffix("/") ? String(typed.dropLast()) : typed
    guard let parts = URLComponents(string: bare), let host = parts.host, !host.isEmpty, parts.path.isEmpty,
      parts.query == nil, parts.fragment == nil, parts.user == nil, parts.password == nil,
      bare.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
    else { return nil }
    let isThisMachine = ["localhost", "127.0.0.1", "[::1]"].contains(host)
    guard parts.scheme == "https" || (parts.scheme == "http" && isThisMachine) else { return nil }
    text = bare
  }

  /// The whole address of a page of this site.
  func link(_ path: String) -> String { text + path }
}
