import Actions
import Secrets

extension Address {
  static func signIn(_ id: String, back: String = "") -> String { "\(council(id))/sign-in" + asked("back", back) }
  static func code(_ id: String, back: String = "") -> String { "\(council(id))/sign-in/code" + asked("back", back) }
  static func byLetter(_ id: String, _ more: String = "") -> String { "\(council(id))/sign-in/by-letter\(more)" }
  static func newPassword(_ id: String, _ more: String = "") -> String { "\(council(id))/password\(more)" }
  static func signOut(_ id: String) -> String { "\(council(id))/sign-out" }
  static func workspace(_ id: String) -> String { "\(council(id))/workspace" }
  static func account(_ id: String, _ part: String = "") -> String {
    "\(council(id))/account" + (part.isEmpty ? "" : "/\(part)")
  }
  static func accounts(_ id: String, _ more: String = "") -> String { "\(council(id))/accounts\(more)" }
  static func accounts(_ id: String, of account: String, _ deed: String = "") -> String {
    "\(accounts(id))/\(encoded(account))" + (deed.isEmpty ? "" : "/\(deed)")
  }

  /// A page of this council that somebody asked to come back to; `nil` for anything else, other sites above all.
  static func own(_ id: String, _ back: String?) -> String? {
    guard let back, back == council(id) || back.hasPrefix(council(id) + "/"), back.utf8.count < 1024,
      back.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }),
      !["..", "//", "%2e"].contains(where: back.lowercased().contains)
    else { return nil }
    return back
  }

  private static func asked(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : "?\(name)=\(encoded(value))"
  }
}

// The links in letters. Each leads to a page that asks whether to go on: mail scanners follow links too.
extension Address {
  static func invitation(_ id: String, _ token: Token) -> String { "\(council(id))/invitation/\(token.text)" }
  static func signInLink(_ id: String, _ token: Token) -> String { byLetter(id, "/\(token.text)") }
  static func passwordLink(_ id: String, _ token: Token) -> String { newPassword(id, "/\(token.text)") }
  static func setUp(_ token: Token) -> String { "/set-up/\(token.text)" }
  static func addressLink(_ id: String, _ token: Token) -> String { "\(council(id))/address/\(token.text)" }
}

extension SiteAddress {
  /// The whole link of an invitation, for whoever hands it over by themselves.
  public func invitation(_ invitation: Invitation, at authority: String) -> String {
    link(Address.invitation(authority, invitation.token))
  }

  /// The whole link under which the first administrator of a site sets it up.
  public func setUp(_ token: Token) -> String { link(Address.setUp(token)) }
}
