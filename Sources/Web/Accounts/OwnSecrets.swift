import Actions
import Council
import HTML
import Secrets
import Store

// What somebody changes of their own way to sign in; each asks for the password once more.
extension Site {
  func changePasswordPage(_ visit: Visit) throws -> Answer { try changePasswordPage(visit, FormFaults()) }

  func changePassword(_ visit: Visit) throws -> Answer {
    let (id, holder) = (visit["authority"], try holder(visit))
    return try trying(visit, changePasswordPage) { faults in
      do {
        try records.changePassword(
          from: visit.form.text("password") ?? "", to: visit.form.text("new-password") ?? "", by: holder, at: id,
          means: means, now: visit.now)
      } catch AccountRefusal.password(let objection) {
        faults.add(said: objection, at: "new-password")
      }
      return .seeOther(Address.account(id) + "?news=password")
    }
  }

  func changeAddressPage(_ visit: Visit) throws -> Answer { try changeAddressPage(visit, FormFaults()) }

  func changeAddress(_ visit: Visit) throws -> Answer {
    let (id, holder) = (visit["authority"], try holder(visit))
    return try trying(visit, changeAddressPage) { faults in
      guard let email = EmailAddress(visit.typed("email")) else {
        faults.add("Type an e-mail address like name@example.org.", at: "email")
        return nil
      }
      let proof = holder.account.kind == .council ? try proof(visit, holder) : nil
      let deed = ChangeEmailAddress(
        authority: id, email: email, proof: proof, session: holder.session.id, post: means.post)
      try records.carryOut(deed, by: holder.person, at: visit.now)
      return .seeOther(Address.account(id) + "?news=address")
    }
  }

  func renewCodesPage(_ visit: Visit) throws -> Answer { try renewCodesPage(visit, FormFaults()) }

  func renewCodes(_ visit: Visit) throws -> Answer {
    let (id, holder) = (visit["authority"], try holder(visit))
    return try trying(visit, renewCodesPage) { _ in
      let deed = RenewRecoveryCodes(authority: id, proof: try proof(visit, holder))
      let codes = try records.carryOut(deed, by: holder.person, at: visit.now)
      return try recoveryCodesPage(visit, codes, next: ("Back to your account", Address.account(id)))
    }
  }

  func proof(_ visit: Visit, _ holder: SessionHolder) throws -> CheckedPassword {
    try records.proveAgain(
      Password(visit.form.text("password") ?? ""), by: holder.person, at: visit["authority"], means: means,
      now: visit.now)
  }

  /// Does something that asks for the password; the form again, with what is wrong, when it could not be done.
  func trying(
    _ visit: Visit, _ page: (Visit, FormFaults) throws -> Answer, _ body: (inout FormFaults) throws -> Answer?
  ) throws -> Answer {
    var faults = FormFaults()
    do {
      if let answer = try body(&faults), faults.isEmpty { return answer }
    } catch AccountRefusal.wrongPassword {
      faults.add(said: AccountRefusal.wrongPassword.description, at: "password")
    } catch AccountRefusal.wrongCode {
      faults.add(said: AccountRefusal.wrongCode.description, at: "code")
    } catch AccountRefusal.wait(let seconds) {
      faults.add(said: AccountRefusal.wait(seconds: seconds).description, at: "password")
      return try waiting(seconds, page(visit, faults))
    }
    return try page(visit, faults)
  }
}

// The forms.
extension Site {
  private func ownPage(
    _ visit: Visit, _ title: Phrase, _ part: String, _ button: Phrase, _ faults: FormFaults, margin: Phrase,
    @HTMLBuilder fields: () -> HTMLNode
  ) throws -> Answer {
    let holder = try holder(visit)
    let inner = fields()
    let crumb = Crumb(title: "Your account", address: Address.account(visit["authority"]))
    return try personal(visit, title, crumbs: [crumb], faults: faults) {
      leaf("form", "What is asked for", margin: HTMLNode { p { margin } }) {
        visit.sending(to: Address.account(visit["authority"], part), button) {
          if holder.account.kind == .council {
            FormField(
              name: "password", label: "Your password as it is now", kind: .password, autocomplete: "current-password",
              fault: faults["password"]
            ).node
          }
          inner
        }
      }
    }
  }

  private func changePasswordPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    try ownPage(
      visit, "Change the password", "password", "Change the password", faults,
      margin: "Every other device is signed out."
    ) { Site.newPasswordField(faults["new-password"], name: "new-password") }
  }

  private func changeAddressPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    try ownPage(
      visit, "Change the e-mail address", "address", "Send a letter to the new address", faults,
      margin: "Nothing changes until you follow the link in the letter to the new address. The old one is told."
    ) {
      FormField(
        name: "email", label: "New e-mail address", kind: .email, value: visit.typed("email"), autocomplete: "email",
        fault: faults["email"]
      ).node
    }
  }

  private func renewCodesPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    try ownPage(
      visit, "New recovery codes", "recovery-codes", "Show new codes", faults,
      margin: "The old codes are void from then on."
    ) { .empty }
  }
}
