import Council
import Law
import Store

/// Enters the rules of the house by which a body meets residents, or changes them.
public struct StateForumRules: Deed {
  public static let permission = Permission.keepForums
  public static let name = "state-forum-rules"
  public let authority: String
  /// The rules as they are to stand.
  public let rules: ForumRules
  /// The rules as they were shown; `nil` when none were entered.
  public let seen: ForumRules?

  /// Rules to be entered, and as they were when somebody began to.
  public init(_ rules: ForumRules, seen: ForumRules?, at authority: String) {
    (self.rules, self.seen, self.authority) = (rules, seen, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, or when somebody else has changed them since.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let body = try work.forum(rules.body, at: authority)
    let kept = try work.records.forumRules(of: rules.body, at: authority)
    guard kept == seen else { throw EstablishmentRefusal.changedMeanwhile }
    guard kept != rules else { throw EstablishmentRefusal.nothingChanged }
    try work.check(rules.objections)
    try work.records.save(rules, at: authority)
    return .openly(
      (),
      matter(
        work, subject: body.forumSubject, title: "Rules of meeting residents: \(body.name)", under: Body.forumWarrant))
  }
}

extension Body {
  /// What entries of the record are about that tell of its meetings with residents.
  public var forumSubject: String { "forum \(reference.rawValue)" }
  /// Under what such things are entered.
  static let forumWarrant = Warrant(.papers, "Meetings with residents")
}

extension Work {
  /// A body that meets residents and stands today, or did. Throws ``EstablishmentRefusal``.
  func forum(_ reference: Body.Reference, at authority: String) throws -> Body {
    _ = try council(authority)
    guard let body = try records.forumBodies(at: authority).first(where: { $0.reference == reference }) else {
      throw EstablishmentRefusal.doesNotStand("body \(reference.rawValue) that meets residents", on: now.day)
    }
    return body
  }
}
