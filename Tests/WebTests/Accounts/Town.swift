import Actions
import Council
import DatabasePort
import Foundation
import Hummingbird
import Law
import Logging
import Secrets
import Store
import Synchronization
import TestEngines
import Testing

@testable import Web

/// A site with two councils, a clock that tests set, and the letters it sent.
final class Town: Sendable {
  static let id = "borsetshire"
  static let password = "pelican hammock tuesday"
  static let start = Moment(milliseconds: Sample.day("2026-11-21").number * 86_400_000 + 32_400_000)
  static let neighbour = Authority(
    id: "ambridge", name: "Ambridge District Council", shortName: "Ambridge", kind: .district,
    governance: .committeeSystem)

  let records: Records
  let postbag = Postbag()
  let clock = Clock()
  /// Answers a request, without a network between.
  let respond: @Sendable (Request) async throws -> Response
  /// Every route of the site, with who may use it.
  var routes: [Routes.Route] { site.routes().all }
  private let site: Site

  /// What came back.
  typealias Reply = Visitor.Reply

  init(
    _ engine: Engine = .ofTheWebsite, setUp: SetUpLink? = nil, limits: Limits? = nil, files: FileRules = FileRules(),
    languages: SiteLanguages = .onlyEnglish
  ) throws {
    records = try engine.records()
    site = Site(
      records: records, now: { [clock] in clock.now },
      documents: ReportDocuments { page, _ in Array("%PDF".utf8) + page },
      means: SignInMeans(
        cost: PasswordCost(rounds: 16, blockSize: 1, parallelism: 1) ?? .recommended, gate: PasswordGate(),
        post: postbag.post), surroundings: Surroundings(proxies: Subnet.loopback, limits: limits), setUp: setUp,
      files: files, languages: languages)
    for deed in [Sample.authority, Self.neighbour].map(RecordAuthority.init) {
      try records.carryOut(deed, by: .operatorAtTheMachine, at: clock.now)
    }
    try records.carryOut(ImportCase(Sample.restructure), by: .operatorAtTheMachine, at: clock.now)
    respond = site.answering(from: "127.0.0.1")
  }

  func ask(_ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ body: String = "") async throws
    -> Reply
  {
    let head = HTTPRequest(
      method: method, scheme: "https", authority: "moot.example", path: path, headerFields: headers)
    let response = try await respond(Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))))
    return Reply(status: response.status.code, headers: response.headers, bytes: try await response.written())
  }

  func invite(_ email: String, as role: Role = .structureEditor, named name: String = "Ada Archer") throws {
    try records.carryOut(
      InvitePerson(
        authority: Self.id, holder: .init(name: name, email: try #require(EmailAddress(email))), post: "Policy Officer",
        roles: [RoleGrant(authority: Self.id, role: role)], letters: postbag.post),
      by: .operatorAtTheMachine, at: clock.now)
  }

  /// The number of the last entry of the record.
  var head: Int { get throws { try records.read { try $0.recordHead(of: Self.id) }.number } }

  /// Everything there is, of every table.
  func everything() throws -> [String] {
    try records.database.read { transaction in
      try Catalogue.tables.flatMap { table in
        try transaction.query("select * from \(table.name)") { row in
          try table.name + table.columns.map { " \(try row.value($0.name))" }.joined()
        }
      }.sorted()
    }
  }
}

/// The time of a town.
final class Clock: Sendable {
  private let moment = Mutex(Town.start)

  var now: Now { moment.withLock { Now($0, $0.dayUTC) } }
  func pass(seconds: Int) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// The letters a town’s site sent, in its own words.
final class Postbag: Sendable {
  struct Letter: Sendable {
    var to: String
    var text: String
    var subject = ""
    /// What a mail program asks to stop such letters.
    var unsubscribe: String?

    /// The address on the site behind the letter’s own link, when that proves something.
    var link: String? {
      text.firstMatch(of: #/https:\/\/moot\.example(\/\S+\/[\w-]{43})\b/#).map { String($0.output.1) }
    }
  }

  private let kept = Mutex<[Letter]>([])
  var letters: [Letter] { kept.withLock { $0 } }

  var post: AccountPost {
    AccountPost { [self] letter, _ in
      guard let site = SiteAddress("https://moot.example") else { return }
      let words = letter.words(at: site)
      kept.withLock {
        $0.append(
          Letter(to: letter.to.text, text: words.plain, subject: words.subject, unsubscribe: words.unsubscribe))
      }
    }
  }

  /// The link in the last letter to an address.
  func link(to email: String) throws -> String {
    try #require(letters.last { $0.to == email && $0.link != nil }?.link)
  }
}
