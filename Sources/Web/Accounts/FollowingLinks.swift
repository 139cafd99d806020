import Actions
import Council
import HTML
import Secrets
import Store

// Pages behind the links in letters. Asking for one does nothing: only its button does.
extension Site {
  /// What a link offers, when it is one of these and can still be followed.
  func offer(_ visit: Visit, _ purposes: Set<SignInLink.Purpose>) throws -> (token: Token, offer: LinkOffer) {
    let id = try council(visit).authority.id
    guard let token = Token(visit["token"]), let offer = try records.offer(of: token, at: id, now: visit.now),
      purposes.contains(offer.purpose)
    else { throw Problem.linkIsOver }
    return (token, offer)
  }

  func signInLinkPage(_ visit: Visit) throws -> Answer {
    let (token, offer) = try offer(visit, [.signIn])
    return try personal(visit, "Sign in", kicker: "By letter", section: .signIn) {
      leaf("go-on", "One step left") {
        p { "You sign in on this device as \(offer.email?.text ?? "the owner of this address")." }
        if offer.account == nil { p { "This is the first time, so your account is made. It has no public profile." } }
        visit.sending(to: Address.signInLink(visit["authority"], token), "Sign in")
      }
    }
  }

  func followSignInLink(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let deed = FollowSignInLink(authority: id, token: Token(visit["token"]), caller: caller(visit))
    let opened = try records.carryOut(deed, by: .visitor, at: visit.now)
    return arrived(opened, .public, at: id, on: Address.workspace(id))
  }

  func addressLinkPage(_ visit: Visit) throws -> Answer {
    let (token, offer) = try offer(visit, [.address, .addressBack])
    let title: Phrase = offer.purpose == .address ? "Confirm your new address" : "Take your address back"
    return try personal(visit, title, kicker: "E-mail address") {
      leaf("go-on", "One step left") {
        p {
          "From then on your account is reached at \(offer.email.map { .data($0.text) } ?? "this address"). Every device is signed out."
        }
        visit.sending(to: Address.addressLink(visit["authority"], token), title)
      }
    }
  }

  func confirmAddress(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let deed = ConfirmEmailAddress(authority: id, token: Token(visit["token"]), post: means.post)
    let email = try records.carryOut(deed, by: .visitor, at: visit.now)
    var answer = try personal(visit, "Your address is changed", kicker: "E-mail address") {
      leaf("changed", "What is different now") {
        p { "Your account is reached at \(email.text), and every device is signed out." }
        p { a(.class("btn"), .href(Address.signIn(id))) { "Sign in" } }
      }
    }
    (answer.signsOut, answer.cookies) = (true, [SessionCookie.forget(id)])
    return answer
  }

  func newPasswordPage(_ visit: Visit) throws -> Answer { try newPasswordPage(visit, FormFaults()) }

  func setNewPassword(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let (token, _) = try offer(visit, [.password])
    do {
      let device = try records.resetPassword(
        token, to: visit.form.text("password") ?? "", at: id, means: means, now: visit.now)
      var answer = Answer.seeOther(Address.signIn(id) + "?news=\(SignInNews.password.rawValue)")
      answer.cookies = [KnownDeviceCookie.set(device, id), SessionCookie.forget(id)]
      return answer
    } catch AccountRefusal.password(let objection) {
      var faults = FormFaults()
      faults.add(said: objection, at: "password")
      return try newPasswordPage(visit, faults)
    }
  }

  private func newPasswordPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let (token, offer) = try offer(visit, [.password])
    return try personal(visit, "A new password", kicker: "For \(offer.email?.text ?? "your account")", faults: faults) {
      leaf("new", "Choose it", margin: HTMLNode { p { "Every device is signed out." } }) {
        visit.sending(to: Address.passwordLink(visit["authority"], token), "Set the new password") {
          Site.newPasswordField(faults["password"])
        }
      }
    }
  }

  /// Where a new password is typed, with what makes a good one.
  static func newPasswordField(_ fault: Phrase?, name: String = "password", label: Phrase = "New password") -> HTMLNode
  {
    FormField(
      name: name, label: label,
      hint:
        "At least \(Password.fewest) characters. Three random words make a good one; a password manager makes a better one.",
      kind: .password, autocomplete: "new-password", fault: fault
    ).node
  }
}
