import Actions
import Council
import DatabasePort
import Law
import Secrets
import Store
import Synchronization
import TestEngines
import Testing

/// People with a name and addresses that nobody else has, officers and a resident, from the invitation to what is left of them:
/// every deed about people once, and none of them in vain.
final class MarkerWalk {
  let records: Records
  /// The names of the deeds that were done.
  private(set) var done: Set<String> = []
  private let tokens = Tokens()
  private let administrator = ActingPerson(
    .account("admin"), post: "ICT Manager", grants: [RoleGrant(authority: "kent", role: .administrator)])
  private let device = CallingDevice(network: "203.0.113.77", browser: "Browser on zq-phone")
  private let password = "pelican hammock tuesday"
  private var seconds = 0

  /// Words letters as the site does, with name, address and link, and lays them into the outbox.
  private final class Tokens: Sendable {
    let last = Mutex<Token?>(nil)

    var post: AccountPost {
      AccountPost { [self] letter, open in
        if let token = letter.matter.token { last.withLock { $0 = token } }
        let words = "Dear \(letter.name) at \(letter.to.text), follow \(letter.matter.token?.text ?? "nothing")"
        try open.post(
          OutgoingLetter(
            authority: letter.authority.id, account: letter.account, to: letter.to,
            text: LetterText(subject: "For \(letter.name)", plain: words, html: words), madeAt: letter.at))
      }
    }
  }

  private var means: SignInMeans {
    SignInMeans(
      cost: PasswordCost(rounds: 16, blockSize: 1, parallelism: 1) ?? .recommended, gate: PasswordGate(),
      post: tokens.post)
  }

  init(_ engine: Engine) throws {
    records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
  }

  /// The time: each deed a minute after the last, so that no code is used twice.
  private var now: Now {
    seconds += 60
    let moment = Councils.now.moment.adding(seconds: seconds)
    return Now(moment, moment.dayUTC)
  }

  @discardableResult
  private func act<D: Deed>(_ deed: D, _ person: ActingPerson = .visitor, at time: Now? = nil) throws -> D.Outcome {
    done.insert(D.name)
    return try records.carryOut(deed, by: person, at: time ?? now)
  }

