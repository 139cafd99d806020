import Council
import Store

/// The deletion of everything personal of one account. Its random identifier stays, so that the record stays whole.
struct Erasure {
  let authority: String
  let account: Account

  init(of id: String, at authority: String, _ work: Work) throws {
    guard let account = try work.records.account(id, of: authority) else { throw PrivacyRefusal.noSuchAccount }
    guard account.state != .erased else { throw PrivacyRefusal.erasedAlready }
    (self.authority, self.account) = (authority, account)
  }

  /// Throws ``PrivacyRefusal`` when nobody else could look after accounts afterwards.
  func refuseLastAdministrator(_ work: Work) throws {
    let roles = try work.records.roles(at: authority)
    let active = Set(try work.records.accounts(of: authority).filter { $0.state == .active }.map(\.id))
    let administrators = roles.filter {
      $0.grant.role == .administrator && $0.grant.scope == .authority && $0.grant.stands(on: work.now.day)
        && active.contains($0.account)
    }
    guard administrators.contains(where: { $0.account == account.id }) else { return }
    guard administrators.contains(where: { $0.account != account.id }) else { throw PrivacyRefusal.lastAdministrator }
  }

  func carryOut(_ work: Work) throws -> PrivacyReceipt {
    let open = work.records
    let counts = try open.deletePersonalRows(of: account.id, email: account.holder?.email, at: authority)
    var erased = account
    (erased.state, erased.holder) = (.erased, nil)
    erased.closedAt = account.closedAt ?? work.now.moment
    try open.save(erased, of: authority)
    let receipt = PrivacyReceipt(
      .erasure, authority: authority, account: account.id, at: work.now.moment, counts: counts,
      stays: Catalogue.personal.compactMap { table in
        table.privacy.flatMap { $0.stays.isEmpty ? nil : "\(table.name): \($0.stays)" }
      })
    try open.save(receipt)
    return receipt
  }
}
