import Council
import Law
import Secrets
import Store

/// Asks to follow something by letter. A letter with a link goes to the address; nothing more does until the link is followed, and
/// whoever asks learns nothing of whether the address follows already.
public struct AskToFollow: Deed {
  public static let permission = Permission.signIn
  public static let name = "ask-to-follow"
  public let authority: String
  /// What.
  public let follow: Follow
  /// How often.
  public let frequency: FollowingFrequency
  /// Where letters are to go.
  public let email: EmailAddress
  /// What is followed, in words, for the letter.
  public let words: String
  /// Whence it was asked for.
  public let caller: CallingDevice
  /// What words letters.
  public let post: AccountPost

  /// How long the link can be followed, in seconds.
  public static let linkLife = 3 * 86_400

  /// What somebody asks for.
  public init(
    _ follow: Follow, _ frequency: FollowingFrequency, words: String, email: EmailAddress, at authority: String,
    caller: CallingDevice, post: AccountPost
  ) {
    (self.follow, self.frequency, self.words, self.email) = (follow, frequency, words, email)
    (self.authority, self.caller, self.post) = (authority, caller, post)
  }

  /// How many seconds to wait before another letter may be asked for; `nil` when it is on its way.
  public func carryOut(_ work: Work) throws -> Done<Int?> {
    _ = try work.council(authority)
    if let seconds = try Throttle.letter(email.folded, nil, caller, at: authority, work).enter(work) {
      return .unrecorded(seconds)
    }
    let token = Token(work.random)
    let request = FollowRequest(
      follow, frequency, email: email, madeAt: work.now.moment, seconds: Self.linkLife)
    try work.records.save(request, token, of: authority)
    try post.send(
      .followingAsked(token, what: words, ends: request.endsAt), to: email, name: "", account: nil, of: authority, work)
    return .unrecorded(nil)
  }
}

/// Begins to write to somebody who has followed the link in their letter. Following it twice does it once.
public struct ConfirmFollowing: Deed {
  public static let permission = Permission.signIn
  public static let name = "confirm-following"
  public let authority: String
  /// What the link carries.
  public let token: Token?

  /// The following of a link.
  public init(_ token: Token?, at authority: String) { (self.token, self.authority) = (token, authority) }

  /// Gives back what the letters to them will carry. Throws ``AccountRefusal`` when the link is over.
  public func carryOut(_ work: Work) throws -> Done<Token> {
    guard let token,
      let request = try work.records.followRequest(token, of: authority, at: work.now.moment)
    else { throw AccountRefusal.linkIsOver }
    let kept = try work.records.follower(at: request.email, of: authority)
    let follower = try work.follower(kept, at: request.email, account: kept?.account, of: authority) {
      $0.add(request.follow)
      $0.hear(request.frequency, from: work.now.moment)
    }
    try work.records.forgetRequest(token, of: authority)
    return .unrecorded(work.records.token(of: follower, at: authority))
  }
}

/// Follows something as somebody signed in, whose address is known to be theirs.
public struct FollowSignedIn: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "follow-signed-in"
  public let authority: String
  /// What.
  public let follow: Follow
  /// How often.
  public let frequency: FollowingFrequency

  /// What somebody wants to follow.
  public init(_ follow: Follow, _ frequency: FollowingFrequency, at authority: String) {
    (self.follow, self.frequency, self.authority) = (follow, frequency, authority)
  }

  /// Gives back what the letters to them will carry.
  public func carryOut(_ work: Work) throws -> Done<Token> {
    let account = try work.ownAccount(at: authority)
    guard let email = account.holder?.email else { throw AccountRefusal.unknownAccount }
    let kept =
      try work.records.follower(account: account.id, of: authority) ?? work.records.follower(at: email, of: authority)
    let follower = try work.follower(kept, at: kept?.email ?? email, account: account.id, of: authority) {
      $0.add(follow)
      $0.hear(frequency, from: work.now.moment)
    }
    return .unrecorded(work.records.token(of: follower, at: authority))
  }
}

/// Changes what somebody follows and how often, by the link in their letters.
public struct ChangeFollowing: Deed {
  public static let permission = Permission.signIn
  public static let name = "change-following"
  public let authority: String
  /// What the link carries.
  public let token: Token?
  /// What they go on following.
  public let scopes: Set<Follow.Scope>
  /// How often.
  public let frequency: FollowingFrequency

  /// What is to stand from now on.
  public init(
    _ token: Token?, keeping scopes: Set<Follow.Scope>, _ frequency: FollowingFrequency, at authority: String
  ) {
    (self.token, self.scopes, self.frequency, self.authority) = (token, scopes, frequency, authority)
  }

  /// Gives back whether anything is followed still. Throws ``AccountRefusal`` when the link is over.
  public func carryOut(_ work: Work) throws -> Done<Bool> {
    guard let token, var follower = try work.records.follower(token, of: authority) else {
      throw AccountRefusal.linkIsOver
    }
    follower.follows.removeAll { !scopes.contains($0.scope) }
    guard !follower.follows.isEmpty else {
      try work.records.forget(follower, of: authority)
      return .unrecorded(false)
    }
    if follower.frequency != frequency { follower.hear(frequency, from: work.now.moment) }
    try work.records.save(follower, of: authority)
    return .unrecorded(true)
  }
}

/// Stops all letters to somebody and forgets their address, by the link in their letters; a second time changes nothing.
public struct StopFollowing: Deed {
  public static let permission = Permission.signIn
  public static let name = "stop-following"
  public let authority: String
  /// What the link carries.
  public let token: Token?

  /// The end of all letters to whoever has this link.
  public init(_ token: Token?, at authority: String) { (self.token, self.authority) = (token, authority) }

  public func carryOut(_ work: Work) throws -> Done<Bool> {
    guard let token, let follower = try work.records.follower(token, of: authority) else { return .unrecorded(false) }
    try work.records.forget(follower, of: authority)
    return .unrecorded(true)
  }
}

extension Work {
  /// A follower with a change, new when there was none: then they hear of what happens from now on.
  fileprivate func follower(
    _ kept: Follower?, at email: EmailAddress, account: String?, of authority: String,
    _ change: (inout Follower) -> Void
  ) throws -> Follower {
    var follower =
      try kept
      ?? Follower(
        id: newIdentifier(), email: email, follows: [], frequency: .daily, confirmedAt: now.moment,
        heard: records.recordHead(of: authority).number, nextAt: nil)
    follower.account = account
    change(&follower)
    try records.save(follower, of: authority)
    return follower
  }
}
