import Actions
import Council
import Foundation
import Hummingbird
import Law
import Secrets
import Store
import TestEngines
import TestServers
import Testing

@testable import Web

/// A real sign-in service, of another house, with one person. It takes some seconds to start, so most tests share it.
struct Provider {
  let address: String
  private let server: PythonServer

  static let person = (user: "priya", password: "a password of the council", email: "priya@rutwell.example.gov.uk")
  static let site = "https://moot.example.gov.uk"
  static var shared: Provider { get throws { try made.get() } }
  private static let made = Result { try Provider() }

  init() throws {
    server = try PythonServer("provider.py", ["\(Self.site)/borsetshire/sign-in/with-work-account/return"])
    address = server.said
  }

  /// The settings that the administrator of a site would enter.
  func service(issuer: String? = nil, secret: String = "the client’s secret: é", vouches: Bool = true) -> SingleSignOn {
    SingleSignOn(
      issuer: issuer ?? address, clientID: "folkmoot", clientSecret: secret, vouchesForAddresses: vouches)
  }
}

/// Where a person got to, and what they read there.
struct Arrival: Decodable {
  let address: String
  let status: Int
  let text: String

  /// A person follows an address to the provider and signs in there, on a thread that may wait.
  static func of(_ address: String, _ more: [String]) async throws -> Arrival {
    let arguments = [address, Provider.person.user, Provider.person.password] + more
    let data = try await withCheckedThrowingContinuation { done in
      Thread.detachNewThread { done.resume(with: Result { try Python.output("person.py", arguments) }) }
    }
    return try JSONDecoder().decode(Arrival.self, from: data)
  }
}

/// A council with a sign-in service, and a browser that keeps its cookies.
struct WorkPlace {
  let records: Records
  let visitor: Visitor

  init(_ service: SingleSignOn?) throws {
    let records = try Engine.ofTheWebsite.records()
    self.records = records
    try records.carryOut(RecordAuthority(Sample.authority), by: .operatorAtTheMachine, at: Self.now)
    try records.carryOut(SetSingleSignOn(service, of: "borsetshire"), by: .operatorAtTheMachine, at: Self.now)
    let means = SignInMeans(
      cost: PasswordCost(rounds: 16, blockSize: 1, parallelism: 1) ?? .recommended, gate: PasswordGate(),
      post: AccountPost { _, _ in })
    visitor = Visitor(
      site: Site(records: records, now: { Self.now }, means: means, address: SiteAddress(Provider.site)))
  }

  /// Real, as the provider’s clock is.
  static var now: Now {
    let moment = Moment(milliseconds: Int(Date().timeIntervalSince1970 * 1000))
    return Now(moment, moment.dayUTC)
  }

  @discardableResult
  func invite(_ email: String = Provider.person.email) throws -> Invitation {
    let address = try #require(EmailAddress(email))
    let deed = InvitePerson(
      authority: "borsetshire", holder: Account.Holder(name: "Priya", email: address), post: "Policy Officer",
      roles: [RoleGrant(authority: "borsetshire", role: .structureEditor)], letters: AccountPost { _, _ in })
    return try records.carryOut(deed, by: .operatorAtTheMachine, at: Self.now)
  }

  static let path = "/borsetshire/sign-in/with-work-account"

  /// Begins in a browser: where it is sent, and the cookie it keeps.
  func begin(_ query: String = "") async throws -> (address: String, cookie: String) {
    let reply = try await visitor.get(Self.path + query)
    let cookie = try #require(reply.cookies["__Host-work-account-borsetshire"], "\(reply.status) \(reply.text)")
    let location = try #require(reply.headers[.location])
    return (location, cookie)
  }

  /// Comes back from the provider with what it said.
  func comeBack(_ address: String, _ cookie: String?) async throws -> Visitor.Reply {
    let path = String(address.dropFirst(Provider.site.count))
    return try await visitor.get(path, cookie.map { [.cookie: "__Host-work-account-borsetshire=\($0)"] } ?? [:])
  }

  /// Signs in at the provider, as far as the address it sends back to.
  func atProvider(_ address: String, _ more: [String] = []) async throws -> String {
    try await Arrival.of(address, ["--until", Provider.site] + more).address
  }
}

extension Visitor.Reply {
  /// The cookies it sets; those it takes away are empty.
  var cookies: [String: String] {
    let pairs = headers[values: .setCookie].compactMap { header -> (String, String)? in
      let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return pair.count == 2 ? (String(pair[0]), String(pair[1])) : nil
    }
    return Dictionary(pairs) { $1 }
  }

  /// Whether it signs somebody in.
  var signsIn: Bool { cookies["__Host-folkmoot-borsetshire"].map { !$0.isEmpty } ?? false }
}
