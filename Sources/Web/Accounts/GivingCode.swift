import Actions
import Council
import HTML
import Secrets
import Store

extension Site {
  func codePage(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    guard let token = visit.cookies[SessionCookie.name(id)].flatMap({ Token($0) }),
      try records.waitsForCode(token, at: id, now: visit.now)
    else { return .seeOther(visit.signedIn == nil ? Address.signIn(id, back: visit.wanted) : afterSigningIn(visit)) }
    return try codePage(visit, FormFaults())
  }

  func giveCode(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    var faults = FormFaults()
    let typed = visit.typed("code")
    guard !typed.isEmpty else {
      faults.add("Type the six figures that your authenticator shows.", at: "code")
      return try codePage(visit, faults)
    }
    let deed = GiveCode(
      authority: id, token: visit.cookies[SessionCookie.name(id)].flatMap { Token($0) }, typed: typed,
      caller: caller(visit), post: means.post)
    switch try records.carryOut(deed, by: .visitor, at: visit.now) {
    case .signedIn(let opened, let left):
      // Whoever had to use a recovery code is shown how many are left.
      return arrived(opened, .council, at: id, on: left == nil ? afterSigningIn(visit) : Address.account(id))
    case .refused:
      faults.add("The code does not fit, or was used before. Wait for the next one and type it.", at: "code")
      return try codePage(visit, faults)
    case .wait(let seconds):
      faults.add(said: AccountRefusal.wait(seconds: seconds).description, at: "code")
      return try waiting(seconds, codePage(visit, faults))
    case .startAgain: return .seeOther(Address.signIn(id) + "?news=\(SignInNews.again.rawValue)")
    }
  }

  /// Sends somebody on who has just signed in, with the cookies of their session and their device.
  func arrived(_ opened: OpenedSession, _ kind: Account.Kind, at id: String, on address: String) -> Answer {
    var answer = Answer.seeOther(address)
    answer.cookies = [sessionCookie(opened.token, kind, id)]
    if let device = opened.deviceCookie { answer.cookies.append(KnownDeviceCookie.set(device, id)) }
    return answer
  }

  private func codePage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    try personal(visit, "Your one-time code", kicker: "Sign in", section: .signIn, faults: faults) {
      leaf(
        "code-form", "The code", margin: HTMLNode { p { "No authenticator at hand? Type one of your recovery codes." } }
      ) {
        visit.sending(to: Address.code(visit["authority"]), "Sign in") {
          back(visit)
          FormField(
            name: "code", label: "One-time code or recovery code",
            hint: "Six figures from your authenticator, or ten letters from your sheet of recovery codes.",
            autocomplete: "one-time-code", fault: faults["code"], isNarrow: true
          ).node
        }
      }
    }
  }
}
