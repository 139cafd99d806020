import Council
import HTML
import Store

extension Site {
  /// Where somebody begins who has signed in: what their roles allow, and nothing else.
  func workspace(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let person = visit.person
    let links = Workspace.links(id).filter { person.may($0.permission, at: id, on: visit.today) }
    return try personal(visit, "Your workspace", lede: "Signed in as \(visit.signedIn?.name ?? "").") {
      whatToTry(visit)
      leaf("links", "What you can do here") {
        ul(.class("plain stack")) {
          for link in links {
            li {
              a(.href(link.address)) { link.title }
              p(.class("soft small")) { link.words }
            }
          }
        }
      }
    }
  }
}

/// The pages a workspace leads to, each with what it takes to see it.
enum Workspace {
  struct Link {
    var permission: Permission
    var title: Phrase
    var address: String
    var words: Phrase
  }

  static func links(_ id: String) -> [Link] {
    [
      Link(
        permission: .editStructure, title: "Structure", address: Address.structure(id),
        words: "Units and posts: open one to change it, from a day on and under an authority."),
      Link(
        permission: .seeAccounts, title: "Accounts", address: Address.accounts(id),
        words: "Who may sign in, and with which roles."),
      Link(
        permission: .lookAfterAccounts, title: "Invite a person", address: Address.accounts(id, "/new"),
        words: "They get a letter and set up their own password and codes."),
      Link(
        permission: .seeAccounts, title: "Privacy receipts", address: Address.privacyReceipts(id),
        words: "What was given out, erased and deleted, in numbers."),
      Link(
        permission: .seeWorkspace, title: "Proposals", address: Address.proposals(id),
        words: "What is proposed, what it costs and what the rules say."),
      Link(
        permission: .ownAccount, title: "Your account", address: Address.account(id),
        words: "Your address, your password, your devices, your data."),
    ]
  }
}
