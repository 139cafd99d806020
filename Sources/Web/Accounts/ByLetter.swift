import Actions
import Council
import HTML
import Secrets
import Store

extension Site {
  func byLetterPage(_ visit: Visit) throws -> Answer { try letterPage(visit, .signIn, FormFaults()) }

  func forgottenPage(_ visit: Visit) throws -> Answer { try letterPage(visit, .password, FormFaults()) }

  func askForLetter(_ visit: Visit) throws -> Answer { try ask(visit, .signIn) }

  func askForPasswordLetter(_ visit: Visit) throws -> Answer { try ask(visit, .password) }

  /// Writes the letter. Whoever asks learns nothing of whether the address is known.
  private func ask(_ visit: Visit, _ form: LetterForm) throws -> Answer {
    let id = try council(visit).authority.id
    var faults = FormFaults()
    guard let email = EmailAddress(visit.typed("email")) else {
      faults.add("Type an e-mail address like name@example.org.", at: "email")
      return try letterPage(visit, form, faults)
    }
    let deed = RequestSignInLink(authority: id, email: email, caller: caller(visit), post: means.post)
    if let seconds = try records.carryOut(deed, by: .visitor, at: visit.now) {
      faults.add(
        "Letters to this address, or from where you are, were asked for before. Look into your e-mail: the last one is good for half an hour. \(Phrase.term(AccountRefusal.again(in: seconds)))",
        at: "email")
      return try waiting(seconds, letterPage(visit, form, faults))
    }
    return .seeOther(form.address(id) + "?sent=yes")
  }

  private func letterPage(_ visit: Visit, _ form: LetterForm, _ faults: FormFaults) throws -> Answer {
    try personal(visit, form.title, section: .signIn, crumbs: [signInCrumb(visit)], faults: faults) {
      if visit.query["sent"] != nil { sent(visit) } else { askingForm(visit, form, faults) }
    }
  }

  private func askingForm(_ visit: Visit, _ form: LetterForm, _ faults: FormFaults) -> HTMLNode {
    leaf("ask", form.heading) {
      p { form.explanation }
      visit.sending(to: form.address(visit["authority"]), "Send me the letter") {
        FormField(
          name: "email", label: "E-mail address", kind: .email, value: visit.typed("email"), autocomplete: "email",
          fault: faults["email"]
        ).node
      }
    }
  }

  private func sent(_ visit: Visit) -> HTMLNode {
    leaf("sent", "Look into your e-mail") {
      whereLettersGo(visit)
      p(.role("status")) {
        "If that address can be reached, a letter is on its way to it. Follow the link in it within half an hour."
      }
      p { "Nothing there after a few minutes? Look among unwanted mail, then ask again." }
    }
  }

  func signInCrumb(_ visit: Visit) -> Crumb { Crumb(title: "Sign in", address: Address.signIn(visit["authority"])) }
}

/// What a letter with a link is asked for.
private enum LetterForm {
  case signIn, password

  func address(_ id: String) -> String { self == .signIn ? Address.byLetter(id) : Address.newPassword(id) }
  var title: Phrase { self == .signIn ? "Sign in by letter" : "A new password" }
  var heading: Phrase { self == .signIn ? "For residents and groups" : "When you have forgotten the old one" }
  var explanation: String {
    self == .signIn
      ? "We send a letter with a link to your e-mail address. The first time, following it makes your account; there is no password to remember and no public profile."
      : "We send a letter with a link to your e-mail address. Behind it you choose a new password; your one-time code stays as it is."
  }
}
