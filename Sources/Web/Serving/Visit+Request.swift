import Council
import Hummingbird

extension Visit {
  /// The most a form may weigh, in bytes.
  static let mostFormBytes = 2 * 1024 * 1024

  /// Reads a request: everything decoded once, here.
  init(_ request: Request, parameters: Parameters, now: Now) async throws {
    self.init(path: request.uri.path, now: now)
    for cookie in request.cookies.all { cookies[cookie.name] = cookie.value }
    browser = request.headers[.userAgent] ?? ""
    isForm = request.method == .post
    for (name, value) in parameters {
      guard let text = URLEncoded.decode(Array(value.utf8), plusIsSpace: false) else { throw Problem.nothingHere }
      self.parameters[String(name)] = text
    }
    query = SubmittedForm(fields: URLEncoded.pairs(Array((request.uri.query ?? "").utf8))).texts
    if request.method == .post { form = try await SubmittedForm(request) }
  }
}

extension SubmittedForm {
  init(_ request: Request) async throws {
    if let length = request.headers[.contentLength].flatMap(Int.init), length > Visit.mostFormBytes {
      throw Problem.tooLarge
    }
    let contentType = request.headers[.contentType] ?? ""
    let buffer = try await request.body.collect(upTo: Visit.mostFormBytes)
    self = try SubmittedForm(body: Array(buffer.readableBytesView), contentType: contentType)
  }
}
