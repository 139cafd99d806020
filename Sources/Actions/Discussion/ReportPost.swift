import Council
import Law
import Store

/// Tells moderators that a post breaks a house rule. It is counted, once for each account, and hides nothing by itself.
public struct ReportPost: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "report-post"
  public let authority: String
  /// In which discussion.
  public let discussion: Discussion.Reference
  /// Which post, by its number.
  public let number: Int
  /// The house rule it breaks; `nil` when none was chosen.
  public let rule: HouseRule?
  /// What the reader says of it; may be empty.
  public let words: String
  /// Whence it comes.
  public let caller: CallingDevice

  /// A post to be looked at.
  public init(
    _ number: Int, _ rule: HouseRule?, _ words: String = "", in discussion: Discussion.Reference, at authority: String,
    caller: CallingDevice
  ) {
    (self.number, self.rule, self.words, self.discussion) = (number, rule, words, discussion)
    (self.authority, self.caller) = (authority, caller)
  }

  /// Gives back how many seconds to wait; `nil` when it is done. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int?> {
    guard let account = work.person.account else { throw ActionRefusal.notAllowed }
    let post = try work.shownPost(number, in: discussion, at: authority)
    guard post.account != account else {
      throw EstablishmentRefusal.objections([.refusal("words", "This is yours. You can take it back yourself.")])
    }
    var found = TextLimit.objections("words", words, most: TextLimit.title, what: "What you say of it")
    if rule == nil { found.append(.refusal("rule", "Choose the house rule that it breaks.")) }
    try work.check(found)
    guard let rule, try !work.records.hasReported(number, by: account, in: discussion, at: authority) else {
      return .unrecorded(nil)
    }
    if let seconds = try Throttle.writing("report", account, caller, at: authority).enter(work) {
      return .unrecorded(seconds)
    }
    try work.records.save(
      PostReport(rule, words, at: work.now.moment), of: number, by: account, in: discussion, at: authority)
    return .unrecorded(nil)
  }
}
