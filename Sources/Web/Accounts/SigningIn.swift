import Actions
import Council
import HTML
import Secrets
import Store

extension Site {
  func addSigningIn(_ routes: inout Routes) {
    routes.get("/:authority/sign-in", .everyone, signInPage)
    routes.post("/:authority/sign-in", .everyone, signIn)
    routes.get("/:authority/sign-in/code", .everyone, codePage)
    routes.post("/:authority/sign-in/code", .everyone, giveCode)
    routes.get("/:authority/sign-in/by-letter", .everyone, byLetterPage)
    routes.post("/:authority/sign-in/by-letter", .everyone, askForLetter)
    routes.get("/:authority/sign-in/by-letter/:token", .everyone, signInLinkPage)
    routes.post("/:authority/sign-in/by-letter/:token", .everyone, followSignInLink)
    routes.get("/:authority/password", .everyone, forgottenPage)
    routes.post("/:authority/password", .everyone, askForPasswordLetter)
    routes.get("/:authority/password/:token", .everyone, newPasswordPage)
    routes.post("/:authority/password/:token", .everyone, setNewPassword)
    routes.get("/:authority/address/:token", .everyone, addressLinkPage)
    routes.post("/:authority/address/:token", .everyone, confirmAddress)
    routes.get("/:authority/invitation/:token", .everyone, invitationPage)
    routes.post("/:authority/invitation/:token", .everyone, takeUpInvitation)
    routes.post("/:authority/sign-out", .everyone, signOut)
  }

  func signInPage(_ visit: Visit) throws -> Answer {
    guard visit.signedIn == nil else { return .seeOther(afterSigningIn(visit)) }
    return try signInPage(visit, FormFaults())
  }

  func signIn(_ visit: Visit) throws -> Answer {
    _ = try council(visit)
    let (email, password) = (visit.typed("email"), visit.form.text("password") ?? "")
    var faults = FormFaults()
    if email.isEmpty { faults.add("Type your e-mail address.", at: "email") }
    if password.isEmpty { faults.add("Type your password.", at: "password") }
    guard faults.isEmpty else { return try signInPage(visit, faults) }
    do {
      let opened = try records.signIn(
        email: email, password: Password(password), at: visit["authority"], from: caller(visit), means: means,
        now: visit.now)
      guard let opened else {
        faults.add("The address and the password do not belong together. Check both, and type them again.", at: "email")
        return try signInPage(visit, faults)
      }
      var answer = Answer.seeOther(Address.code(visit["authority"], back: visit.wanted))
      answer.cookies = [SessionCookie.set(opened.token, visit["authority"])]
      return answer
    } catch let refusal as AccountRefusal {
      guard case .wait(let seconds) = refusal else { throw refusal }
      faults.add(said: refusal.description, at: "email")
      return try waiting(seconds, signInPage(visit, faults))
    }
  }

  /// The page again for whoever has to wait, with what they typed.
  func waiting(_ seconds: Int, _ page: Answer) -> Answer {
    var answer = page
    (answer.status, answer.retryAfter) = (429, seconds)
    return answer
  }

  func signInPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    let hasWorkAccounts = try hasSingleSignOn(id)
    return try personal(visit, "Sign in", kicker: "Staff and members", section: .signIn, faults: faults) {
      if let words = SignInNews(rawValue: visit.query["news"] ?? "")?.words { done(words) }
      oneClick(visit)
      if hasWorkAccounts {
        leaf("work", "With your work account") {
          p { "You sign in as you do at work, and come back here." }
          p { a(.class("btn"), .href(Address.workAccount(id, back: visit.wanted))) { "Use your work account" } }
        }
      }
      leaf("staff", "With your password", margin: HTMLNode { p { "Next you are asked for a one-time code." } }) {
        visit.sending(to: Address.signIn(id), "Continue") {
          back(visit)
          FormField(
            name: "email", label: "E-mail address", kind: .email, value: visit.typed("email"),
            autocomplete: "email", fault: faults["email"]
          ).node
          FormField(
            name: "password", label: "Password", kind: .password, autocomplete: "current-password",
            fault: faults["password"]
          ).node
        }
        p { a(.href(Address.newPassword(id))) { "I have forgotten my password" } }
      }
      leaf("public", "Residents and groups") {
        p { "You need no password. We send a letter with a link to your e-mail address." }
        p { a(.class("btn ghost"), .href(Address.byLetter(id))) { "Sign in by letter" } }
      }
    }
  }

  func back(_ visit: Visit) -> HTMLNode {
    visit.wanted.isEmpty ? .empty : input(.type("hidden"), .name("back"), .value(visit.wanted))
  }

  func signOut(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    if let token = visit.cookies[SessionCookie.name(id)].flatMap({ Token($0) }) {
      try records.carryOut(SignOut(authority: id, token: token), by: .visitor, at: visit.now)
    }
    var answer = Answer.seeOther(Address.signIn(id) + "?news=\(SignInNews.out.rawValue)")
    answer.cookies = [SessionCookie.forget(id)]
    return answer
  }
}

/// What the page to sign in tells somebody who was sent there.
enum SignInNews: String {
  case out, password, again, invited

  var words: Phrase {
    switch self {
    case .out: "You are signed out."
    case .password: "Your new password is set. Sign in with it."
    case .again: "Too much time has passed since you typed your password. Begin again."
    case .invited: "Your account is ready. Sign in with your new password."
    }
  }
}
