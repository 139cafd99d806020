import Actions
import Council
import Hummingbird
import Law
import Logging
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

/// A site with one council and somebody at it, served as a demonstration or as if it were real.
struct Fair {
  static let clerk = "clerk@example.org"
  let records: Records
  let site: Site
  let respond: @Sendable (Request) async throws -> Response

  /// `isMarked`: whether the database says that the council is one of a demonstration. `isServed`: whether the site does.
  init(isMarked: Bool = true, isServed: Bool = true) throws {
    records = try Engine.ofTheWebsite.records()
    let now = Town.start
    let email = try #require(EmailAddress(Self.clerk))
    let (records, day) = (records, Now(now, now.dayUTC))
    if isMarked {
      try records.carryOut(BeginDemonstration(Sample.authority), by: .operatorAtTheMachine, at: day)
      try records.carryOut(
        MakeDemonstrationAccount(
          authority: Town.id, holder: .init(name: "Clementine Inkpenny", email: email), post: "Clerk",
          roles: [RoleGrant(authority: Town.id, role: .structureEditor)]), by: .operatorAtTheMachine, at: day)
    } else {
      try records.carryOut(RecordAuthority(Sample.authority), by: .operatorAtTheMachine, at: day)
    }
    try records.carryOut(ImportCase(Sample.restructure), by: .operatorAtTheMachine, at: day)
    var site = Site(records: records, now: { Now(now, now.dayUTC) }, address: SiteAddress("https://moot.example"))
    if isServed {
      let person = Demonstration.Person(
        key: "clerk", authority: Town.id, email: email, name: "Clementine Inkpenny", post: "Clerk",
        tries: [.init("change a post", at: "/posts/RECEP")])
      site.demonstration = Demonstration(people: [person])
      site.letters = .ontoThePage
    }
    self.site = site
    let (responder, logger) = (site.router().buildResponder(), Logger(label: "test"))
    respond = { try await responder.respond(to: $0, context: SiteContext(logger: logger)) }
  }

  func ask(_ method: HTTPRequest.Method, _ path: String, cookies: String = "", _ body: String = "") async throws
    -> Visitor.Reply
  {
    var headers: HTTPFields = [:]
    if !cookies.isEmpty { headers[.cookie] = cookies }
    if method == .post {
      headers[.contentType] = "application/x-www-form-urlencoded"
      if let name = HTTPFields.Key("Sec-Fetch-Site") { headers[name] = "same-origin" }
    }
    let head = HTTPRequest(
      method: method, scheme: "https", authority: "moot.example", path: path, headerFields: headers)
    let response = try await respond(Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))))
    return Visitor.Reply(status: response.status.code, headers: response.headers, bytes: try await response.written())
  }

  /// Signs in as somebody by one click, from the page that offers it; the cookies afterwards.
  func click(_ person: String = "clerk") async throws -> (reply: Visitor.Reply, cookies: String) {
    let page = try await ask(.get, "/borsetshire/sign-in")
    let cookie = Self.cookies(page)
    let form = try #require(page.form(sentTo: "/borsetshire/sign-in/as"))
    let proof = try #require(form.values[FormToken.field])
    let reply = try await ask(
      .post, "/borsetshire/sign-in/as", cookies: cookie, "\(FormToken.field)=\(proof)&person=\(person)")
    return (reply, cookie + "; " + Self.cookies(reply))
  }

  static func cookies(_ reply: Visitor.Reply) -> String {
    reply.headers[values: .setCookie].compactMap { $0.split(separator: ";").first.map(String.init) }
      .joined(separator: "; ")
  }
}
