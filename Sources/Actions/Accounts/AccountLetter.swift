import Council
import Law
import Secrets
import Store

/// A letter about an account, before it is put into words. Whoever words it knows the site’s address and makes the links.
public struct AccountLetter: Sendable {
  /// What it is about.
  public enum Matter: Sendable {
    /// An invitation to set up an account, with its link and when that ends.
    case invitation(Token, ends: Moment)
    /// The link asked for to sign in, and when it ends.
    case signInLink(Token, ends: Moment)
    /// The link asked for to set a new password, and when it ends.
    case passwordLink(Token, ends: Moment)
    /// The link that confirms a new address, sent to it, and when it ends.
    case addressLink(Token, ends: Moment)
    /// Somebody signed in asked for a new address; sent to the old one.
    case addressAsked
    /// The address was changed; sent to the old one, with a link that takes it back, and when that ends.
    case addressChanged(Token, ends: Moment)
    /// The password was changed.
    case passwordChanged
    /// Somebody signed in from a device that was not known; what its browser calls itself.
    case newDevice(String)
    /// An old token of a session was shown again, so the session was ended; what its browser calls itself.
    case sessionReused(String)
    /// A work account was linked, so that it opens the account from now on.
    case workAccountLinked
    /// A link was asked for, but the account is closed.
    case accountClosed
    /// A colleague asks for the review of a draft, by a day when one was named. The letter does not say which draft.
    case reviewAsked(draft: String, neededBy: Day?)
    /// A draft was given back by its review.
    case draftReturned(draft: String)
    /// A draft was approved and stands among the proposals.
    case draftApproved(proposal: String)
    /// Somebody asked that news go to this address: a link that confirms it, what they would be on, and when the link ends.
    case followingAsked(Token, what: String, ends: Moment)
    /// What was published that they follow.
    case news(NewsLetter)
    /// Somebody asked that this address be told what comes of an activity: a link that confirms it, and when that ends.
    case hearingAsked(Token, of: Activity, ends: Moment)
    /// What came of an activity of which its reader wanted to hear.
    case whatCame(WhatCameLetter)
    /// The link to what its reader answered: sent, or begun.
    case answerLink(Token, isSent: Bool, to: Activity)
    /// A planned publication for a meeting was not done; why.
    case agendaNotPublished(Meeting, body: String, why: String)
    /// A planned publication was done later than planned.
    case agendaPublishedLate(Meeting, body: String, due: Moment, at: Moment)
    /// What was published for a meeting is not what a visitor gets; what is wrong.
    case agendaShownWrongly(Meeting, body: String, why: String)
    /// The answer to what somebody asked the council.
    case enquiryAnswered(Enquiry.Reference, subject: String, words: String)
    /// Something its reader wrote in a discussion is not shown; why.
    case postNotShown(PostRuling, in: Discussion)
    /// What was decided on its reader’s appeal.
    case appealDecided(PostRuling.Outcome, in: Discussion)
    /// What waits for a moderator.
    case moderation(ModerationLetter)
    /// Their place at an event, or what became of it.
    case event(EventLetter)
    /// A visitor gets what was published again.
    case agendaInOrderAgain(Meeting, body: String)
  }

  /// The authority the account belongs to.
  public let authority: Authority
  /// Whose account it is; `nil` when there is none yet.
  public let account: String?
  /// Where the letter goes.
  public let to: EmailAddress
  /// What the recipient is called; empty when unknown.
  public let name: String
  /// When it was written.
  public let at: Moment
  /// What it is about.
  public let matter: Matter

  /// What tells it apart, where the same letter must not be written twice.
  public var id: String? {
    switch matter {
    case .news(let letter): letter.id
    case .moderation(let letter): letter.id
    default: nil
    }
  }
}

/// Puts letters into words and into the outbox, inside the deed’s own transaction.
public struct AccountPost: Sendable {
  private let post: @Sendable (AccountLetter, OpenRecords) throws -> Void

  /// A post from what words a letter and keeps it until it is sent.
  public init(_ post: @escaping @Sendable (AccountLetter, OpenRecords) throws -> Void) { self.post = post }

  func send(_ matter: AccountLetter.Matter, to account: Account, of authority: String, _ work: Work) throws {
    guard let holder = account.holder else { return }
    try send(matter, to: holder.email, name: holder.name, account: account.id, of: authority, work)
  }

  func send(
    _ matter: AccountLetter.Matter, to email: EmailAddress, name: String, account: String?, of authority: String,
    _ work: Work
  ) throws {
    let council = try work.council(authority)
    try post(
      AccountLetter(authority: council, account: account, to: email, name: name, at: work.now.moment, matter: matter),
      work.records)
  }
}
