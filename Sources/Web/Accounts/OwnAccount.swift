import Actions
import Council
import HTML
import Law
import Secrets
import Store

extension Site {
  func addOwnAccount(_ routes: inout Routes) {
    routes.get("/:authority/workspace", .only(.ownAccount), workspace)
    routes.get("/:authority/account", .only(.ownAccount), ownAccount)
    routes.post("/:authority/account/devices", .only(.ownAccount), revokeDevice)
    routes.get("/:authority/account/password", .only(.ownAccount), changePasswordPage)
    routes.post("/:authority/account/password", .only(.ownAccount), changePassword)
    routes.get("/:authority/account/address", .only(.ownAccount), changeAddressPage)
    routes.post("/:authority/account/address", .only(.ownAccount), changeAddress)
    routes.get("/:authority/account/recovery-codes", .only(.ownAccount), renewCodesPage)
    routes.post("/:authority/account/recovery-codes", .only(.ownAccount), renewCodes)
  }

  /// Whose account it is that a visit came to see: always the visitor’s own.
  func holder(_ visit: Visit) throws -> SessionHolder {
    guard let holder = visit.signedIn?.holder else {
      throw Problem.signInFirst(authority: visit["authority"], back: "")
    }
    return holder
  }

  func ownAccount(_ visit: Visit) throws -> Answer {
    let (id, holder) = (visit["authority"], try holder(visit))
    let devices = try records.devices(of: holder.account.id, at: id, now: visit.now)
    let left = try records.read { try $0.recoveryCodesLeft(of: holder.account.id, at: id) }
    let view = OwnAccountView(visit: visit, holder: holder, devices: devices, recoveryCodesLeft: left)
    return try personal(visit, "Your account") {
      if visit.query["news"] == "address" { whereLettersGo(visit) }
      view.node
    }
  }

  func revokeDevice(_ visit: Visit) throws -> Answer {
    let (id, holder) = (visit["authority"], try holder(visit))
    let session = visit.typed("device")
    try records.carryOut(RevokeDevice(authority: id, session: session), by: holder.person, at: visit.now)
    guard session == holder.session.id else { return .seeOther(Address.account(id) + "?news=device") }
    var answer = Answer.seeOther(Address.signIn(id) + "?news=\(SignInNews.out.rawValue)")
    answer.cookies = [SessionCookie.forget(id)]
    return answer
  }
}

/// The own account: who, which roles, how one signs in, which devices.
struct OwnAccountView {
  var visit: Visit
  var holder: SessionHolder
  var devices: [Session]
  var recoveryCodesLeft: Int

  private var id: String { visit["authority"] }
  private var isOfTheCouncil: Bool { holder.account.kind == .council }

  var node: HTMLNode {
    HTMLNode {
      if let words = Self.news[visit.query["news"] ?? ""] { done(words) }
      leaf("who", "Who you are") { who }
      leaf("roles", "What you may do", margin: HTMLNode { p { "The council’s administrator gives and ends roles." } }) {
        RoleTable(roles: holder.roles, today: visit.today).node
      }
      if isOfTheCouncil { leaf("proofs", "How you sign in") { proofs } }
      leaf(
        "devices", "Where you are signed in",
        margin: HTMLNode { p { "Sign out what you do not know, then change your password." } }
      ) {
        DeviceTable(visit: visit, own: holder.session.id, devices: devices).node
      }
      if isOfTheCouncil {
        leaf("tokens", "Programs that act for you") {
          p { a(.href(Address.account(id, "tokens"))) { "Make and revoke access tokens" } }
        }
      }
      leaf("following", "What you follow") {
        p { a(.href(Address.account(id, "following"))) { "News of the council that is sent to you" } }
      }
      leaf("data", "What is kept about you") {
        ul(.class("plain")) {
          li { a(.href(Address.account(id, "data"))) { "See your data, and take it with you" } }
          li { a(.href(Address.account(id, "delete"))) { "Delete your account" } }
        }
      }
    }
  }

  private static let news: [String: Phrase] = [
    "device": "That device is signed out.", "password": "Your password is changed. Every other device is signed out.",
    "address":
      "If the new address can be reached, a letter is on its way to it. Your address changes when you follow its link.",
  ]

  private var who: HTMLNode {
    HTMLNode {
      summaryList([
        ("Name", HTMLNode(holder.account.holder?.name ?? "")),
        ("Post", HTMLNode(isOfTheCouncil ? holder.account.post : "")),
        ("E-mail address", HTMLNode(holder.account.holder?.email.text ?? "")),
        ("Account since", HTMLNode(holder.account.openedAt.dayUTC.long)),
      ])
      p { a(.href(Address.account(id, "address"))) { "Change the e-mail address" } }
    }
  }

  private var proofs: HTMLNode {
    HTMLNode {
      summaryList([("Recovery codes left", HTMLNode(String(recoveryCodesLeft)))])
      ul(.class("plain")) {
        li { a(.href(Address.account(id, "password"))) { "Change the password" } }
        li { a(.href(Address.account(id, "recovery-codes"))) { "Get new recovery codes" } }
      }
    }
  }
}
