import Actions
import Council
import DatabasePort
import Foundation
import HTTPTypes
import Hummingbird
import Law
import Publishing
import Secrets
import Store

/// Lets a request to the API through to its endpoint, or says why not: what it asks for, who asks, whether they may, whether what
/// was sent is as described. A cookie counts for nothing here.
struct Door: Sendable {
  var endpoint: Endpoint
  /// Who holds a token at an authority; `nil` when nobody does.
  var whoHolds: @Sendable (_ token: String, _ authority: String, _ now: Now) throws -> AccessTokenHolder?
  /// How often an account may ask, by pages and by tokens together.
  var limits: Limits?

  /// A request as it came, before anything in it is believed.
  struct Knock: Sendable {
    var path: String
    var parameters: [String: String]
    var query: [(name: String, value: String)]
    var headers: HTTPFields
    var bytes: [UInt8]
    var now: Now
    var whence = Whence()
  }

  /// What is answered, problems too; what nobody foresaw is thrown on, so that it is written into the log.
  func answer(_ knock: Knock) throws -> (answer: Answer, headers: HTTPFields) {
    do {
      return try answered(knock)
    } catch {
      let problem = CallProblem(error)
      if problem.kind == .wentWrong || error is DatabaseProblem { throw error }
      return (problem.answer, Self.headers(of: problem))
    }
  }

  private func answered(_ knock: Knock) throws -> (answer: Answer, headers: HTTPFields) {
    guard Accepted(knock.headers[values: .accept]).takes(endpoint.content.type) else {
      throw CallProblem(.notOffered, "This address gives \(endpoint.content.type).")
    }
    var call = try recognised(knock)
    call.query = try asked(knock)
    try read(knock, into: &call)
    let given = try endpoint.answer(call)
    var answer = Answer(status: endpoint.status, contentType: contentType, body: given.bytes)
    answer.entityTag = given.version
    answer.location = given.location
    answer.keeping =
      endpoint.method != .get || given.keepsNothing ? .never : call.holder == nil ? .askAgain : .own
    var headers: HTTPFields = [.vary: "Accept, Authorization"]
    if let next = given.next, let link = HTTPField.Name("Link") { headers[link] = "<\(next)>; rel=\"next\"" }
    if endpoint.method == .get, endpoint.access == .everyone, call.holder == nil {
      headers[.accessControlAllowOrigin] = "*"
      headers[.accessControlExposeHeaders] = "ETag, Link"
    }
    return (answer, headers)
  }

  private var contentType: String {
    endpoint.content.type.hasPrefix("text/") ? endpoint.content.type + "; charset=utf-8" : endpoint.content.type
  }

  static func headers(of problem: CallProblem) -> HTTPFields {
    guard problem.kind.status == 401 else { return [:] }
    return [.wwwAuthenticate: "Bearer realm=\"Folkmoot\""]
  }
}

// Who asks, and whether they may.
extension Door {
  private func recognised(_ knock: Knock) throws -> Call {
    var call = Call(path: knock.path, parameters: knock.parameters, now: knock.now)
    let authority = call["authority"]
    if !authority.isEmpty, let token = try bearer(knock.headers) {
      guard let holder = try whoHolds(token, authority, knock.now) else {
        throw CallProblem(.tokenNotKnown, CallProblem.Kind.tokenNotKnown.advice)
      }
      call.holder = holder
      try checkPace(of: holder, knock)
    }
    guard let permission = endpoint.permission else { return call }
    guard let holder = call.holder else { throw CallProblem(.tokenMissing, CallProblem.Kind.tokenMissing.advice) }
    guard holder.token.scopes.contains(permission) || permission == .ownAccount else {
      throw CallProblem(.notAllowed, "The token \(holder.token.name) lacks the scope \(permission.rawValue).")
    }
    guard permission == .ownAccount || holder.person.may(permission, at: authority, on: knock.now.day) else {
      throw CallProblem(.notAllowed, "None of your roles of today allows \(permission.rawValue).")
    }
    return call
  }

  private func checkPace(of holder: AccessTokenHolder, _ knock: Knock) throws {
    let seconds = limits?.wait(
      endpoint.method == .get ? .reading : .sending, account: holder.account.id, from: knock.whence.network,
      isTheirs: knock.whence.isTheirs, at: knock.now.moment)
    if let seconds { throw Problem.tooFast(seconds: seconds) }
  }

  private func bearer(_ headers: HTTPFields) throws -> String? {
    let all = headers[values: .authorization]
    guard let header = all.first else { return nil }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard all.count == 1, parts.count == 2, parts[0].lowercased() == "bearer" else {
      throw CallProblem(.tokenMissing, "The header Authorization is not Bearer and one access token.")
    }
    return String(parts[1]).trimmed
  }
}

