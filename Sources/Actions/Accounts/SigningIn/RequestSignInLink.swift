import Council
import Secrets
import Store

/// Sends a letter with a link to whoever asks for one. Every address gets one letter, known or not: who is of the public a link to
/// sign in, which makes the account if need be; who is of the council a link to set a new password.
public struct RequestSignInLink: Deed {
  public static let permission = Permission.signIn
  public static let name = "request-sign-in-link"
  public let authority: String
  /// Where the letter goes.
  public let email: EmailAddress
  /// Whence it was asked for.
  public let caller: CallingDevice
  /// What words letters.
  public let post: AccountPost

  public init(authority: String, email: EmailAddress, caller: CallingDevice, post: AccountPost) {
    (self.authority, self.email, self.caller, self.post) = (authority, email, caller, post)
  }

  /// How many seconds to wait before another may be asked for; `nil` when the letter is on its way.
  public func carryOut(_ work: Work) throws -> Done<Int?> {
    _ = try work.council(authority)
    let account = try work.records.account(at: email, of: authority)
    if let seconds = try Throttle.letter(email.folded, account, caller, at: authority, work).enter(work) {
      return .unrecorded(seconds)
    }
    let matter = try matter(for: account, work)
    // The letter goes where it was asked for: that is the account’s address but for capitals.
    try post.send(matter, to: email, name: account?.holder?.name ?? "", account: account?.id, of: authority, work)
    return .unrecorded(nil)
  }

  private func matter(for account: Account?, _ work: Work) throws -> AccountLetter.Matter {
    switch (account?.kind, account?.state) {
    case (_, .closed?), (_, .erased?): return .accountClosed
    case (.council?, .invited?):
      let link = try work.newLink(.invitation, for: account?.id, seconds: LinkLife.invitation, of: authority)
      return .invitation(link.token, ends: link.ends)
    case (.council?, _):
      let link = try work.newLink(.password, for: account?.id, seconds: LinkLife.password, of: authority)
      return .passwordLink(link.token, ends: link.ends)
    default:
      let link = try work.newLink(
        .signIn, for: account?.id, email: account == nil ? email : nil, seconds: LinkLife.signIn, of: authority)
      return .signInLink(link.token, ends: link.ends)
    }
  }
}
