import Council
import DatabasePort
import Secrets

/// What somebody asked to follow who has not yet shown that the address is theirs.
public struct FollowRequest: Hashable, Sendable {
  /// The address.
  public var email: EmailAddress
  /// What they want to follow.
  public var follow: Follow
  /// How often.
  public var frequency: FollowingFrequency
  /// When they asked.
  public var madeAt: Moment
  /// From when on its link is worth nothing.
  public var endsAt: Moment

  /// A request from its parts.
  public init(
    _ follow: Follow, _ frequency: FollowingFrequency, email: EmailAddress, madeAt: Moment, seconds: Int
  ) {
    (self.follow, self.frequency, self.email, self.madeAt) = (follow, frequency, email, madeAt)
    endsAt = madeAt.adding(seconds: seconds)
  }
}

/// One follow as it is kept.
private struct KeptFollow: Codable {
  var sort: String
  var value: String
  var kinds: String

  init(_ follow: Follow) {
    (sort, value, kinds) = (follow.scope.sort, follow.scope.value, NewsChoice.names(follow.choices))
  }

  var follow: Follow? { Follow.Scope(sort, value).map { Follow($0, NewsChoice.read(kinds)) } }
}

extension OpenRecords {
  /// What shows that somebody is the follower: it stands in their letters, and is made anew for each from the key of the site.
  public func token(of follower: Follower, at authority: String) -> Token {
    keeping.token("following", "\(authority) \(follower.id)")
  }

  /// Who follows by an address.
  public func follower(at email: EmailAddress, of authority: String) throws -> Follower? {
    try followers(where: ["authority": .text(authority), "email_key": .text(key(of: email))]).first
  }

  /// Whose letters have this token.
  public func follower(_ token: Token, of authority: String) throws -> Follower? {
    try followers(where: ["authority": .text(authority), "link": .text(token.digest.description)]).first
  }

  /// Who follows as the holder of an account.
  public func follower(account: String, of authority: String) throws -> Follower? {
    try followers(where: ["authority": .text(authority), "account": .text(account)]).first
  }

  /// The followers of a council whose letter is due: digests whose hour has come, and whoever has not heard the last news of those that
  /// are written to at once; at most so many.
  public func followersDue(at authority: String, by now: Moment, lastNews: Int, atMost: Int) throws -> [Follower] {
    try transaction.query(
      """
      select * from follower
      where authority = ? and ((next_at = '' and heard < ?) or (next_at <> '' and next_at <= ?)) order by id limit ?
      """, [.text(authority), .integer(lastNews), .text(now.description), .integer(atMost)]
    ) { try follower($0) }.compactMap(\.self)
  }

  /// How many follow a council by letter.
  public func countOfFollowers(at authority: String) throws -> Int {
    try transaction.query("select count(*) as number from follower where authority = ?", [.text(authority)]) {
      try $0.integer("number")
    }.first ?? 0
  }

  /// Keeps a follower.
  public func save(_ follower: Follower, of authority: String) throws {
    try put(
      try TableRow(
        FollowingTables.follower,
        [
          "authority": .text(authority), "id": .text(follower.id), "account": .text(follower.account ?? ""),
          "email": .text(follower.email.text), "email_key": .text(key(of: follower.email)),
          "link": .text(token(of: follower, at: authority).digest.description),
          "follows": .text(try JSONText.write(follower.follows.map { KeptFollow($0) })),
          "frequency": .text(follower.frequency.rawValue), "confirmed_at": .text(follower.confirmedAt.description),
          "heard": .integer(follower.heard), "next_at": .text(follower.nextAt?.description ?? ""),
        ]))
  }

  /// Forgets a follower, and what was asked for with their address.
  public func forget(_ follower: Follower, of authority: String) throws {
    try remove(FollowingTables.follower, where: ["authority": .text(authority), "id": .text(follower.id)])
    try remove(
      FollowingTables.request, where: ["authority": .text(authority), "email_key": .text(key(of: follower.email))])
  }

  /// Keeps what somebody asked to follow, by its link.
  public func save(_ request: FollowRequest, _ token: Token, of authority: String) throws {
    try put(
      try TableRow(
        FollowingTables.request,
        [
          "authority": .text(authority), "digest": .text(token.digest.description), "account": "",
          "email": .text(request.email.text), "email_key": .text(key(of: request.email)),
          "follow": .text(try JSONText.write(KeptFollow(request.follow))),
          "frequency": .text(request.frequency.rawValue), "made_at": .text(request.madeAt.description),
          "ends_at": .text(request.endsAt.description),
        ]))
  }

  /// What was asked for with a link; `nil` when there is none like it, or it is over.
  public func followRequest(_ token: Token, of authority: String, at now: Moment) throws -> FollowRequest? {
    let found = try select(
      FollowingTables.request, where: ["authority": .text(authority), "digest": .text(token.digest.description)]
    ) { row -> FollowRequest? in
      guard let email = EmailAddress(try row.text("email")),
        let follow = try JSONText.read(KeptFollow.self, row.text("follow")).follow
      else { return nil }
      var request = FollowRequest(
        follow, try row.word("frequency"), email: email, madeAt: try row.moment("made_at"), seconds: 0)
      request.endsAt = try row.moment("ends_at")
      return request
    }
    return found.compactMap(\.self).first.flatMap { now < $0.endsAt ? $0 : nil }
  }

  /// Forgets what was asked for with a link, once it was followed.
  public func forgetRequest(_ token: Token, of authority: String) throws {
    try remove(
      FollowingTables.request, where: ["authority": .text(authority), "digest": .text(token.digest.description)])
  }

  private func key(of email: EmailAddress) -> String { keeping.keyed("follower", email.folded) }

  private func followers(where named: KeyValuePairs<String, DatabaseValue>) throws -> [Follower] {
    try select(FollowingTables.follower, where: named) { try follower($0) }.compactMap(\.self)
  }

  /// `nil` when the row’s seal is not this site’s: nobody is written to whom somebody entered by hand.
  private func follower(_ row: Row) throws -> Follower? {
    let kept = try TableRow(FollowingTables.follower, row)
    guard kept["seal"] == .text(keeping.seal(kept)), let email = EmailAddress(try row.text("email")) else { return nil }
    let account = try row.text("account")
    return Follower(
      id: try row.text("id"), email: email, account: account.isEmpty ? nil : account,
      follows: try JSONText.read([KeptFollow].self, row.text("follows")).compactMap(\.follow),
      frequency: try row.word("frequency"), confirmedAt: try row.moment("confirmed_at"),
      heard: try row.integer("heard"), nextAt: try row.text("next_at").isEmpty ? nil : row.moment("next_at"))
  }
}
