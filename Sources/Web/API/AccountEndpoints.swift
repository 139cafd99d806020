import Actions
import Council
import Law
import Publishing
import Store

// The token that asks, and who has an account. Names and e-mail addresses are not given to programs.
extension Site {
  var ownTokenEndpoint: Endpoint {
    Endpoint(
      path: APIAddress.council + "/token", summary: "The token that asks: what it may do today, and until when",
      access: .only(.ownAccount), content: .json(WrittenToken.schema)
    ) { call in
      guard let holder = call.holder else { throw CallProblem(.tokenMissing, "") }
      return CallAnswer(WrittenToken.value(holder, at: call["authority"], on: call.now.day))
    }
  }

  var accountEndpoints: [Endpoint] {
    [
      Endpoint(
        path: APIAddress.council + "/accounts", summary: "Who may sign in, by post, and with which roles",
        about: "Names and e-mail addresses are left out; the pages show them to those who may see them.",
        access: .only(.seeAccounts), parameters: Paging.parameters,
        content: .json(Paging.schema(WrittenAccount.schema))
      ) { [self] call in
        let id = try council(call).authority.id
        let (accounts, roles) = try records.read { (try $0.accounts(of: id), try $0.roles(at: id)) }
        let byAccount = Dictionary(grouping: roles, by: \.account)
        return try paging(call).page(of: accounts, by: \.id) { WrittenAccount.value($0, byAccount[$0.id] ?? []) }
      }
    ]
  }
}

/// The own token as the API writes it.
enum WrittenToken {
  static let schema = Schema.object(
    "Token", "An access token.",
    [
      .must("name", .text("What its holder calls it.")), .must("post", .text("The post it acts in.")),
      .must("scopes", .list(.choice(Permission.forTokens.map(\.rawValue)), most: 50)),
      .must("today", .list(.choice(Permission.forTokens.map(\.rawValue)), most: 50, "The scopes that count today.")),
      .must("madeAt", .moment), .must("endsAt", .moment),
    ])

  static func value(_ holder: AccessTokenHolder, at authority: String, on day: Day) -> JSONText.Value {
    let scopes = Permission.forTokens.filter(holder.token.scopes.contains)
    return .object([
      ("name", .text(holder.token.name)), ("post", .text(holder.account.post)),
      ("scopes", .texts(scopes.map(\.rawValue))),
      ("today", .texts(scopes.filter { holder.person.may($0, at: authority, on: day) }.map(\.rawValue))),
      ("madeAt", .text(holder.token.madeAt.description)), ("endsAt", .text(holder.token.endsAt.description)),
    ])
  }
}

/// Accounts as the API writes them: without who holds them.
enum WrittenAccount {
  static let schema = Schema.object(
    "Account", "A sign-in, by its random name and the post it acts in.",
    [
      .must("id", .text()), .must("kind", .choice(Account.Kind.self)), .must("post", .text()),
      .must("state", .choice(Account.State.self)), .must("openedAt", .moment), .must("closedAt", Schema.moment.orNull),
      .must("roles", .list(role)),
    ])

  private static let role = Schema.object(
    "RoleGrant", "A role, for the council or a part of it, from a day to a day.",
    [
      .must("role", .choice(Role.self)), .must("scope", .choice(["authority", "body", "place"])),
      .must("reference", .text("The body or place; empty for the whole council.")), .must("from", Schema.day.orNull),
      .must("to", Schema.day.orNull),
    ])

  static func value(_ account: Account, _ roles: [HeldRole]) -> JSONText.Value {
    .object([
      ("id", .text(account.id)), ("kind", .text(account.kind.rawValue)), ("post", .text(account.post)),
      ("state", .text(account.state.rawValue)), ("openedAt", .text(account.openedAt.description)),
      ("closedAt", .optional(account.closedAt?.description)), ("roles", .list(roles.map(\.grant).map(value))),
    ])
  }

  private static func value(_ grant: RoleGrant) -> JSONText.Value {
    .object([
      ("role", .text(grant.role.rawValue)), ("scope", .text(grant.scope.kind)),
      ("reference", .text(grant.scope.reference)), ("from", .optional(grant.from?.iso)),
      ("to", .optional(grant.to?.iso)),
    ])
  }
}
