import Council
import Law
import Store

/// Whoever may moderate discussions: the account and the post.
public struct Moderator: Hashable, Sendable {
  /// The account.
  public let account: String
  /// The post.
  public let post: String
}

extension OpenRecords {
  /// The officers who moderate discussions on a day.
  public func moderators(at authority: String, on day: Day) throws -> [Moderator] {
    try officers(having: .runInvolvement, at: authority, on: day).map { Moderator(account: $0.id, post: $0.post) }
  }
}

extension Work {
  /// A discussion that is there. Throws ``EstablishmentRefusal``.
  func discussion(_ reference: Discussion.Reference, at authority: String) throws -> Discussion {
    guard let found = try records.discussion(reference, at: authority) else {
      throw EstablishmentRefusal.objections([
        .refusal("words", "There is no such discussion. Look at the list again.")
      ])
    }
    return found
  }

  /// A discussion in which something can be written today. Throws ``EstablishmentRefusal``.
  func openDiscussion(_ reference: Discussion.Reference, at authority: String) throws -> Discussion {
    let found = try discussion(reference, at: authority)
    switch found.state(on: now.day) {
    case .open: return found
    case .coming:
      throw EstablishmentRefusal.objections([.refusal("words", "It opens on \(found.opensOn.long). Come back then.")])
    case .closed:
      throw EstablishmentRefusal.objections([
        .refusal("words", "It closed on \(found.closesOn.long). What was said can still be read.")
      ])
    }
  }

  /// A post that is there. Throws ``EstablishmentRefusal``.
  func post(_ number: Int, in discussion: Discussion.Reference, at authority: String) throws -> DiscussionPost {
    guard let found = try records.post(number, in: discussion, at: authority) else {
      throw EstablishmentRefusal.objections([.refusal("words", "There is no such post. Look at the page again.")])
    }
    return found
  }

  /// A post that everybody sees. Throws ``EstablishmentRefusal``.
  func shownPost(_ number: Int, in discussion: Discussion.Reference, at authority: String) throws -> DiscussionPost {
    let found = try post(number, in: discussion, at: authority)
    let topic = try found.topic.map { try post($0, in: discussion, at: authority) } ?? found
    guard found.state == .shown, topic.state == .shown else {
      throw EstablishmentRefusal.objections([.refusal("words", "It is not shown any more. Nothing was changed.")])
    }
    return found
  }

  /// A post of whoever asks. To everybody else it is as if there were none. Throws ``EstablishmentRefusal``.
  func ownPost(_ number: Int, in discussion: Discussion.Reference, at authority: String) throws -> DiscussionPost {
    guard let account = person.account else { throw ActionRefusal.notAllowed }
    guard let found = try records.post(number, in: discussion, at: authority), found.account == account else {
      throw EstablishmentRefusal.objections([
        .refusal("words", "There is no such post of yours. Look at the list again.")
      ]
      )
    }
    return found
  }

  /// Writes to whoever wrote a post, where there is an address.
  func tell(
    _ matter: AccountLetter.Matter, _ post: DiscussionPost, at authority: String, letters: AccountPost
  ) throws {
    guard !post.account.isEmpty, let account = try records.account(post.account, of: authority),
      account.state == .active
    else { return }
    try letters.send(matter, to: account, of: authority, self)
  }
}

extension Deed {
  /// What the record says of something done in a discussion.
  func discussionMatter(_ work: Work, _ discussion: Discussion, _ title: String, reason: String = "") -> RecordMatter {
    matter(
      work, subject: discussion.subject, title: "\(title): \(discussion.title)",
      under: Warrant(.delegation, "Discussion, \(discussion.opensOn.long) to \(discussion.closesOn.long)"),
      reason: reason)
  }
}
