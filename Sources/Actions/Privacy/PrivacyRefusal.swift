/// Why nothing was done with personal data, in words for the person who asked. Nothing was changed.
public enum PrivacyRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The council has no account of this identifier or address.
  case noSuchAccount
  /// Its personal part is gone already.
  case erasedAlready
  /// Without it nobody could look after accounts.
  case lastAdministrator
  /// It is used through single sign-on only, so its holder has no password to prove themselves with.
  case noPassword

  public var description: String {
    switch self {
    case .noSuchAccount:
      "This council has no such account. Check the address and the council; an erased account is not found by its address."
    case .erasedAlready: "This account has been erased before. Nothing personal is left of it."
    case .lastAdministrator:
      "This is the council’s last administrator: without it nobody could look after accounts. Make somebody else "
        + "administrator first, let them sign in, then erase this account."
    case .noPassword:
      "This account has no password and no code of its own to prove with that it is you. Ask the council’s administrator "
        + "to erase it."
    }
  }
}
