import Council
import HTML

/// What a page gives back: a status, a kind of content, the bytes, and how long others may keep them.
struct Answer: Sendable {
  enum Keeping: String {
    /// May be kept, and is asked for again each time (ETag).
    case askAgain = "public, no-cache"
    /// The address names the content, so it never changes.
    case forEver = "public, max-age=31536000, immutable"
    /// Only the one who asked may keep it, and it is asked for again each time.
    case own = "private, no-cache"
    case never = "no-store"
  }

  var status = 200
  var contentType = "text/html; charset=utf-8"
  var body: [UInt8]
  var keeping = Keeping.askAgain
  /// The name under which a browser saves it; `nil` when it is shown.
  var fileName: String?
  /// Whether it carries its own style, as a drawing that stands alone does.
  var carriesStyle = false
  /// Whether our own script runs on it.
  var runsScript = false
  /// From where else its styles, pictures and fonts come, when it stands in a council's own website.
  var otherOrigins: [String] = []
  /// Methods the address knows, for a refusal of any other.
  var allows: [String] = []
  /// Where the browser is sent instead.
  var location: String?
  /// What follows the body piece by piece: from a place, the next piece and the place after it; no piece at the end.
  var rest: (@Sendable (_ place: Int) throws -> (bytes: [UInt8], next: Int)?)?
  /// What names the content of an answer that comes in pieces.
  var entityTag: String?
  /// When what it says may have changed last, for programs that ask by time; `nil` when only its digest tells.
  var lastModified: Moment?
  /// Whether no page that is opened from it learns its address, because that tells something about somebody.
  var hidesAddress = false
  /// Cookies to set, each as its header.
  var cookies: [String] = []
  /// Whether the visitor is signed out by it, so that nothing of their session goes out with it any more.
  var signsOut = false
  /// After how many seconds the browser may ask again.
  var retryAfter: Int?
  /// Whether it differs with a cookie for whoever is not signed in, as where a site has several languages.
  var variesByCookie = false
  /// The page, as long as it is not known for whom; ``finished(for:)`` makes the body of it.
  var frame: Frame?

  static func page(_ frame: Frame, status: Int = 200, keeping: Keeping = .askAgain) -> Answer {
    Answer(status: status, body: [], keeping: keeping, frame: frame)
  }

  /// The answer as one visitor gets it: with their name at the top, and then for nobody else to keep.
  func finished(for visit: Visit? = nil, inDemonstration: Bool = false) -> Answer {
    let isDemonstration = inDemonstration || visit?.isDemonstration == true
    let visit = signsOut ? nil : visit
    var answer = self
    if var frame {
      frame.signedIn = visit?.signedIn
      frame.isDemonstration = isDemonstration
      frame.languages = visit.map { LanguageChoice($0) }
      answer.variesByCookie = visit.map { !$0.languages.others.isEmpty } ?? false
      answer.body = frame.document.bytes
      if let template = frame.template, frame.isOpenToAll { answer.otherOrigins = template.origins }
      answer.frame = nil
      if frame.signedIn != nil, keeping == .askAgain { answer.keeping = .own }
    }
    answer.cookies += visit?.newCookies(keeping) ?? []
    if let visit, let cookie = visit.languages.newCookie(for: visit) { answer.cookies.append(cookie) }
    if !answer.cookies.isEmpty, answer.keeping == .askAgain { answer.keeping = .own }
    return answer
  }

  /// Sends the browser to another page of this site, as after a form; never to another site.
  static func seeOther(_ address: String) -> Answer {
    let isOwn = address.hasPrefix("/") && !address.hasPrefix("//") && !address.contains("\\")
    return Answer(status: 303, body: [], keeping: .never, location: isOwn ? address : "/")
  }

  static func text(_ text: String, contentType: String = "text/plain; charset=utf-8") -> Answer {
    Answer(contentType: contentType, body: Array(text.utf8))
  }

  static func file(_ body: [UInt8], contentType: String, named fileName: String? = nil) -> Answer {
    Answer(contentType: contentType, body: body, fileName: fileName)
  }
}
