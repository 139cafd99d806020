import Council
import HTML
import Hummingbird

/// Lets a visit through to its page, or says why not: who it is, whether they may, whether their form is their own.
struct Gate: Sendable {
  /// Who holds the cookie of a session at an authority; `nil` when nobody does.
  var whoIs: @Sendable (_ token: String, _ authority: String, _ now: Now) throws -> SignedIn?

  func admit(_ visit: Visit, to access: Access) throws -> Visit {
    var visit = visit
    let authority = visit["authority"]
    if let token = visit.cookies[SessionCookie.name(authority)] {
      visit.signedIn = try whoIs(token, authority, visit.now)
    }
    guard case .only(let permission) = access else { return visit }
    guard let signedIn = visit.signedIn else { throw Problem.signInFirst(authority: authority, back: visit.path) }
    guard signedIn.person.may(permission, at: authority, on: visit.today) else { throw Problem.notAllowed }
    guard !visit.isForm || visit.form.texts[FormToken.field] == signedIn.formToken else { throw Problem.formIsOld }
    return visit
  }
}

/// The cookie of a session; each authority has its own, so that nothing crosses from one to another.
enum SessionCookie {
  static func name(_ authority: String) -> String { "__Host-folkmoot-\(Address.encoded(authority))" }
}

/// The hidden field that shows a form was made by this site for this session.
enum FormToken {
  static let field = "form-token"

  static func hidden(_ visit: Visit) -> HTMLNode {
    guard let token = visit.signedIn?.formToken else { return .empty }
    return input(.type("hidden"), .name(field), .value(token))
  }
}
