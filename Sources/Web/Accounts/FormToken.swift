import HTML
import Secrets
import Store
import Synchronization

/// The hidden field that shows a form was made by this site for this visitor: bound to the session, or before there is one to a
/// cookie that only this site can set (OWASP: signed double-submit cookie).
enum FormToken {
  static let field = "form-token"
  static let cookie = "__Host-form"

  static func text(for visitor: String, _ key: SiteKey) -> String {
    Base64URL.text(key.authenticate(visitor.utf8, for: "form-token"))
  }

  static func hidden(_ visit: Visit) -> HTMLNode {
    input(.type("hidden"), .name(field), .value(visit.formToken))
  }

  /// Whether the form carries the visitor’s own token; takes as long for a near miss as for a far one.
  static func fits(_ visit: Visit) -> Bool {
    let (given, own) = (Array((visit.form.text(field) ?? "").utf8), Array(visit.formToken.utf8))
    guard visit.newFormCookie == nil, !own.isEmpty, given.count == own.count else { return false }
    return zip(given, own).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// The proof one visitor’s forms carry, made when somebody asks for it: most pages have no form.
final class FormProof: Sendable {
  typealias Parts = (token: String, newCookie: String?)

  private let make: @Sendable () -> Parts
  private let made = Mutex<Parts?>(nil)

  init(_ make: @escaping @Sendable () -> Parts) { self.make = make }

  var parts: Parts {
    made.withLock { made in
      let parts = made ?? make()
      made = parts
      return parts
    }
  }

  /// The cookie behind a proof that somebody has asked for, when the visitor does not have it yet.
  var newCookieGiven: String? { made.withLock { $0?.newCookie } }

  /// The proof of somebody who is not signed in, bound to a cookie they have or get with it.
  static func ofVisitor(with cookie: String?, _ keeping: Keeping) -> FormProof {
    FormProof {
      let own = cookie ?? Token(keeping.random).text
      return (FormToken.text(for: "nobody \(own)", keeping.key), cookie == nil ? own : nil)
    }
  }
}

extension Visit {
  /// The cookies this visit brings along: a new token of the session, or the one behind the forms of somebody not signed in. The
  /// latter goes with pages that hold such a form, which nobody keeps.
  func newCookies(_ keeping: Answer.Keeping) -> [String] {
    let session = signedIn?.renewed.map { [$0] } ?? []
    guard keeping == .never, let given = proof?.newCookieGiven else { return session }
    return session + [Cookie.set(FormToken.cookie, given)]
  }
}
