import Actions
import Council
import HTML
import Law
import Store

extension Site {
  /// The account an address names, with its roles; the same refusal for one that is not there and one of another authority.
  func named(_ visit: Visit) throws -> (account: Account, roles: [HeldRole]) {
    let id = try council(visit).authority.id
    return try records.read { open in
      guard let account = try open.account(visit["account"], of: id) else { throw Problem.nothingHere }
      return (account, try open.roles(of: account.id, at: id))
    }
  }

  func accountPage(_ visit: Visit) throws -> Answer { try accountPage(visit, FormFaults()) }

  func giveRole(_ visit: Visit) throws -> Answer {
    let (id, named) = (visit["authority"], try named(visit))
    var faults = FormFaults()
    guard let grant = RoleForm(visit).grant(at: id, &faults) else { return try accountPage(visit, faults) }
    let deed = GiveRole(authority: id, account: named.account.id, grant: grant, reason: reason(visit))
    return try doing(visit, deed, "given", field: "role")
  }

  func endRole(_ visit: Visit) throws -> Answer {
    let (id, named) = (visit["authority"], try named(visit))
    var faults = FormFaults()
    let last = DayField(visit.typed("last"))
    if last.isWrong { faults.add(last.message, at: "last") }
    let role = visit.typed("held")
    if !named.roles.contains(where: { $0.id == role }) { faults.add("Choose the role that is to end.", at: "held") }
    guard faults.isEmpty else { return try accountPage(visit, faults) }
    let deed = EndRole(authority: id, role: role, lastDay: last.day ?? visit.today, reason: reason(visit))
    return try doing(visit, deed, "ended", field: "held")
  }

  func inviteAgain(_ visit: Visit) throws -> Answer {
    let deed = InviteAgain(authority: visit["authority"], account: try named(visit).account.id, letters: means.post)
    return try doing(visit, deed, "invited", field: "again")
  }

  func closePage(_ visit: Visit) throws -> Answer { try closePage(visit, FormFaults()) }

  func close(_ visit: Visit) throws -> Answer {
    let deed = CloseAccount(
      authority: visit["authority"], account: try named(visit).account.id, reason: reason(visit))
    do {
      try records.carryOut(deed, by: visit.person, at: visit.now)
    } catch let refusal as AccountRefusal {
      var faults = FormFaults()
      faults.add(refusal.description, at: "reason")
      return try closePage(visit, faults)
    }
    return .seeOther(Address.accounts(visit["authority"], of: visit["account"]) + "?news=closed")
  }

  private func reason(_ visit: Visit) -> String { String(visit.typed("reason").prefix(500)) }

  private func doing(_ visit: Visit, _ deed: some Deed, _ news: String, field: String) throws -> Answer {
    do {
      _ = try records.carryOut(deed, by: visit.person, at: visit.now)
    } catch let refusal as AccountRefusal {
      var faults = FormFaults()
      faults.add(refusal.description, at: field)
      return try accountPage(visit, faults)
    }
    return .seeOther(Address.accounts(visit["authority"], of: visit["account"]) + "?news=\(news)")
  }

  private func accountPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let named = try named(visit)
    let view = try view(named, visit, faults)
    return try personal(visit, view.title, kicker: "Account", crumbs: [view.crumb], faults: faults) {
      if visit.query["news"] == "invited" { whereLettersGo(visit) }
      view.node
    }
  }

  private func closePage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let named = try named(visit)
    let view = try view(named, visit, faults)
    return try personal(visit, "Close the account", kicker: view.title, crumbs: [view.crumb], faults: faults) {
      view.closing
    }
  }

  private func view(_ named: (account: Account, roles: [HeldRole]), _ visit: Visit, _ faults: FormFaults) throws
    -> AccountView
  {
    let receipts = try records.read { try $0.privacyReceipts(of: visit["authority"], about: named.account.id) }
    return AccountView(
      visit: visit, account: named.account, roles: named.roles, receipts: receipts, faults: faults)
  }
}
