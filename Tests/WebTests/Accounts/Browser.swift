import Hummingbird
import Testing

@testable import Web

/// A browser as far as signing in needs one: it keeps cookies, reads the forms of a page and sends them.
final class Browser {
  typealias Reply = Town.Reply

  let town: Town
  /// The network it is in.
  var network: String
  /// What it has of cookies.
  var cookies: [String: String] = [:]
  /// Every cookie it ever was told to set, as the site wrote it.
  private(set) var told: [String] = []

  init(_ town: Town, network: String = "192.0.2.7") { (self.town, self.network) = (town, network) }

  var sessionCookie: String? { cookies[SessionCookie.name(Town.id)] }

  @discardableResult
  func get(_ path: String) async throws -> Reply { try await ask(.get, path, [:], "") }

  /// Sends fields to an address as a form of the site’s own would.
  @discardableResult
  func post(_ path: String, _ fields: [String: String], origin: String = "same-origin") async throws -> Reply {
    let body = fields.map { "\(Address.encoded($0.key))=\(Address.encoded($0.value))" }.joined(separator: "&")
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    if let name = HTTPFields.Key("Sec-Fetch-Site"), !origin.isEmpty { headers[name] = origin }
    return try await ask(.post, path, headers, body)
  }

  /// Sends a body of any kind to an address as a form of the site’s own would.
  func send(to path: String, contentType: String, _ body: String) async throws -> Reply {
    var headers: HTTPFields = [.contentType: contentType]
    if let name = HTTPFields.Key("Sec-Fetch-Site") { headers[name] = "same-origin" }
    return try await ask(.post, path, headers, body)
  }

  /// Opens a page, fills in its form and sends it. Every field has to be there.
  @discardableResult
  func fill(_ path: String, sentTo action: String? = nil, _ fields: [String: String] = [:]) async throws -> Reply {
    let page = try await get(path)
    #expect(page.status == 200, "\(path) answered \(page.status)")
    return try await send(try #require(page.form(sentTo: action ?? bare(path)), "\(path) has no such form"), fields)
  }

  @discardableResult
  func send(_ form: PageForm, _ fields: [String: String] = [:]) async throws -> Reply {
    for name in fields.keys { #expect(form.names.contains(name), "The form has no field \(name)") }
    return try await post(form.action, form.values.merging(fields) { $1 })
  }

  /// What came after a form: the page the browser is sent to.
  func follow(_ reply: Reply) async throws -> Reply {
    #expect(reply.status == 303)
    return try await get(try #require(reply.headers[.location]))
  }

  private func bare(_ path: String) -> String { String(path.prefix { $0 != "?" }) }

  private func ask(_ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: String) async throws
    -> Reply
  {
    var headers = headers
    headers[.userAgent] = "Firefox on Linux"
    if let name = HTTPFields.Key("X-Forwarded-For") { headers[name] = network }
    if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
    let reply = try await town.ask(method, path, headers, body)
    for cookie in reply.headers[values: .setCookie] { keep(cookie) }
    return reply
  }

  private func keep(_ cookie: String) {
    told.append(cookie)
    let parts = cookie.split(separator: ";", maxSplits: 1)
    let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    cookies[pair[0]] = cookie.contains("Max-Age=0") ? nil : pair[1]
  }
}

/// A form of a page: where it goes, and what its fields hold.
struct PageForm {
  var action: String
  /// What the fields hold that hold anything.
  var values: [String: String] = [:]
  var names: Set<String> = []
}

extension Visitor.Reply {
  /// The forms on the page that do something.
  var forms: [PageForm] {
    text.matches(of: #/<form([^>]*method="post"[^>]*)>(.*?)<\/form>/#.dotMatchesNewlines()).map { found in
      var form = PageForm(action: Self.attribute("action", in: found.output.1) ?? "")
      for field in found.output.2.matches(of: #/<input\b([^>]*)>/#) {
        guard let name = Self.attribute("name", in: field.output.1) else { continue }
        form.names.insert(name)
        form.values[name] = Self.attribute("value", in: field.output.1) ?? form.values[name]
      }
      for field in found.output.2.matches(of: #/<select\b([^>]*)>(.*?)<\/select>/#.dotMatchesNewlines()) {
        guard let name = Self.attribute("name", in: field.output.1) else { continue }
        form.names.insert(name)
        let options = field.output.2.matches(of: #/<option\b([^>]*)>/#).map(\.output.1)
        let chosen = options.first { $0.hasSuffix(" selected") } ?? options.first
        form.values[name] = chosen.flatMap { Self.attribute("value", in: $0) }
      }
      for field in found.output.2.matches(of: #/<textarea\b([^>]*)>([^<]*)<\/textarea>/#) {
        guard let name = Self.attribute("name", in: field.output.1) else { continue }
        form.names.insert(name)
        form.values[name] = Self.plain(field.output.2.drop { $0 == "\n" })
      }
      return form
    }
  }

  func form(sentTo action: String) -> PageForm? { forms.first { $0.action == action } }

  /// What stands in the page itself, between its masthead and its foot.
  var main: String {
    text.firstMatch(of: #/<main[^>]*>(.*)<\/main>/#.dotMatchesNewlines()).map { String($0.output.1) } ?? ""
  }

  /// What the page says is wrong, each once.
  var faults: [String] {
    main.matches(of: #/<a href="#[\w-]+">([^<]+)<\/a>/#).map { Self.plain($0.output.1) }
  }

  var location: String { headers[.location] ?? "" }

  private static func attribute(_ name: String, in tag: some StringProtocol) -> String? {
    let start = tag.firstRange(of: " \(name)=\"")
    return start.map { plain(tag[$0.upperBound...].prefix { $0 != "\"" }) }
  }

  static func plain(_ text: some StringProtocol) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
