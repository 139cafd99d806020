import Council
import Secrets
import Store

/// Takes up an invitation: the password, the key of one-time codes proven by a first code, and recovery codes.
public struct AcceptInvitation: Deed {
  public static let permission = Permission.signIn
  public static let name = "accept-invitation"
  public let authority: String
  /// The token in the link; `nil` when the address held none.
  public let token: Token?
  /// The new password, ready to be kept.
  public let password: PasswordHash
  /// The key of one-time codes.
  public let oneTimeCode: OneTimeCode
  /// The first code, as it was typed.
  public let firstCode: String

  public init(authority: String, token: Token?, password: PasswordHash, oneTimeCode: OneTimeCode, firstCode: String) {
    (self.authority, self.token, self.password) = (authority, token, password)
    (self.oneTimeCode, self.firstCode) = (oneTimeCode, firstCode)
  }

  /// The recovery codes, to be shown once. Signing in comes next.
  public func carryOut(_ work: Work) throws -> Done<[RecoveryCode]> {
    let link = try work.openLink(token, [.invitation], of: authority)
    var account = try work.account(link.account ?? "", of: authority)
    guard account.state == .invited || account.state == .active else { throw AccountRefusal.linkIsOver }
    guard let step = oneTimeCode.matchingStep(firstCode, at: work.now.moment.milliseconds / 1000, usedUpTo: nil) else {
      throw AccountRefusal.wrongCode
    }
    let wasActive = account.state == .active
    account.state = .active
    try work.records.save(account, of: authority)
    try work.records.save(
      AccountSecret(password: password, oneTimeCode: oneTimeCode), of: account.id, at: authority)
    try work.records.saveCodeStep(step, of: account.id, at: authority)
    let codes = RecoveryCode.sheet(work.random)
    try work.records.replaceRecoveryCodes(codes, of: account.id, at: authority)
    try work.records.endSessions(of: account.id, at: authority)
    try work.use(link, of: authority)
    try work.voidLinks(of: account.id, at: authority)
    return .privately(
      codes, accountMatter(account, wasActive ? "Account set up anew" : "Invitation taken up", by: account.post))
  }
}

/// A key of one-time codes that is shown on the page of an invitation and comes back with its form, kept nowhere meanwhile.
public struct OfferedCode: Sendable {
  /// The key.
  public let oneTimeCode: OneTimeCode
  /// The key enciphered for the form; it opens for the same link only.
  public let sealed: String
}

extension Records {
  /// A new key for the page of an invitation.
  public func offerCode(for token: Token) throws -> OfferedCode {
    let code = OneTimeCode(keeping.random)
    let sealed = try keeping.key.encrypt(
      code.key, for: "offered-code", owner: token.digest.description, random: keeping.random)
    return OfferedCode(oneTimeCode: code, sealed: Base64URL.text(sealed))
  }

  /// The key that came back with the form; `nil` when it is not what was offered for this link.
  public func offeredCode(_ sealed: String, for token: Token) -> OfferedCode? {
    guard let bytes = Base64URL.bytes(sealed),
      let key = try? keeping.key.decrypt(bytes, for: "offered-code", owner: token.digest.description)
    else { return nil }
    return OfferedCode(oneTimeCode: OneTimeCode(key: key), sealed: sealed)
  }

  /// Takes up an invitation and gives the recovery codes. Says what is wrong before it does the slow work of a password.
  public func acceptInvitation(
    _ token: Token, password: String, code: OfferedCode, firstCode: String, at authority: String, means: SignInMeans,
    now: Now
  ) throws -> [RecoveryCode] {
    guard let offer = try offer(of: token, at: authority, now: now), offer.purpose == .invitation,
      let email = offer.email
    else { throw AccountRefusal.linkIsOver }
    if let objection = Password.objection(to: password, emailAddress: email.text) {
      throw AccountRefusal.password(objection)
    }
    guard code.oneTimeCode.matchingStep(firstCode, at: now.moment.milliseconds / 1000, usedUpTo: nil) != nil else {
      throw AccountRefusal.wrongCode
    }
    let hash = try PasswordHash(of: Password(password), cost: means.cost, random: keeping.random, gate: means.gate)
    let deed = AcceptInvitation(
      authority: authority, token: token, password: hash, oneTimeCode: code.oneTimeCode, firstCode: firstCode)
    return try carryOut(deed, by: .visitor, at: now)
  }
}
