import Actions
import Council
import Hummingbird
import Law
import Secrets
import Store
import Testing

@testable import Web

/// Somebody who asks the routes: what they are, and the cookies and proofs their browser has.
struct Caller {
  var words: String
  /// The roles that count at Borsetshire today.
  var roles: Set<Role> = []
  /// Whether they are signed in there.
  var isSignedIn = false
  var cookies: [String: String] = [:]
  /// What forms of a page of Borsetshire carry for them.
  var proof = ""
  /// What forms of a page of no council carry for them.
  var proofAnywhere = ""

  /// Whether they may use a route.
  func may(_ may: RouteTable.May) -> Bool {
    switch may {
    case .everyone: true
    case .only(let named): isSignedIn && !roles.isDisjoint(with: named)
    }
  }
}

/// A town with everybody in it: a visitor, and every role here and elsewhere, counting today and not.
struct Crowd {
  let town: Town
  var callers: [Caller] = []
  /// An account that is looked at, with a name that nobody else has.
  static let secret = "Zephyrine Quillfeather"
  private(set) var target = ""
  private var made = 0

  init(languages: SiteLanguages = .onlyEnglish) async throws {
    town = try Town(languages: languages)
    target = try enter(Self.secret, [RoleGrant(authority: Town.id, role: .finance)], at: Town.id).id
    let (yesterday, tomorrow) = (town.clock.now.day.adding(days: -1), town.clock.now.day.adding(days: 1))
    try await add("a visitor", nil)
    for role in Role.allCases {
      let (here, there) = (RoleGrant(authority: Town.id, role: role), RoleGrant(authority: "ambridge", role: role))
      try await add(role.words, [here], counting: [role])
      try await add("\(role.words) until yesterday", [Self.days(of: here, to: yesterday)])
      try await add("\(role.words) from tomorrow on", [Self.days(of: here, from: tomorrow)])
      try await add("\(role.words) of the neighbour", [there], at: "ambridge")
    }
    try await add("a closed account", [RoleGrant(authority: Town.id, role: .administrator)], isClosed: true)
  }

  private static func days(of grant: RoleGrant, from: Day? = nil, to: Day? = nil) -> RoleGrant {
    RoleGrant(authority: grant.authority, role: grant.role, from: from, to: to)
  }

  private mutating func add(
    _ words: String, _ grants: [RoleGrant]?, at authority: String = Town.id, counting roles: Set<Role> = [],
    isClosed: Bool = false
  ) async throws {
    var caller = Caller(words: words, roles: roles)
    let browser = Browser(town)
    caller.proofAnywhere = try await browser.proof()
    if let grants {
      let account = try enter("Somebody", grants, at: authority)
      let token = try signIn(account.id, at: authority)
      // Who is signed in at the neighbour shows the same token here too.
      for council in [authority, Town.id] { browser.cookies[SessionCookie.name(council)] = token.text }
      caller.isSignedIn = authority == Town.id && !isClosed
      if isClosed {
        try town.records.carryOut(
          CloseAccount(authority: authority, account: account.id), by: .operatorAtTheMachine, at: town.clock.now)
      }
    }
    caller.cookies = browser.cookies
    caller.proof = try await browser.proof()
    callers.append(caller)
  }

  /// An account in use with these roles, entered as a deed would.
  private mutating func enter(_ name: String, _ grants: [RoleGrant], at authority: String) throws -> Account {
    made += 1
    let account = Account(
      id: "account-\(made)", kind: grants.allSatisfy(\.role.isOfTheCouncil) ? .council : .public,
      post: "Officer \(made)",
      state: .active, openedAt: town.clock.now.moment,
      holder: .init(name: name, email: try #require(EmailAddress("person-\(made)@example.org"))))
    try town.records.change { open in
      try open.save(account, of: authority)
      for (index, grant) in grants.enumerated() {
        try open.save(HeldRole(id: "role-\(account.id)-\(index)", account: account.id, grant: grant))
      }
      let matter = RecordMatter(
        deed: "test", subject: account.subject, title: "Test", by: "Test", warrant: Warrant(.running, "A test"))
      try open.enter(
        RecordNote(matter, isPublic: false), account: nil, authority: authority, at: town.clock.now.moment)
    }
    return account
  }

  /// A session on one more device.
  func signIn(_ account: String, at authority: String) throws -> Token {
    let (token, now) = (Token(town.records.keeping.random), town.clock.now.moment)
    try town.records.change { open in
      try open.save(
        Session(
          digest: token.digest, id: "session \(token.text.prefix(8))", account: account, stage: .whole,
          device: "A browser", beganAt: now, renewedAt: now, seenAt: now, endsAt: now.adding(seconds: 7200)),
        of: authority)
    }
    return token
  }
}

extension Browser {
  /// What a form of Borsetshire’s pages carries for this browser.
  func proof() async throws -> String {
    let page = try await get(sessionCookie == nil ? "/\(Town.id)/sign-in" : "/\(Town.id)/sign-in/by-letter")
    return try #require(page.forms.first?.values[FormToken.field])
  }
}
