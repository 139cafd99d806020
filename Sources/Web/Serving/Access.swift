import Council

/// Who may use a route. Every route says it; there is no route without.
enum Access: Hashable, Sendable {
  /// Everybody, signed in or not.
  case everyone
  /// Only who is signed in at the authority in the address and has a role that allows this.
  case only(Permission)
}
