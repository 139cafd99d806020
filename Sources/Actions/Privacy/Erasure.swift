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
    let roles = try work.records.roles(of: account.id, at: authority)
    let isAdministrator = roles.contains { $0.grant.role == .administrator && $0.grant.stands(on: work.now.day) }
    if isAdministrator, try !work.hasAdministrator(of: authority, without: { $0.account == account.id }) {
      throw PrivacyRefusal.lastAdministrator
    }
  }

  func carryOut(_ work: Work) throws -> PrivacyReceipt {
    let open = work.records
    let counts = try open.deletePersonalRows(of: account.id, email: account.holder?.email, at: authority)
    var erased = account
    (erased.state, erased.holder) = (.erased, nil)
    erased.closedAt = account.closedAt ?? work.now.moment
    try open.save(erased, of: authority)
    let receipt = PrivacyReceipt(
      .erasure, number: work.newIdentifier(), authority: authority, account: account.id, at: work.now.moment,
      counts: counts,
      stays: Catalogue.personal.compactMap { table in
        table.privacy.flatMap { $0.stays.isEmpty ? nil : "\(table.name): \($0.stays)" }
      })
    try open.save(receipt)
    return receipt
  }
}
