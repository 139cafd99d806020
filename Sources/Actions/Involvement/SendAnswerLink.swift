import Council
import Law
import Secrets
import Store

/// Sends somebody the link under which their answer is kept, to go on with it, change it or withdraw it. The address is used for this one
/// letter, and stands nowhere beside the answer.
public struct SendAnswerLink: Deed {
  public static let permission = Permission.signIn
  public static let name = "send-answer-link"
  public let authority: String
  /// To which activity it is an answer.
  public let activity: Activity.Reference
  /// What the link carries.
  public let token: Token?
  /// Where the letter goes.
  public let email: EmailAddress
  /// Whence it was asked for.
  public let caller: CallingDevice
  /// What words letters.
  public let post: AccountPost

  /// What somebody asks for.
  public init(
    _ token: Token?, to activity: Activity.Reference, email: EmailAddress, at authority: String, caller: CallingDevice,
    post: AccountPost
  ) {
    (self.token, self.activity, self.email, self.authority) = (token, activity, email, authority)
    (self.caller, self.post) = (caller, post)
  }

  /// How many seconds to wait before another letter may be asked for; `nil` when it is on its way. Throws ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int?> {
    let activity = try work.activity(activity, at: authority)
    guard let token else { throw InvolvementRefusal.noResponse }
    let isSent = try work.records.response(token, at: authority).map { $0.activity == activity.reference } ?? false
    let isBegun = try work.records.begunAnswer(token, at: authority).map { $0.activity == activity.reference } ?? false
    guard isSent || isBegun else { throw InvolvementRefusal.noResponse }
    if let seconds = try Throttle.letter(email.folded, nil, caller, at: authority, work).enter(work) {
      return .unrecorded(seconds)
    }
    try post.send(
      .answerLink(token, isSent: isSent, to: activity), to: email, name: "", account: nil, of: authority, work)
    return .unrecorded(nil)
  }
}
