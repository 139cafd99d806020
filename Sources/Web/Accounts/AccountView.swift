import Council
import HTML
import Law
import Store

/// One account as those see it who look after accounts, or may only look at them.
struct AccountView {
  var visit: Visit
  var account: Account
  var roles: [HeldRole]
  var receipts: [PrivacyReceipt]
  var faults: FormFaults

  var id: String { visit["authority"] }
  private var mayChange: Bool { visit.person.may(.lookAfterAccounts, at: id, on: visit.today) }
  private var isOpen: Bool { account.state == .active || account.state == .invited }

  var title: Phrase { .data(account.holder.map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? account.post) }
  var crumb: Crumb { Crumb(title: "Accounts", address: Address.accounts(id)) }

  private static let news: [String: Phrase] = [
    "invited": "The invitation is on its way. It ends after a week.", "given": "The role is given.",
    "ended": "The role ends as you said.", "closed": "The account is closed, and every device is signed out.",
  ]

  var node: HTMLNode {
    HTMLNode {
      if let words = Self.news[visit.query["news"] ?? ""] { done(words) }
      leaf("who", "Who it is") {
        account.state.tag
        summaryList([
          ("Name", HTMLNode(account.holder?.name ?? "")), ("Post", HTMLNode(account.post)),
          ("E-mail address", HTMLNode(account.holder?.email.text ?? "")),
          (
            "Signs in",
            HTMLNode(account.kind == .council ? "With password and code, or the council’s sign-on" : "By letter")
          ),
          ("Account since", HTMLNode(account.openedAt.dayUTC.long)), ("In the record", HTMLNode(account.id)),
        ])
      }
      leaf("roles", "Roles", full: true) { RoleTable(roles: roles, today: visit.today).node }
      if mayChange, isOpen { deeds }
      if mayKeepData || !receipts.isEmpty { privacy }
    }
  }

  private var deeds: HTMLNode {
    HTMLNode {
      if roles.contains(where: { !isOver($0) }) { leaf("ending", "End a role") { endForm } }
      leaf("giving", "Give a role") {
        visit.sending(to: Address.accounts(id, of: account.id, "roles"), "Give the role") {
          RoleForm(visit).fields(Role.allCases.filter { $0.isOfTheCouncil == (account.kind == .council) }, faults)
          why("giving-reason")
        }
      }
      if account.kind == .council {
        leaf("again", "Invite again", margin: HTMLNode { p { "Earlier links are void." } }) {
          p {
            "For a lost invitation, or when password and codes are both lost: taking it up sets the account up anew."
          }
          visit.sending(to: Address.accounts(id, of: account.id, "invitation"), "Send the invitation again")
        }
      }
      leaf("closing", "Close the account") {
        p { a(.class("btn ghost"), .href(Address.accounts(id, of: account.id, "close"))) { "Close the account" } }
      }
    }
  }

  private func isOver(_ held: HeldRole) -> Bool { held.grant.to.map { $0 < visit.today } ?? false }

  private var endForm: HTMLNode {
    visit.sending(to: Address.accounts(id, of: account.id, "roles/end"), "End the role") {
      ChoiceField(
        name: "held", label: "Role to end",
        choices: roles.filter { !isOver($0) }.map {
          .init(value: $0.id, words: "\(Phrase.term($0.grant.role.words)) (\($0.grant.scope.words))" as Phrase)
        }, chosen: visit.typed("held"), fault: faults["held"]
      ).node
      FormField(
        name: "last", label: "Last day it counts", hint: "Empty for today.", value: visit.typed("last"),
        fault: faults["last"], isNarrow: true
      ).node
      why("ending-reason")
    }
  }

  /// Two forms of the page ask for a reason, so each has its own identifier and both the same name.
  private func why(_ identifier: String) -> HTMLNode {
    div(.class("field")) {
      label(.for(identifier)) { "Reason (optional)" }
      input(.id(identifier), .name("reason"), .autocomplete("off"), .value(visit.typed("reason")))
    }
  }

  var closing: HTMLNode {
    leaf(
      "form", "What happens",
      margin: HTMLNode { p { "An account is never opened again; invite the person anew instead." } }
    ) {
      p {
        "\(title) is signed out everywhere and cannot sign in again. Password, codes and links are void, and all roles end today. The public record keeps what was done as \(account.post)."
      }
      visit.sending(to: Address.accounts(id, of: account.id, "close"), "Close the account", grave: true) {
        FormField(
          name: "reason", label: "Reason (optional)", value: visit.typed("reason"), fault: faults["reason"]
        ).node
      }
    }
  }
}
