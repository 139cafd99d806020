import Council
import DatabasePort
import Law

/// A role as an account has it, with what names it.
public struct HeldRole: Hashable, Sendable {
  /// What names it: random.
  public let id: String
  /// Which account has it.
  public let account: String
  /// The role, where and from when to when.
  public var grant: RoleGrant

  /// A held role from its parts.
  public init(id: String, account: String, grant: RoleGrant) {
    self.id = id
    self.account = account
    self.grant = grant
  }
}

extension OpenRecords {
  /// The roles of an account, past ones too.
  public func roles(of account: String, at authority: String) throws -> [HeldRole] {
    try select(
      AccountTables.grant, where: ["authority": .text(authority), "account": .text(account)], Self.heldRole)
  }

  /// All roles at an authority, past ones too.
  public func roles(at authority: String) throws -> [HeldRole] {
    try select(AccountTables.grant, where: ["authority": .text(authority)], Self.heldRole)
  }

  /// The active accounts that may do something for the whole authority on a day, in the order in which they were opened.
  public func officers(having permission: Permission, at authority: String, on day: Day) throws -> [Account] {
    let roles = Role.allCases.filter { $0.permissions.contains(permission) }
    let held = try roles.flatMap { role in
      try select(
        AccountTables.grant, where: ["authority": .text(authority), "role": .text(role.rawValue)], Self.heldRole)
    }
    let accounts = Set(held.filter { $0.grant.stands(on: day) && $0.grant.scope == .authority }.map(\.account))
    return try accounts.compactMap { try account($0, of: authority) }.filter { $0.state == .active }
      .sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
  }

  /// Enters a role, or overwrites the one of the same identifier.
  public func save(_ role: HeldRole) throws {
    try put(
      try TableRow(
        AccountTables.grant,
        [
          "authority": .text(role.grant.authority), "id": .text(role.id), "account": .text(role.account),
          "role": .text(role.grant.role.rawValue), "scope_kind": .text(role.grant.scope.kind),
          "scope": .text(role.grant.scope.reference), "valid_from": DayColumn.from(role.grant.from),
          "valid_to": DayColumn.to(role.grant.to),
        ]))
  }

  /// Takes a role out that never came to count.
  public func remove(_ role: HeldRole) throws {
    try remove(AccountTables.grant, where: ["authority": .text(role.grant.authority), "id": .text(role.id)])
  }

  private static func heldRole(_ row: Row) throws -> HeldRole {
    let (kind, reference) = (try row.text("scope_kind"), try row.text("scope"))
    guard let scope = RoleGrant.Scope(kind: kind, reference: reference) else {
      throw DatabaseProblem(.wrongAnswer, "\(kind) \(reference) is not a part of an authority.")
    }
    return HeldRole(
      id: try row.text("id"), account: try row.text("account"),
      grant: RoleGrant(
        authority: try row.text("authority"), role: try row.word("role"), scope: scope, from: try row.from(),
        to: try row.to()))
  }
}
