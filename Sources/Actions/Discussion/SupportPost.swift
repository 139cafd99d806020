import Council
import Law
import Store

/// Supports an idea, once, or takes that back.
public struct SupportPost: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "support-post"
  public let authority: String
  /// In which discussion.
  public let discussion: Discussion.Reference
  /// Which idea, by its number.
  public let number: Int
  /// Whether it is supported from now on.
  public let isOn: Bool
  /// Whence it comes.
  public let caller: CallingDevice

  /// An idea to be supported, or no longer.
  public init(
    _ number: Int, isOn: Bool, in discussion: Discussion.Reference, at authority: String, caller: CallingDevice
  ) {
    (self.number, self.isOn, self.discussion, self.authority) = (number, isOn, discussion, authority)
    self.caller = caller
  }

  /// Gives back how many seconds to wait; `nil` when it is done. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int?> {
    guard let account = work.person.account else { throw ActionRefusal.notAllowed }
    let discussion = try work.openDiscussion(discussion, at: authority)
    let idea = try work.shownPost(number, in: discussion.reference, at: authority)
    guard discussion.kind == .ideas, idea.kind == .topic else {
      throw EstablishmentRefusal.objections([.refusal("words", "Only ideas can be supported.")])
    }
    if try work.records.supported(by: account, in: discussion.reference, at: authority).contains(number) == isOn {
      return .unrecorded(nil)
    }
    if let seconds = try Throttle.writing("support", account, caller, at: authority).enter(work) {
      return .unrecorded(seconds)
    }
    _ = try work.records.support(
      isOn, number, by: account, in: discussion.reference, at: authority, given: work.now.moment)
    return .unrecorded(nil)
  }
}
