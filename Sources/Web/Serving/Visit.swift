import Council
import HTML
import Law

/// One request as a page sees it: the parts of its address, its questions and its form, decoded; the time, and who asks.
struct Visit: Sendable {
  var path: String
  var parameters: [String: String] = [:]
  var query: [String: String] = [:]
  var form: SubmittedForm = .empty
  /// Whether a form was sent, and not a page asked for.
  var isForm = false
  /// The cookies that came with it, by name.
  var cookies: [String: String] = [:]
  /// What the browser calls itself.
  var browser = ""
  /// The network address it came from; empty when unknown.
  var network = ""
  /// Whether a proxy that nobody listed stands between, so that the address is not theirs.
  var isVeiled = false
  /// Whether that address is surely theirs.
  var isTheirs = true
  /// Which site sent the form.
  var origin = FormOrigin.unsaid
  /// What shows that a form is this site’s own; `nil` until it is known who asks.
  var proof: FormProof?
  var now: Now
  /// Whether the whole site is a demonstration.
  var isDemonstration = false
  /// The state of the records before it was made, when anybody else would be given the same; `nil` when that is not known.
  var standing: Shelf.Standing?
  /// The languages the site can be read in.
  var languages = SiteLanguages.onlyEnglish
  /// Who asks, when they are signed in at the authority of the address.
  var signedIn: SignedIn?

  /// What they read pages in; `nil` for English.
  var language: Language? { languages.chosen(by: self) }

  var today: Day { now.day }
  /// Who asks, as deeds know them.
  var person: ActingPerson { signedIn?.person ?? .visitor }

  /// What this visitor’s forms must carry.
  var formToken: String { proof?.parts.token ?? "" }
  /// The cookie behind the form token, when the visitor does not have it yet.
  var newFormCookie: String? { proof?.parts.newCookie }

  /// A part of the address named in the route; empty when the route has none of this name.
  subscript(name: String) -> String { parameters[name] ?? "" }
}
