import Actions
import Council
import HTML
import Secrets
import Store

extension Site {
  func deletePage(_ visit: Visit) throws -> Answer { try deletePage(visit, FormFaults()) }

  func deleteAccount(_ visit: Visit) throws -> Answer {
    let (id, holder) = (visit["authority"], try holder(visit))
    return try trying(visit, deletePage) { faults in
      if visit.typed("sure") != "yes" {
        faults.add("Tick this box if your account is to be deleted.", at: "sure")
        return nil
      }
      do {
        let proof =
          holder.account.kind == .council
          ? EraseOwnAccount.Proof(password: try proof(visit, holder), code: visit.typed("code")) : nil
        let receipt = try records.carryOut(EraseOwnAccount(at: id, proof: proof), by: holder.person, at: visit.now)
        return try deletedPage(visit, receipt)
      } catch let refusal as PrivacyRefusal {
        faults.add(said: refusal.description, at: "sure")
        return nil
      }
    }
  }

  private func deletePage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let holder = try holder(visit)
    let hasPassword = try records.read {
      try $0.password(of: holder.account.id, at: visit["authority"]) != nil
    }
    let view = DeletingAccountView(
      visit: visit, account: holder.account, canProve: holder.account.kind == .public || hasPassword, faults: faults)
    let crumb = Crumb(title: "Your account", address: Address.account(visit["authority"]))
    return try personal(visit, "Delete your account", crumbs: [crumb], faults: faults) { view.node }
  }

  /// What somebody sees who has no account any more: what was done, and its receipt.
  private func deletedPage(_ visit: Visit, _ receipt: PrivacyReceipt) throws -> Answer {
    let id = visit["authority"]
    var answer = try personal(visit, "Your account is deleted", lede: "You are signed out on every device.") {
      ReceiptView(receipt: receipt).node
      leaf("next", "What you can do now") {
        p { "Print or save this page: it is your receipt, and the council finds it under its number." }
        p { a(.href(Address.privacy(id))) { "What this council keeps about people" } }
      }
    }
    answer.cookies = [SessionCookie.forget(id), Cookie.forget(KnownDeviceCookie.name(id))]
    answer.signsOut = true
    return answer
  }
}

/// What goes and what stays when somebody deletes their account, and what they have to do for it.
struct DeletingAccountView {
  var visit: Visit
  var account: Account
  /// Whether there is something by which the holder can show that it is them who asks.
  var canProve: Bool
  var faults: FormFaults

  private var isOfTheCouncil: Bool { account.kind == .council }

  var node: HTMLNode {
    HTMLNode {
      leaf("goes", "What goes") {
        ul { for line in DataMapLine.going { li { line.what.capitalised } } }
      }
      leaf("stays", "What stays, and why") {
        if isOfTheCouncil {
          p {
            "What you did stays in the public record under your post, \(account.post). The person goes, the post stays."
          }
        }
        ul { for line in DataMapLine.staying { li { "\(line.what.capitalised). \(line.stays)" } } }
      }
      leaf("confirm", "Are you sure?") {
        p {
          strong { "This cannot be undone. " }
          "Nobody can bring the account back, the council neither."
        }
        p {
          "Do you want to keep what is held? "
          a(.href(Address.account(visit["authority"], "data"))) { "Take your data with you" }
          " first."
        }
        if canProve { form } else { p { PrivacyRefusal.noPassword.description } }
      }
    }
  }

  private var form: HTMLNode {
    visit.sending(to: Address.account(visit["authority"], "delete"), "Delete my account", grave: true) {
      if isOfTheCouncil {
        FormField(
          name: "password", label: "Your password", kind: .password, autocomplete: "current-password",
          fault: faults["password"]
        ).node
        FormField(
          name: "code", label: "One-time code", hint: "Six figures from your authenticator.",
          autocomplete: "one-time-code", fault: faults["code"], isNarrow: true, isNumeric: true
        ).node
      }
      TickField(name: "sure", label: "Yes, delete my account for good.", fault: faults["sure"]).node
    }
  }
}

/// A receipt for its own sake: its number, when, and how much of what.
struct ReceiptView {
  var receipt: PrivacyReceipt

  var node: HTMLNode {
    HTMLNode {
      leaf("receipt", "Receipt") {
        summaryList([
          ("Number", code { receipt.number }), ("What", HTMLNode(receipt.kind.words)),
          ("When", HTMLNode(receipt.at.long)), ("Account", code { receipt.account }),
        ])
      }
      leaf("gone", "What went") {
        summaryList(
          DataMapLine.going.map { line in
            let rows = line.tables.map { receipt.counts[$0] ?? 0 }.reduce(0, +)
            return (
              .term(line.what.capitalised),
              rows == 0 ? .empty : HTMLNode(counted(rows, one: "1 row", other: "\(rows) rows"))
            )
          })
      }
      if !receipt.stays.isEmpty {
        leaf("stays", "What stays, and why") {
          ul { for line in DataMapLine.staying { li { "\(line.what.capitalised). \(line.stays)" } } }
        }
      }
    }
  }
}