  private func token() throws -> Token { try #require(tokens.last.withLock { $0 }) }

  func everyDeed() throws {
    try residentsDeeds()
    try officersDeeds()
    // Sent letters keep no words; these still wait, so that their words are searched too.
    try act(CarryOutRetention(at: "kent"), .folkmoot)
  }

  private func residentsDeeds() throws {
    let email = try #require(EmailAddress("zephyrine@marker.example"))
    try act(RequestSignInLink(authority: "kent", email: email, caller: device, post: tokens.post))
    let opened = try act(FollowSignInLink(authority: "kent", token: try token(), caller: device))
    let holder = try #require(try records.holder(of: opened.token, at: "kent", now: now))
    let other = try #require(EmailAddress("quillfeather@marker.example"))
    try act(
      ChangeEmailAddress(
        authority: "kent", email: other, proof: nil, session: holder.session.id, post: tokens.post), holder.person)
    try act(ConfirmEmailAddress(authority: "kent", token: try token(), post: tokens.post))
    try act(FollowSignedIn(Follow(.council), .atOnce, at: "kent"), holder.person)
    try act(TakeOwnData(at: "kent"), holder.person)
    try act(RequestSignInLink(authority: "kent", email: email, caller: device, post: tokens.post))
    let second = try act(FollowSignInLink(authority: "kent", token: try token(), caller: device))
    let resident = try #require(try records.holder(of: second.token, at: "kent", now: now))
    try act(EraseOwnAccount(at: "kent"), resident.person)
    try followersDeeds()
  }

  /// Somebody without an account follows by letter, and stops; another goes on.
  private func followersDeeds() throws {
    for email in ["quillfeather@follow.marker.example", "zephyrine@follow.marker.example"] {
      let email = try #require(EmailAddress(email))
      try act(
        AskToFollow(
          Follow(.council), .atOnce, words: "everything", email: email, at: "kent", caller: device, post: tokens.post))
      let link = try act(ConfirmFollowing(try token(), at: "kent"))
      try act(ChangeFollowing(link, keeping: [.council], .atOnce, at: "kent"))
      if email.text.hasPrefix("quill") { try act(StopFollowing(link, at: "kent")) }
    }
    try act(SendNews(at: "kent", post: tokens.post), .folkmoot)
    try hearersDeeds()
  }

  /// Somebody answers, has the link sent to them, and asks to hear what comes of it; another stops it.
  private func hearersDeeds() throws {
    let today = Councils.today
    let reference = try act(
      PrepareActivity(
        Activity(.consult, title: "A road", reasons: "It is old.", opensOn: today, closesOn: today.adding(days: 100)),
        at: "kent"), .operatorAtTheMachine)
    try act(
      PrepareQuestions(
        Questionnaire([.init("One", [ActivityQuestion("q1", .line, "What?")])]), of: reference, at: "kent"),
      .operatorAtTheMachine)
    try act(PublishActivity(reference, inSpiteOfWarnings: true, at: "kent"), .operatorAtTheMachine)
    let receipt = Token(RandomBytes { Array(repeating: 41, count: $0) })
    _ = try act(
      AnswerActivity(
        ActivityResponse(receivedAt: Councils.now.moment, version: 1, answers: ["q1": Answered(text: "Mend it.")]),
        receipt: receipt, to: reference, at: "kent"))
    for email in ["quillfeather@hear.marker.example", "zephyrine@hear.marker.example"] {
      let email = try #require(EmailAddress(email))
      try act(
        SendAnswerLink(receipt, to: reference, email: email, at: "kent", caller: device, post: tokens.post))
      try act(AskToHear(of: reference, email: email, at: "kent", caller: device, post: tokens.post))
      let link = try token()
      try act(ConfirmHearing(link, at: "kent"))
      if email.text.hasPrefix("quill") { try act(StopHearing(link, at: "kent")) }
    }
    _ = try act(SendWhatCame(at: "kent", post: tokens.post), .folkmoot)
  }

  private func officersDeeds() throws {
    let (id, email) = try invite("Zephyrine Quillfeather", "z.quillfeather@marker.example")
    try act(InviteAgain(authority: "kent", account: id, letters: tokens.post), administrator)
    let code = try takeUp(email)
    let holder = try signIn(email, code)
    try prove(holder)
    try resetPassword(email)
    try roles(id)
    let letter = try #require(try records.read { try $0.letters(to: id, of: "kent") }.first)
    try act(SendLetterAgain(letter.id, of: "kent"), administrator)
    try act(AnswerSubjectAccess(id, of: "kent"), administrator)
    try eraseOneMore()
    try signInFromWork()
  }

  /// An officer takes up the invitation through the council’s single sign-on, signs out, signs in and stays.
  private func signInFromWork() throws {
    let email = try invite("Third Quillfeather", "third.zephyrine@marker.example").email
    let identity = LinkedIdentity(issuer: "https://login.example", subject: "zephyrine")
    #expect(try act(LinkIdentity(authority: "kent", identity: identity, checked: email, letters: tokens.post)))
    let deed = SignInByIdentity(authority: "kent", identity: identity, caller: device)
    let left = try #require(try act(deed))
    try act(SignOut(authority: "kent", token: left.token))
    #expect(try records.holder(of: left.token, at: "kent", now: now) == nil)
    #expect(try act(deed) != nil)
  }

  private func invite(_ name: String, _ address: String) throws -> (account: String, email: EmailAddress) {
    let email = try #require(EmailAddress(address))
    let invitation = try act(
      InvitePerson(
        authority: "kent", holder: .init(name: name, email: email), post: "Policy Officer",
        roles: [RoleGrant(authority: "kent", role: .structureEditor)], letters: tokens.post), administrator)
    return (invitation.account, email)
  }

  private func takeUp(_ email: EmailAddress) throws -> OneTimeCode {
    done.insert(AcceptInvitation.name)
    let time = now
    let offered = try records.offerCode(for: try token())
    _ = try records.acceptInvitation(
      try token(), password: password, code: offered, firstCode: text(offered.oneTimeCode, time), at: "kent",
      means: means, now: time)
    return offered.oneTimeCode
  }

  /// Signs in twice, so that one device can be signed out from the other, and stays a while.
  private func signIn(_ email: EmailAddress, _ code: OneTimeCode) throws -> SessionHolder {
    let copied = try session(email, code)
    seconds += SessionLife.token
    _ = try #require(try act(RotateSession(authority: "kent", token: copied)))
    seconds += SessionLife.oldToken
    #expect(try act(EndReusedSession(authority: "kent", token: copied, post: tokens.post)))
    let first = try session(email, code)
    let second = try session(email, code)
    let holder = try #require(try records.holder(of: second, at: "kent", now: now))
    let other = try #require(try records.holder(of: first, at: "kent", now: now))
    #expect(try act(RevokeDevice(authority: "kent", session: other.session.id), holder.person))
    seconds += SessionLife.token
    let renewed = try #require(try act(RotateSession(authority: "kent", token: second)))
    #expect(try records.holder(of: renewed, at: "kent", now: now) != nil)
    return holder
  }

  private func session(_ email: EmailAddress, _ code: OneTimeCode) throws -> Token {
    done.formUnion([StartSignIn.name, SignIn.name])
    let waiting = try records.signIn(
      email: email.text, password: Password(password), at: "kent", from: device, means: means, now: now)
    let time = now
    let outcome = try act(
      GiveCode(
        authority: "kent", token: waiting?.token, typed: text(code, time), caller: device, post: tokens.post), at: time)
    guard case .signedIn(let opened, _) = outcome else { throw ActionRefusal.notAllowed }
    return opened.token
  }

  private func text(_ code: OneTimeCode, _ time: Now) -> String {
    code.code(at: OneTimeCode.step(at: time.moment.milliseconds / 1000))
  }

  private func prove(_ holder: SessionHolder) throws {
    done.formUnion([ProveAgain.name, ChangePassword.name])
    let proof = try records.proveAgain(
      Password(password), by: holder.person, at: "kent", means: means, now: now)
    try act(RenewRecoveryCodes(authority: "kent", proof: proof), holder.person)
    try records.changePassword(
      from: password, to: "another hammock wednesday", by: holder, at: "kent", means: means, now: now)
  }

  private func resetPassword(_ email: EmailAddress) throws {
    try act(RequestSignInLink(authority: "kent", email: email, caller: device, post: tokens.post))
    done.insert(ResetPassword.name)
    _ = try records.resetPassword(
      try token(), to: "a third hammock thursday", at: "kent", means: means, now: now)
  }

  private func roles(_ account: String) throws {
    let grant = RoleGrant(authority: "kent", role: .finance)
    let held = try act(GiveRole(authority: "kent", account: account, grant: grant), administrator)
    try act(EndRole(authority: "kent", role: held.id, lastDay: Councils.today), administrator)
  }

  /// Another officer, closed and erased; the first stays to be found.
  private func eraseOneMore() throws {
    let id = try invite("Quillfeather the Second", "second.zephyrine@marker.example").account
    try act(CloseAccount(authority: "kent", account: id), administrator)
    try act(EraseAccount(id, of: "kent"), administrator)
  }

  /// Every text in every table, by table and column.
  func everything() throws -> [String: [String]] { try Everything.texts(in: records.database) }
}

/// What a whole database says.
enum Everything {
  /// Every text in every table, by `table.column`.
  static func texts(in database: any Database) throws -> [String: [String]] {
    try database.read { transaction in
      var found: [String: [String]] = [:]
      for table in Catalogue.tables {
        try transaction.each("select * from \(table.name)", []) { row in
          for column in table.columns {
            guard case .text(let text) = try row.value(column.name) else { continue }
            found["\(table.name).\(column.name)", default: []].append(text)
          }
        }
      }
      return found
    }
  }
}
