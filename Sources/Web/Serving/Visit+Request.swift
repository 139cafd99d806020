import Council
import HTTPTypes
import Hummingbird

extension Visit {
  /// The most a form may weigh, in bytes.
  static let mostFormBytes = 2 * 1024 * 1024

  /// Reads a request without its form: everything decoded once, here.
  init(head request: Request, in context: SiteContext, now: Now) throws {
    self.init(path: request.uri.path, now: now)
    (network, isVeiled, isTheirs) = (context.whence.network, context.whence.isVeiled, context.whence.isTheirs)
    origin = FormOrigin(request)
    isDemonstration = context.isDemonstration
    cookies = Self.cookies(request.headers[values: .cookie])
    browser = request.headers[.userAgent] ?? ""
    isForm = request.method == .post
    parameters = try Self.parameters(context)
    query = Self.query(request)
  }

  /// What stands behind the question mark.
  static func query(_ request: Request) -> [String: String] {
    SubmittedForm(fields: URLEncoded.pairs(Array((request.uri.query ?? "").utf8))).texts
  }

  /// Reads the form that was sent, of at most so many bytes.
  mutating func read(_ request: Request, most: Int, refusal: Problem? = nil) async throws {
    if isForm { form = try await SubmittedForm(request, most: most, refusal: refusal) }
  }

  /// The named parts of the address, decoded.
  static func parameters(_ context: SiteContext) throws -> [String: String] {
    var parameters: [String: String] = [:]
    for (name, value) in context.parameters {
      guard let text = URLEncoded.decode(Array(value.utf8), plusIsSpace: false) else { throw Problem.nothingHere }
      parameters[String(name)] = text
    }
    return parameters
  }

  /// What was sent, of at most so many bytes.
  static func body(of request: Request, most: Int = mostFormBytes, refusal: Problem? = nil) async throws -> [UInt8] {
    let tooLarge =
      refusal ?? (most == mostFormBytes ? Problem.tooLarge : .fileTooLarge(megabytes: most / 1_048_576))
    if let length = request.headers[.contentLength].flatMap(Int.init), length > most { throw tooLarge }
    guard let buffer = try? await request.body.collect(upTo: most) else { throw tooLarge }
    return Array(buffer.readableBytesView)
  }
}

extension Visit {
  /// The cookies of a request's headers; of two with one name, the first.
  static func cookies(_ headers: [String]) -> [String: String] {
    let pairs = headers.flatMap { $0.split(separator: ";") }.compactMap { pair -> (String, String)? in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return halves.count == 2 ? (String(halves[0].drop { $0 == " " }), String(halves[1])) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension SubmittedForm {
  init(_ request: Request, most: Int, refusal: Problem? = nil) async throws {
    let bytes = try await Visit.body(of: request, most: most, refusal: refusal)
    self = try SubmittedForm(body: bytes, contentType: request.headers[.contentType] ?? "")
  }
}

/// Which site sent a form, as the browser says and no script can change (Fetch Metadata; RFC 6454).
enum FormOrigin {
  case own, foreign, unsaid

  init(_ request: Request) {
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
      self = site == "same-origin" ? .own : site == "none" ? .unsaid : .foreign
    } else if let origin = request.headers[.origin] {
      let host = origin.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last.map(String.init)
      self = host == request.head.authority ? .own : .foreign
    } else {
      self = .unsaid
    }
  }
}
