import Actions
import Council
import DatabasePort
import Law
import Secrets
import Store
import Synchronization
import TestEngines

/// A council with its accounts, and the letters it sent: what tests about signing in begin with.
struct Reception {
  let records: Records
  let postbag = Postbag()
  let authority = "kent"
  static let password = "pelican hammock tuesday"

  var means: SignInMeans {
    SignInMeans(
      cost: PasswordCost(rounds: 16, blockSize: 1, parallelism: 1) ?? .recommended, gate: PasswordGate(),
      post: postbag.post)
  }

  init(_ engine: Engine) throws {
    records = try engine.records()
    for council in [Councils.kent, Councils.rotherham] {
      try records.carryOut(RecordAuthority(council), by: .operatorAtTheMachine, at: Self.at(-60))
    }
  }

  static func at(_ seconds: Int) -> Now {
    let moment = Councils.now.moment.adding(seconds: seconds)
    return Now(moment, moment.dayUTC)
  }

  static func email(_ text: String) throws -> EmailAddress {
    guard let email = EmailAddress(text) else { throw ActionRefusal.notAllowed }
    return email
  }

  func invite(
    _ email: String, as role: Role = .structureEditor, by person: ActingPerson = .operatorAtTheMachine,
    at second: Int = 0
  ) throws -> Invitation {
    try records.carryOut(
      InvitePerson(
        authority: authority, holder: Account.Holder(name: "Ada", email: try Self.email(email)),
        post: "Policy Officer", roles: [RoleGrant(authority: authority, role: role)], letters: postbag.post),
      by: person, at: Self.at(second))
  }

  func accept(_ invitation: Invitation, at second: Int = 0) throws -> (code: OneTimeCode, recovery: [RecoveryCode]) {
    let offered = try records.offerCode(for: invitation.token)
    let codes = try records.acceptInvitation(
      invitation.token, password: Self.password, code: offered, firstCode: code(offered.oneTimeCode, second),
      at: authority, means: means, now: Self.at(second))
    return (offered.oneTimeCode, codes)
  }

  /// An officer whose account is set up a minute before.
  func officer(_ email: String = "ada@kent.example", as role: Role = .structureEditor) throws -> Officer {
    let invitation = try invite(email, as: role, at: -60)
    let (code, recovery) = try accept(invitation, at: -60)
    return Officer(account: invitation.account, email: email, code: code, recovery: recovery)
  }

  func signIn(
    _ officer: Officer, password: String = Reception.password, from caller: CallingDevice = .office, at second: Int
  ) throws -> OpenedSession? {
    try records.signIn(
      email: officer.email, password: Password(password), at: authority, from: caller, means: means,
      now: Self.at(second))
  }

  func give(_ typed: String, _ waiting: OpenedSession?, from caller: CallingDevice = .office, at second: Int) throws
    -> GiveCode.Outcome
  {
    try records.carryOut(
      GiveCode(authority: authority, token: waiting?.token, typed: typed, caller: caller, post: postbag.post),
      by: .visitor, at: Self.at(second))
  }

  /// Signs in with password and code.
  func enter(_ officer: Officer, from caller: CallingDevice = .office, at second: Int) throws -> OpenedSession {
    let waiting = try signIn(officer, from: caller, at: second)
    guard case .signedIn(let opened, _) = try give(code(officer.code, second), waiting, from: caller, at: second) else {
      throw ActionRefusal.notAllowed
    }
    return opened
  }

  func holder(_ token: Token, at second: Int, of council: String = "kent") throws -> SessionHolder? {
    try records.holder(of: token, at: council, now: Self.at(second))
  }

  func askForLink(_ email: String, at second: Int) throws -> Int? {
    try records.carryOut(
      RequestSignInLink(
        authority: authority, email: try Self.email(email), caller: .office, post: postbag.post),
      by: .visitor, at: Self.at(second))
  }

  func follow(_ token: Token?, at second: Int, of council: String = "kent") throws -> OpenedSession {
    try records.carryOut(
      FollowSignInLink(authority: council, token: token, caller: .office), by: .visitor, at: Self.at(second))
  }

  /// Somebody of the public, signed in.
  func resident(_ email: String = "eve@home.example", at second: Int = 0) throws -> OpenedSession {
    _ = try askForLink(email, at: second)
    return try follow(postbag.lastToken, at: second)
  }

  func code(_ code: OneTimeCode, _ second: Int) -> String {
    code.code(at: OneTimeCode.step(at: Self.at(second).moment.milliseconds / 1000))
  }
}

struct Officer {
  let account: String
  let email: String
  let code: OneTimeCode
  let recovery: [RecoveryCode]
}

extension CallingDevice {
  static let office = CallingDevice(network: "192.0.2.7", browser: "Firefox on Linux")
  static func elsewhere(_ number: Int) -> CallingDevice {
    CallingDevice(network: "198.51.100.\(number)", browser: "curl")
  }
}

/// Keeps letters instead of sending them.
final class Postbag: Sendable {
  private let kept = Mutex<[AccountLetter]>([])

  var letters: [AccountLetter] { kept.withLock { $0 } }
  var post: AccountPost { AccountPost { [self] letter, _ in kept.withLock { $0.append(letter) } } }

  /// The token in the last letter that has one.
  var lastToken: Token? { letters.reversed().lazy.compactMap { $0.matter.token }.first }
}

extension AccountLetter.Matter {
  var token: Token? {
    switch self {
    case .invitation(let token, _), .signInLink(let token, _), .passwordLink(let token, _), .addressLink(let token, _),
      .addressChanged(let token, _), .followingAsked(let token, _, _), .hearingAsked(let token, _, _),
      .answerLink(let token, _, _):
      token
    case .news(let letter): letter.token
    case .whatCame(let letter): letter.token
    case .event(let letter): letter.token
    case .addressAsked, .passwordChanged, .newDevice, .sessionReused, .workAccountLinked, .accountClosed,
      .reviewAsked, .draftReturned, .draftApproved, .agendaNotPublished, .agendaPublishedLate, .agendaShownWrongly,
      .agendaInOrderAgain, .enquiryAnswered, .postNotShown, .appealDecided, .moderation:
      nil
    }
  }

  var name: String { String("\(self)".prefix { $0 != "(" }) }
}
