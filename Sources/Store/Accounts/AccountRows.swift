import Council
import DatabasePort

extension OpenRecords {
  /// One account; `nil` when the authority has none of this identifier.
  public func account(_ id: String, of authority: String) throws -> Account? {
    try select(AccountTables.account, where: ["authority": .text(authority), "id": .text(id)]) {
      try account($0, of: authority)
    }.first
  }

  /// All accounts of an authority, by when they were made.
  public func accounts(of authority: String) throws -> [Account] {
    try select(AccountTables.account, where: ["authority": .text(authority)]) { try account($0, of: authority) }
      .sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
  }

  /// The account of an e-mail address; `nil` when the authority has none.
  public func account(at email: EmailAddress, of authority: String) throws -> Account? {
    let holders = try select(
      AccountTables.person, where: ["authority": .text(authority), "email_key": .text(emailKey(email))]
    ) { try $0.text("account") }
    return try holders.first.flatMap { try account($0, of: authority) }
  }

  /// Enters an account and its holder, or overwrites them.
  public func save(_ account: Account, of authority: String) throws {
    try put(
      try TableRow(
        AccountTables.account,
        [
          "authority": .text(authority), "id": .text(account.id), "kind": .text(account.kind.rawValue),
          "post": .text(account.post), "state": .text(account.state.rawValue),
          "opened_at": .text(account.openedAt.description), "closed_at": DatabaseValue(account.closedAt?.description),
        ]))
    guard let holder = account.holder else { return }
    try put(
      try TableRow(
        AccountTables.person,
        [
          "authority": .text(authority), "account": .text(account.id), "name": .text(holder.name),
          "email": .text(holder.email.text), "email_key": .text(emailKey(holder.email)),
        ]))
  }

  private func emailKey(_ email: EmailAddress) -> String { keeping.keyed("e-mail", email.folded) }

  private func account(_ row: Row, of authority: String) throws -> Account {
    let id = try row.text("id")
    return Account(
      id: id, kind: try row.word("kind"), post: try row.text("post"), state: try row.word("state"),
      openedAt: try row.moment("opened_at"), closedAt: try row.optionalMoment("closed_at"),
      holder: try holder(of: id, authority))
  }

  /// Who holds an account; `nil` when their data have been erased.
  public func holder(of account: String, _ authority: String) throws -> Account.Holder? {
    try select(AccountTables.person, where: ["authority": .text(authority), "account": .text(account)]) { row in
      guard let email = EmailAddress(try row.text("email")) else {
        throw DatabaseProblem(.wrongAnswer, "The e-mail address of account \(account) is not one.")
      }
      return Account.Holder(name: try row.text("name"), email: email)
    }.first
  }
}