// What was asked and sent.
extension Door {
  private func asked(_ knock: Knock) throws -> [String: String] {
    var (asked, faults): ([String: String], [CallFault]) = ([:], [])
    for (name, value) in knock.query {
      guard let parameter = endpoint.parameters.first(where: { $0.name == name }) else {
        let known = endpoint.parameters.map(\.name).joined(separator: ", ")
        let words = known.isEmpty ? "This address takes no parameters." : "This address takes \(known)."
        faults.append(CallFault(place: String(name.prefix(60)), words: words))
        continue
      }
      if asked.updateValue(value, forKey: name) != nil {
        faults.append(CallFault(place: name, words: "This stands twice. Send it once."))
      }
      faults += parameter.schema.faults(ofText: value).map { CallFault(place: name, words: $0.words) }
    }
    for parameter in endpoint.parameters where parameter.isRequired && asked[parameter.name] == nil {
      faults.append(CallFault(place: parameter.name, words: "This is missing."))
    }
    guard faults.isEmpty else { throw CallProblem(.unreadable, Self.words(faults), faults: faults) }
    return asked
  }

  private func read(_ knock: Knock, into call: inout Call) throws {
    guard let body = endpoint.body else { return }
    let contentType = knock.headers[.contentType] ?? ""
    if case .jsonOrFiles(_, let files) = body, contentType.lowercased().hasPrefix("multipart/form-data") {
      let form = try SubmittedForm(body: knock.bytes, contentType: contentType)
      let missing = files.filter { form[$0] == nil }.map { CallFault(place: $0, words: "This file is missing.") }
      guard missing.isEmpty else { throw CallProblem(.refused, Self.words(missing), faults: missing) }
      call.files = form
      return
    }
    guard Self.isJSON(contentType) else {
      throw CallProblem(.otherContent, "Send JSON, with Content-Type: application/json.")
    }
    call.body = try JSONReader.read(knock.bytes)
    let faults = body.schema.faults(of: call.body)
    guard faults.isEmpty else {
      throw CallProblem(.refused, Self.words(faults), faults: Array(faults.prefix(100)))
    }
    try readHeaders(knock.headers, into: &call)
    call.digest = Digest(of: Array("\(knock.path)\n\(call.seen ?? "")\n".utf8) + knock.bytes)
  }

  private func readHeaders(_ headers: HTTPFields, into call: inout Call) throws {
    call.seen = headers[.ifMatch].map { String($0.trimmed.prefix(200)) }.flatMap { $0 == "*" ? nil : $0 }
    if endpoint.asksForVersion, call.seen == nil {
      throw CallProblem(.versionNeeded, CallProblem.Kind.versionNeeded.advice)
    }
    if !endpoint.deed.isEmpty, endpoint.takesKey, let name = HTTPField.Name("Idempotency-Key"), let key = headers[name]
    {
      guard (1...255).contains(key.utf8.count) else {
        throw CallProblem(.unreadable, "An Idempotency-Key has from 1 to 255 characters.")
      }
      call.idempotencyKey = key
    }
  }

  private static func isJSON(_ contentType: String) -> Bool {
    let parts = contentType.lowercased().split(separator: ";").map { String($0).trimmed }
    return parts.first == "application/json"
      && parts.dropFirst().allSatisfy { ["charset=utf-8", "charset=\"utf-8\""].contains($0) }
  }

  static func words(_ faults: [CallFault]) -> String {
    faults.count == 1
      ? "\(faults[0].place.isEmpty ? "" : faults[0].place + ": ")\(faults[0].words)"
      : "\(faults.count) things are not as they should be. Each stands in errors."
  }
}

extension Schema {
  /// What is wrong with a value that stands in an address.
  func faults(ofText text: String) -> [CallFault] {
    switch form {
    case .whole:
      guard let number = Int(text), String(number) == text else {
        return [CallFault(place: "", words: "A whole number is expected.")]
      }
      return faults(of: .whole(number))
    default: return faults(of: .text(text))
    }
  }
}

/// What somebody takes for an answer (RFC 9110 section 12.5.1).
struct Accepted {
  private var ranges: [(type: String, isRefused: Bool)] = []

  init(_ headers: [String]) {
    for part in headers.flatMap({ $0.split(separator: ",") }) {
      let pieces = part.lowercased().split(separator: ";").map { String($0).trimmed }
      guard let type = pieces.first, !type.isEmpty else { continue }
      let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
      ranges.append((type, quality == 0))
    }
  }

  func takes(_ type: String) -> Bool {
    guard !ranges.isEmpty else { return true }
    let wide = "\(type.prefix { $0 != "/" })/*"
    // What is named more exactly counts more.
    for name in [type, wide, "*/*"] {
      if let found = ranges.first(where: { $0.type == name }) { return !found.isRefused }
    }
    return false
  }
}
