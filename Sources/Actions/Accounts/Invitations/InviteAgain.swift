import Council
import Store

/// Sends a new invitation to somebody who lost the first, or who lost both password and codes: taking it up sets the account up
/// anew. Earlier links are void.
public struct InviteAgain: Deed {
  public static let permission = Permission.lookAfterAccounts
  public static let name = "invite-again"
  public let authority: String
  /// Which account.
  public let account: String
  /// What words letters.
  public let letters: AccountPost

  public init(authority: String, account: String, letters: AccountPost) {
    (self.authority, self.account, self.letters) = (authority, account, letters)
  }

  public func carryOut(_ work: Work) throws -> Done<Invitation> {
    let account = try work.account(account, of: authority)
    guard account.kind == .council, account.state == .invited || account.state == .active else {
      throw AccountRefusal.wrongState(account.state)
    }
    try work.voidLinks(of: account.id, at: authority)
    return .unrecorded(try work.invite(account, at: authority, letters))
  }
}
