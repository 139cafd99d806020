import Actions
import Council
import Foundation
import HTML
import Store

extension Site {
  /// These ask another server first, so that they wait in a room of their own.
  func addWorkAccounts(_ routes: inout Routes) {
    routes.getAsking("/:authority/sign-in/with-work-account", .everyone, beginWithWorkAccount)
    routes.getAsking("/:authority/sign-in/with-work-account/return", .everyone, returnFromProvider)
  }

  /// Whether the page to sign in leads to a sign-in service. Its secret is not needed for that.
  func hasSingleSignOn(_ id: String) throws -> Bool {
    try address != nil && records.read { try $0.hasSingleSignOn(id) }
  }

  func beginWithWorkAccount(_ visit: Visit) throws -> Answer {
    let (signIn, id) = try workAccountSignIn(visit)
    guard visit.signedIn == nil else { return .seeOther(afterSigningIn(visit)) }
    do {
      let begun = try signIn.begin(wanting: visit.wanted.isEmpty ? nil : visit.wanted, now: visit.now.date)
      var answer = Answer(status: 303, body: [], keeping: .never, location: begun.address)
      answer.cookies = [AttemptCookie.set(begun.cookie, id)]
      return answer
    } catch let problem as SingleSignOnProblem {
      return try notSignedIn(visit, problem)
    }
  }

  func returnFromProvider(_ visit: Visit) throws -> Answer {
    let (signIn, id) = try workAccountSignIn(visit)
    do {
      let who = try signIn.finish(
        visit.query, cookie: visit.cookies[AttemptCookie.name(id)], now: visit.now.date)
      var answer = try enter(who, visit, id)
      answer.cookies.append(AttemptCookie.forget(id))
      return answer
    } catch let problem as SingleSignOnProblem {
      var answer = try notSignedIn(visit, problem)
      // Whoever lures a browser here with an answer of their own does not end a sign-in that it has begun.
      if problem != .notBegunHere { answer.cookies.append(AttemptCookie.forget(id)) }
      return answer
    }
  }

  private func enter(_ who: WorkIdentity, _ visit: Visit, _ id: String) throws -> Answer {
    let opened = try records.signIn(
      by: LinkedIdentity(issuer: who.issuer, subject: who.subject), checked: who.checkedAddress, at: id,
      from: caller(visit), means: means, now: visit.now)
    guard let opened else {
      throw who.checkedAddress == nil ? SingleSignOnProblem.addressUnchecked : .noAccountHere
    }
    return arrived(opened, .council, at: id, on: Address.own(id, who.back) ?? Address.workspace(id))
  }

  private func workAccountSignIn(_ visit: Visit) throws -> (WorkAccountSignIn, String) {
    let id = try council(visit).authority.id
    guard let address, let provider = try records.read({ try $0.singleSignOn(of: id) }) else {
      throw Problem.nothingHere
    }
    let signIn = WorkAccountSignIn(
      provider: provider, authority: id, returnAddress: address.workAccountReturn(id), memory: providers,
      key: records.keeping.key, random: records.keeping.random)
    return (signIn, id)
  }

  private func notSignedIn(_ visit: Visit, _ problem: SingleSignOnProblem) throws -> Answer {
    let id = visit["authority"]
    return try personal(
      visit, "You are not signed in", lede: problem.words, kicker: "Work account", section: .signIn,
      crumbs: [signInCrumb(visit)], status: problem.status
    ) {
      div(.class("flow")) {
        p { a(.class("btn"), .href(Address.workAccount(id))) { "Begin again with your work account" } }
        p { a(.href(Address.signIn(id))) { "Sign in another way" } }
      }
    }
  }
}

/// The cookie of a sign-in with a work account that is on its way; it comes along when the provider sends the browser back.
enum AttemptCookie {
  static func name(_ authority: String) -> String { "__Host-work-account-\(Address.encoded(authority))" }

  static func set(_ sealed: String, _ authority: String) -> String {
    Cookie.set(name(authority), sealed, seconds: Int(SignInAttempt.lifetime))
  }

  static func forget(_ authority: String) -> String { Cookie.forget(name(authority)) }
}

extension Address {
  static func workAccount(_ id: String, back: String = "") -> String {
    "\(council(id))/sign-in/with-work-account" + (back.isEmpty ? "" : "?back=\(encoded(back))")
  }
}

extension SiteAddress {
  /// Where a sign-in service sends people back to: the address to register with it.
  public func workAccountReturn(_ authority: String) -> String { link(Address.workAccount(authority) + "/return") }
}

extension Now {
  fileprivate var date: Date { Date(timeIntervalSince1970: TimeInterval(moment.milliseconds) / 1000) }
}
