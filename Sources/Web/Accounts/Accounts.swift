import Actions
import Council
import HTML
import Law
import Store

extension Site {
  func addAccounts(_ routes: inout Routes) {
    routes.get("/:authority/accounts", .only(.seeAccounts), accountList)
    routes.get("/:authority/accounts/new", .only(.lookAfterAccounts), invitePage)
    routes.post("/:authority/accounts/new", .only(.lookAfterAccounts), invite)
    routes.get("/:authority/accounts/:account", .only(.seeAccounts), accountPage)
    routes.post("/:authority/accounts/:account/roles", .only(.lookAfterAccounts), giveRole)
    routes.post("/:authority/accounts/:account/roles/end", .only(.lookAfterAccounts), endRole)
    routes.post("/:authority/accounts/:account/invitation", .only(.lookAfterAccounts), inviteAgain)
    routes.get("/:authority/accounts/:account/close", .only(.lookAfterAccounts), closePage)
    routes.post("/:authority/accounts/:account/close", .only(.lookAfterAccounts), close)
  }

  func accountList(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let all = try records.read { open in
      (try open.accounts(of: id), Dictionary(grouping: try open.roles(at: id), by: \.account))
    }
    let wanted = visit.query["for"]?.trimmed ?? ""
    let list = AccountList(visit: visit, accounts: all.0, roles: all.1, wanted: String(wanted.prefix(100)))
    return try personal(visit, "Accounts", lede: "Who may sign in at this council, and with which roles.") { list.node }
  }
}

/// All accounts, or those that fit some words.
struct AccountList {
  static let most = 200

  var visit: Visit
  var accounts: [Account]
  var roles: [String: [HeldRole]]
  var wanted: String

  private var id: String { visit["authority"] }

  private var fitting: [Account] {
    let words = wanted.lowercased()
    return accounts.filter { account in
      words.isEmpty
        || [
          account.post, account.holder?.name ?? "", account.holder?.email.text ?? "", account.state.rawValue,
          rolesToday(account),
        ].contains { $0.lowercased().contains(words) }
    }
  }

  private func rolesToday(_ account: Account) -> String {
    Set((roles[account.id] ?? []).filter { $0.grant.stands(on: visit.today) }.map(\.grant.role.words)).sorted()
      .joined(separator: ", ")
  }

  var node: HTMLNode {
    let fitting = fitting
    return leaf("list", counted(fitting.count, one: "1 account", other: "\(fitting.count) accounts"), full: true) {
      form(.action(Address.accounts(id)), .method("get"), .role("search")) {
        div(.class("row")) {
          FormField(name: "for", label: "Name, post, address, role or state", kind: .search, value: wanted).node
          button(.class("btn ghost")) { "Search" }
        }
      }
      if visit.person.may(.lookAfterAccounts, at: id, on: visit.today) {
        p { a(.class("btn"), .href(Address.accounts(id, "/new"))) { "Invite a person" } }
      }
      if fitting.count > Self.most { p { "The first \(Self.most) are shown. Search to find others." } }
      table(fitting.prefix(Self.most))
    }
  }

  private func table(_ shown: some Sequence<Account>) -> HTMLNode {
    DataTable(
      caption: "Accounts", captionIsHidden: true,
      columns: [.heading("Post"), .text("Name"), .text("E-mail address"), .text("Roles today"), .text("State")],
      rows: shown.map { account in
        [
          a(.href(Address.accounts(id, of: account.id))) { account.post.isEmpty ? account.id : account.post },
          HTMLNode(account.holder?.name ?? ""), HTMLNode(account.holder?.email.text ?? ""),
          HTMLNode(rolesToday(account)), account.state.tag,
        ]
      }
    ).node
  }
}

extension Account.State {
  var tag: HTMLNode {
    switch self {
    case .invited: Web.tag(.ochre, .due, "Invited")
    case .active: Web.tag(.green, .met, "In use")
    case .closed: Web.tag(.stone, .na, "Closed")
    case .erased: Web.tag(.stone, .deleted, "Erased")
    }
  }
}
