import Council
import Law
import Store

/// Starts a discussion, beside an activity of involvement or by itself.
public struct StartDiscussion: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "start-discussion"
  public let authority: String
  /// The discussion. Its reference and the clock are filled in.
  public let discussion: Discussion

  /// A discussion to be started.
  public init(_ discussion: Discussion, at authority: String) {
    (self.discussion, self.authority) = (discussion, authority)
  }

  /// Gives back its reference. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Discussion.Reference> {
    _ = try work.council(authority)
    var discussion = discussion
    discussion.startedAt = work.now.moment
    var found = discussion.objections(on: work.now.day, isNew: true)
    if let activity = discussion.activity, try work.records.activity(activity, at: authority) == nil {
      found.append(
        .refusal("activity", "There is no published activity \(activity.rawValue). Choose one from the list."))
    }
    try work.check(found)
    discussion.reference = try work.records.nextDiscussion(of: work.now.day.year, at: authority)
    try work.records.save(discussion, at: authority)
    return .openly(discussion.reference, discussionMatter(work, discussion, "A discussion was started"))
  }
}

/// Changes how a discussion runs: its words, its last day, its house rules, when what is written is read. Everybody sees that it was changed.
public struct ChangeDiscussion: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "change-discussion"
  public let authority: String
  /// The discussion as it is to be. Its kind and the activity stay.
  public let discussion: Discussion

  /// A discussion to be changed.
  public init(_ discussion: Discussion, at authority: String) {
    (self.discussion, self.authority) = (discussion, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let before = try work.discussion(discussion.reference, at: authority)
    var changed = discussion
    (changed.kind, changed.activity, changed.startedAt) = (before.kind, before.activity, before.startedAt)
    try work.check(changed.objections(on: work.now.day, isNew: false))
    guard changed != before else { return .unrecorded(()) }
    try work.records.save(changed, at: authority)
    return .openly((), discussionMatter(work, changed, "A discussion was changed"))
  }
}

/// Sets the words that a moderator is to look at before they are shown.
public struct SetWordsFilter: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "set-words-filter"
  public let authority: String
  /// The words.
  public let filter: WordsFilter

  /// Words to be looked at.
  public init(_ filter: WordsFilter, at authority: String) { (self.filter, self.authority) = (filter, authority) }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let council = try work.council(authority)
    try work.check(filter.objections())
    guard try work.records.wordsFilter(at: authority) != filter else { return .unrecorded(()) }
    try work.records.save(filter, at: authority)
    return .privately(
      (),
      matter(
        work, subject: council.id, title: "The words that moderators look at were set",
        under: Warrant(.delegation, "Running discussions")))
  }
}
