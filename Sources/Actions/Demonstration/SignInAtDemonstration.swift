import Council
import Store

/// Signs in as one of the people of a demonstration, without any proof; at a council of a demonstration only.
public struct SignInAtDemonstration: Deed {
  public static let permission = Permission.signIn
  public static let name = "sign-in-at-demonstration"
  public let authority: String
  /// Whose account.
  public let email: EmailAddress
  /// Whence.
  public let caller: CallingDevice

  public init(authority: String, email: EmailAddress, caller: CallingDevice) {
    (self.authority, self.email, self.caller) = (authority, email, caller)
  }

  /// A session with its account. Throws ``DemonstrationRefusal/isReal`` wherever a council is real.
  public func carryOut(_ work: Work) throws -> Done<(opened: OpenedSession, kind: Account.Kind)> {
    guard try work.records.isDemonstration(authority) else { throw DemonstrationRefusal.isReal }
    guard let account = try work.records.account(at: email, of: authority), account.state == .active else {
      throw AccountRefusal.unknownAccount
    }
    return .unrecorded((try work.beginSession(account, .whole, on: caller, at: authority), account.kind))
  }
}
