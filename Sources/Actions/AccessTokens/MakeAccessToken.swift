import Council
import Law
import Secrets
import Store

/// Makes a token by which a program may do some of what its maker may. The password is given once more; who has none has to have
/// signed in just now.
public struct MakeAccessToken: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "make-access-token"
  public let authority: String
  /// What its maker calls it. It stands in the public record with whatever is done by it.
  public let title: String
  /// What it may do.
  public let scopes: Set<Permission>
  /// The last day it counts.
  public let lastDay: Day
  /// The password, compared once more; `nil` for an account without one.
  public let proof: CheckedPassword?
  /// The session it is asked in.
  public let session: String

  public init(
    authority: String, title: String, scopes: Set<Permission>, lastDay: Day, proof: CheckedPassword?, session: String
  ) {
    (self.authority, self.title, self.scopes) = (authority, title, scopes)
    (self.lastDay, self.proof, self.session) = (lastDay, proof, session)
  }

  /// The most characters in a name.
  public static let longestTitle = 40
  /// The most tokens one account may have at a time.
  public static let most = 20

  /// The token, which is shown once and kept nowhere.
  public func carryOut(_ work: Work) throws -> Done<AccessToken> {
    let account = try work.ownAccount(at: authority)
    try prove(account, work)
    let tokens = try work.records.accessTokens(of: account.id, at: authority, now: work.now.moment)
    let objections = objections(work, tokens)
    guard objections.isEmpty else { throw AccountRefusal.accessToken(objections) }
    let secret = AccessToken(work.random)
    let token = KeptAccessToken(
      id: work.newIdentifier(), account: account.id, name: title, scopes: scopes, madeAt: work.now.moment,
      endsAt: Moment(beginningInEnglandOf: lastDay.adding(days: 1)))
    try work.records.save(token, secret, of: authority)
    return .privately(
      secret,
      accountMatter(
        account, "Access token made: \(title), for \(token.scopesInWords), until \(lastDay.long)", by: account.post))
  }

  private func prove(_ account: Account, _ work: Work) throws {
    if let proof { return try work.demand(proof, of: account, at: authority) }
    guard try work.records.password(of: account.id, at: authority) == nil else { throw AccountRefusal.wrongPassword }
    let sessions = try work.records.sessions(of: account.id, at: authority, now: work.now.moment)
    guard sessions.contains(where: { $0.id == session && work.now.moment <= $0.beganAt.adding(seconds: 900) }) else {
      throw AccountRefusal.signInAgain
    }
  }

  private func objections(_ work: Work, _ tokens: [KeptAccessToken]) -> [Objection] {
    var found = TextLimit.objections("title", title, most: Self.longestTitle, what: "A name")
    let (today, lastPossible) = (work.now.day, work.now.day.adding(months: 12))
    if title.isEmpty { found.append(.refusal("title", "Give the token a name, such as Payroll export.")) }
    if tokens.contains(where: { $0.name == title }) {
      found.append(.refusal("title", "You have a token called \(title). Choose another name, or revoke that one."))
    }
    if tokens.count >= Self.most {
      found.append(.refusal("title", "You have \(tokens.count) tokens. Revoke one that is not used any more first."))
    }
    if lastDay < today || lastDay > lastPossible {
      found.append(.refusal("last", "Choose a last day from today to \(lastPossible.long)."))
    }
    let mayNot = scopes.filter { !Permission.forTokens.contains($0) || !work.person.may($0, at: authority, on: today) }
    if scopes.isEmpty { found.append(.refusal("scopes", "Choose what the token may do.")) }
    if !mayNot.isEmpty { found.append(.refusal("scopes", "A token may do only what you may do yourself.")) }
    return found
  }
}
