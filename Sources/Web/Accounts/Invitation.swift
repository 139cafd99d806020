import Actions
import Council
import HTML
import Secrets
import Store

extension Site {
  func invitationPage(_ visit: Visit) throws -> Answer {
    let (token, offer) = try offer(visit, [.invitation])
    return try invitationPage(visit, token, offer, try records.offerCode(for: token), FormFaults())
  }

  func takeUpInvitation(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let (token, offer) = try offer(visit, [.invitation])
    var faults = FormFaults()
    guard let code = records.offeredCode(visit.typed("key"), for: token) else {
      faults.add("Set up the authenticator with the key that is shown now, and type its code.", at: "code")
      return try invitationPage(visit, token, offer, try records.offerCode(for: token), faults)
    }
    do {
      let codes = try records.acceptInvitation(
        token, password: visit.form.text("password") ?? "", code: code, firstCode: visit.typed("code"), at: id,
        means: means, now: visit.now)
      return try recoveryCodesPage(visit, codes, next: ("Sign in", Address.signIn(id) + "?news=invited"))
    } catch AccountRefusal.password(let objection) {
      faults.add(said: objection, at: "password")
    } catch AccountRefusal.wrongCode {
      faults.add(said: AccountRefusal.wrongCode.description, at: "code")
    }
    return try invitationPage(visit, token, offer, code, faults)
  }

  private func invitationPage(
    _ visit: Visit, _ token: Token, _ offer: LinkOffer, _ code: OfferedCode, _ faults: FormFaults
  ) throws -> Answer {
    let council = try council(visit).authority
    let email = offer.email?.text ?? ""
    return try personal(
      visit, "Set up your account", lede: "You act at \(council.name) as \(offer.account?.post ?? "").",
      kicker: "Invitation for \(email)", faults: faults
    ) {
      visit.sending(to: Address.invitation(council.id, token), "Set up the account") {
        input(.type("hidden"), .name("key"), .value(code.sealed))
        leaf("password-part", "A password", number: 1) {
          // So that a password manager keeps the new password under the right name.
          input(.type("hidden"), .name("username"), .value(email), .autocomplete("username"))
          Site.newPasswordField(faults["password"], label: "Password")
        }
        leaf(
          "code-part", "One-time codes", number: 2,
          margin: HTMLNode { p { "Any authenticator will do; most telephones bring one along." } }
        ) {
          AuthenticatorKey(code: code.oneTimeCode, site: council.shortName, account: email).node
          FormField(
            name: "code", label: "The code it shows now", hint: "Six figures. They change every 30 seconds.",
            value: visit.typed("code"), autocomplete: "one-time-code", fault: faults["code"], isNarrow: true,
            isNumeric: true
          ).node
        }
      }
    }
  }

  /// The recovery codes, shown this once.
  func recoveryCodesPage(_ visit: Visit, _ codes: [RecoveryCode], next: (words: String, address: String)) throws
    -> Answer
  {
    try personal(visit, "Your recovery codes", lede: "They are shown this once. Print this page, or write them down.") {
      leaf(
        "codes", "Ten codes, each for one use",
        margin: HTMLNode { p { "Keep them apart from your telephone, as you keep a spare key." } }
      ) {
        p { "When your authenticator is lost or broken, type one of these in place of its code." }
        ol(.class("codes")) { for recovery in codes { li { code { recovery.text } } } }
        p { a(.class("btn"), .href(next.address)) { next.words } }
      }
    }
  }
}

/// The key of one-time codes as a person takes it into an authenticator: as a picture, a link, or letters to type.
struct AuthenticatorKey {
  var code: OneTimeCode
  var site: String
  var account: String

  var node: HTMLNode {
    let address = code.address(site: site, account: account)
    return HTMLNode {
      p { "Scan this square with your authenticator." }
      QRCode(address)?.picture("The key of your one-time codes, for an authenticator to scan")
      p {
        "On the same device, "
        a(.href(address)) { "open the authenticator" }
        ". Or type this key into it:"
      }
      p { HTML.code { code.typedKey } }
    }
  }
}
