import Council

/// Why something about accounts was not done, in words for the person who asked. Nothing was changed.
public enum AccountRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The authority has no such account.
  case unknownAccount
  /// Another account has the address.
  case addressTaken(EmailAddress)
  /// The link was followed before, or its time is over, or it never was one.
  case linkIsOver
  /// The new password cannot be taken, for the reason given.
  case password(String)
  /// The first one-time code does not fit the key.
  case wrongCode
  /// The password given again was wrong.
  case wrongPassword
  /// Too many attempts; try again after so many seconds.
  case wait(seconds: Int)
  /// Signed in too long ago for this.
  case signInAgain
  /// Nobody could look after accounts any more.
  case lastAdministrator
  /// The account is of a kind that cannot have the role.
  case roleDoesNotFit(Role)
  /// The account is not in a state in which this can be done.
  case wrongState(Account.State)
  /// No role was named.
  case noRole
  /// What stands against a new access token.
  case accessToken([Objection])

  public var description: String {
    switch self {
    case .unknownAccount: "There is no such account at this council."
    case .addressTaken(let email):
      "Another account has the address \(email). Give that account the role, or use another address."
    case .linkIsOver: "This link was used before, or its time is over. Ask for a new one."
    case .password(let objection): objection
    case .wrongCode:
      "The code does not fit. Type the six figures that the authenticator shows now, and see that the clock of its device is right."
    case .wrongPassword: "This is not your password. Type the one you sign in with."
    case .wait(let seconds): "There were too many attempts. \(Self.again(in: seconds))"
    case .signInAgain:
      "For this you have to have signed in within the last 15 minutes. Sign out, sign in again, and repeat it."
    case .lastAdministrator:
      "This is the council’s last administrator, and nobody could look after accounts any more. Make somebody else administrator "
        + "first."
    case .roleDoesNotFit(let role):
      role.isOfTheCouncil
        ? "Only an account with a password and a one-time code can have the role \(role.words). Invite the person first."
        : "The role \(role.words) is for accounts of the public, which sign in by a link in a letter."
    case .wrongState(let state): "This account is \(state.rawValue), so this cannot be done with it."
    case .accessToken(let objections): objections.map(\.words).joined(separator: " ")
    case .noRole: "Choose at least one role: without a role an account allows nothing."
    }
  }

  /// When to try again: `Try again in 2 minutes.`
  public static func again(in seconds: Int) -> String {
    let (number, unit) = seconds < 60 ? (seconds, "second") : ((seconds + 59) / 60, "minute")
    return "Try again in \(number) \(unit)\(number == 1 ? "" : "s")."
  }
}
