import Council
import Store

/// Signs out one of one’s own devices.
public struct RevokeDevice: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "revoke-device"
  public let authority: String
  /// What names the session.
  public let session: String

  public init(authority: String, session: String) { (self.authority, self.session) = (authority, session) }

  /// Whether there was such a device of one’s own.
  public func carryOut(_ work: Work) throws -> Done<Bool> {
    let account = try work.ownAccount(at: authority)
    return .unrecorded(try work.records.endSession(session, of: account.id, at: authority))
  }
}
