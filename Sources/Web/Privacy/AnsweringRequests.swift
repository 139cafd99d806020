import Actions
import Council
import HTML
import Store

// What an administrator does when somebody asks what is held about them, or asks to be forgotten.
extension Site {
  func subjectAccessPage(_ visit: Visit) throws -> Answer {
    let account = try named(visit).account
    return try personalDataPage(visit, "Answer a request for data", account) {
      leaf(
        "request", "Before you answer", margin: HTMLNode { p { "Article 15 of the UK GDPR." } }
      ) {
        ul {
          li { "Be sure that it is the person who asks, or somebody who may ask for them." }
          li { "Answer within one month of the request." }
          li { "Give the file to them alone, and delete your copy." }
        }
      }
      leaf("take", "The answer", margin: HTMLNode { p { "The record notes that you took it, not what it says." } }) {
        takingForms(visit, to: Address.accounts(visit["authority"], of: account.id, "data"))
      }
    }
  }

  func answerSubjectAccess(_ visit: Visit) throws -> Answer {
    let deed = AnswerSubjectAccess(try named(visit).account.id, of: visit["authority"])
    return .holdings(try records.carryOut(deed, by: visit.person, at: visit.now), visit)
  }

  func erasePage(_ visit: Visit) throws -> Answer { try erasePage(visit, FormFaults()) }

  func eraseAccount(_ visit: Visit) throws -> Answer {
    let (id, account) = (visit["authority"], try named(visit).account)
    var faults = FormFaults()
    guard visit.typed("sure") == "yes" else {
      faults.add("Tick this box if the account is to be erased.", at: "sure")
      return try erasePage(visit, faults)
    }
    do {
      let receipt = try records.carryOut(EraseAccount(account.id, of: id), by: visit.person, at: visit.now)
      return try erasedPage(visit, account, receipt)
    } catch let refusal as PrivacyRefusal {
      faults.add(said: refusal.description, at: "sure")
      return try erasePage(visit, faults)
    }
  }

  private func erasePage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let account = try named(visit).account
    return try personalDataPage(visit, "Erase the account", account, faults) {
      leaf("goes", "What goes", margin: HTMLNode { p { "Article 17 of the UK GDPR." } }) {
        ul { for line in DataMapLine.going { li { line.what.capitalised } } }
      }
      leaf("stays", "What stays, and why") {
        ul { for line in DataMapLine.staying { li { "\(line.what.capitalised). \(line.stays)" } } }
      }
      leaf("erase", "Erase") {
        p {
          strong { "This cannot be undone. " }
          "To keep somebody out and keep who they were, close the account instead."
        }
        if account.state == .erased {
          p { PrivacyRefusal.erasedAlready.description }
        } else {
          visit.sending(
            to: Address.accounts(visit["authority"], of: account.id, "erase"), "Erase the account", grave: true
          ) { TickField(name: "sure", label: "Yes, erase it for good.", fault: faults["sure"]).node }
        }
      }
    }
  }

  private func erasedPage(_ visit: Visit, _ account: Account, _ receipt: PrivacyReceipt) throws -> Answer {
    let isOwn = visit.person.account == account.id
    var answer = try personalDataPage(visit, "The account is erased", account) { ReceiptView(receipt: receipt).node }
    if isOwn { (answer.signsOut, answer.cookies) = (true, [SessionCookie.forget(visit["authority"])]) }
    return answer
  }

  private func personalDataPage(
    _ visit: Visit, _ title: Phrase, _ account: Account, _ faults: FormFaults = FormFaults(),
    @HTMLBuilder content: () -> HTMLNode
  ) throws -> Answer {
    let id = visit["authority"]
    let crumbs = [
      Crumb(title: "Accounts", address: Address.accounts(id)),
      Crumb(name: account.post, address: Address.accounts(id, of: account.id)),
    ]
    return try personal(visit, title, kicker: .data(account.post), crumbs: crumbs, faults: faults, content: content)
  }
}

extension AccountView {
  /// What can be done with the personal data behind an account, and what was.
  var privacy: HTMLNode {
    leaf("privacy", "Personal data", full: !receipts.isEmpty) {
      if mayKeepData {
        ul(.class("plain")) {
          li { a(.href(Address.accounts(id, of: account.id, "data"))) { "Answer a request for their data" } }
          if account.state != .erased {
            li { a(.href(Address.accounts(id, of: account.id, "erase"))) { "Erase the account" } }
          }
        }
      }
      if !receipts.isEmpty { PrivacyReceiptTable(receipts: receipts).node }
    }
  }

  var mayKeepData: Bool { visit.person.may(.keepPersonalData, at: id, on: visit.today) }
}
