import Council
import Foundation
import Hummingbird
import Store
import TestServers
import Testing

@testable import Web

@Suite("Signing in with a work account, at a real provider", .serialized)
struct WorkAccountPagesTests {
  @Test func `a person walks from the page to sign in to the provider and back to the page they wanted`() async throws {
    let place = try WorkPlace(Provider.shared.service())
    try place.invite()
    let (port, serving) = try await Self.serve(place.visitor.site)
    defer { serving.cancel() }
    let address = "\(Provider.site)\(WorkPlace.path)?back=%2Fborsetshire%2Faccount"
    for _ in 1...2 {
      let arrival = try await Arrival.of(address, ["--site", "\(Provider.site)=\(port)"])
      #expect(arrival.address == "\(Provider.site)/borsetshire/account" && arrival.status == 200)
      #expect(arrival.text.contains(Provider.person.email))
    }
  }

  @Test func `the page to sign in leads there only when the council has a sign-in service`() async throws {
    let (with, without) = (try WorkPlace(Provider.shared.service()), try WorkPlace(nil))
    let page = try await with.visitor.get("/borsetshire/sign-in?back=%2Fborsetshire%2Faccount").text
    #expect(page.contains("href=\"\(WorkPlace.path)?back=%2Fborsetshire%2Faccount\""))
    #expect(try await !without.visitor.get("/borsetshire/sign-in").text.contains("work account"))
    #expect(try await without.visitor.get(WorkPlace.path).status == 404)
    #expect(try await without.visitor.get(WorkPlace.path + "/return?code=1&state=2").status == 404)
  }

  @Test func `the browser is sent away with a secret of its own, and nobody else reads it`() async throws {
    let place = try WorkPlace(Provider.shared.service())
    let reply = try await place.visitor.get(WorkPlace.path)
    #expect(reply.status == 303 && reply.headers[.cacheControl] == "no-store")
    let header = try #require(reply.headers[.setCookie])
    for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"] { #expect(header.contains(part)) }
    let location = try #require(reply.headers[.location])
    let questions = URLComponents(string: location)?.queryItems ?? []
    let asked = Dictionary(questions.map { ($0.name, $0.value ?? "") }) { $1 }
    #expect(asked["code_challenge_method"] == "S256" && asked["response_type"] == "code")
    #expect(asked["redirect_uri"] == "\(Provider.site)\(WorkPlace.path)/return")
    for name in ["state", "nonce", "code_challenge"] { #expect((asked[name] ?? "").count == 43, "\(name)") }
  }

  @Test func `somebody with no invitation is told so, and no account is made`() async throws {
    let place = try WorkPlace(Provider.shared.service())
    let (address, cookie) = try await place.begin()
    let reply = try await place.comeBack(try await place.atProvider(address), cookie)
    #expect(reply.status == 403 && !reply.signsIn && reply.text.contains("invitation"))
    #expect(try place.records.read { try $0.accounts(of: "borsetshire") }.isEmpty)
  }

  @Test func `an address that nobody has checked opens no invitation`() async throws {
    let place = try WorkPlace(Provider.shared.service(vouches: false))
    try place.invite()
    let (address, cookie) = try await place.begin()
    let reply = try await place.comeBack(try await place.atProvider(address), cookie)
    #expect(reply.status == 403 && !reply.signsIn && reply.text.contains("has checked your address"))
  }

  @Test func `an answer that comes a second time signs nobody in`() async throws {
    let place = try WorkPlace(Provider.shared.service())
    try place.invite()
    let (address, cookie) = try await place.begin()
    let answer = try await place.atProvider(address)
    let first = try await place.comeBack(answer, cookie)
    #expect(first.status == 303 && first.signsIn && first.headers[.location] == "/borsetshire/workspace")
    #expect(first.cookies["__Host-work-account-borsetshire"] == "")
    let second = try await place.comeBack(answer, cookie)
    #expect(second.status == 403 && !second.signsIn)
  }

  @Test func `an answer to another sign-in, in another browser or of another provider is refused`() async throws {
    let place = try WorkPlace(Provider.shared.service())
    try place.invite()
    let (address, cookie) = try await place.begin()
    let other = try await place.begin().cookie
    let answer = try await place.atProvider(address)
    let wrongState = answer.replacing(#/state=[^&]+/#, with: "state=guessed")
    for (answer, cookie) in [(wrongState, cookie), (answer, other), (answer, nil), (answer, "AAAA")] {
      let reply = try await place.comeBack(answer, cookie)
      #expect(reply.status == 403 && !reply.signsIn && reply.text.contains("begun in this browser"))
      #expect(reply.cookies["__Host-work-account-borsetshire"] == nil, "A lure must not end a sign-in that goes on.")
    }
    let named = answer.replacing(#/&iss=[^&]+/#, with: "") + "&iss=https%3A%2F%2Fid.example.org"
    #expect(try await place.comeBack(named, cookie).text.contains("another service made it"))
    #expect(try await place.comeBack(answer, cookie).signsIn, "None of these attempts spoilt the real one.")
  }

  @Test func `a person who says no to the provider is not signed in, and told how to go on`() async throws {
    let provider = try Provider()  // One that remembers no yes.
    let place = try WorkPlace(provider.service())
    try place.invite()
    let (address, cookie) = try await place.begin()
    let answer = try await place.atProvider(address, ["--answer", "deny"])
    #expect(answer.contains("error="))
    let reply = try await place.comeBack(answer, cookie)
    #expect(reply.status == 403 && !reply.signsIn && reply.text.contains("sign in another way"))
    #expect(reply.text.contains("href=\"\(WorkPlace.path)\"") && reply.text.contains("href=\"/borsetshire/sign-in\""))
  }

  @Test func `a secret that the provider does not know signs nobody in`() async throws {
    let place = try WorkPlace(Provider.shared.service(secret: "of last year"))
    try place.invite()
    let (address, cookie) = try await place.begin()
    let reply = try await place.comeBack(try await place.atProvider(address), cookie)
    #expect(reply.status == 403 && !reply.signsIn && reply.text.contains("took its own answer back"))
  }

  @Test func `a provider that is not there, or calls itself otherwise, leaves the other ways to sign in`() async throws
  {
    let gone = try QuietPort.address()
    let renamed = try Provider.shared.address + "/"
    for (issuer, words) in [(gone, "could not be reached"), (renamed, "calls itself by another name")] {
      let place = try WorkPlace(Provider.shared.service(issuer: issuer))
      let reply = try await place.visitor.get(WorkPlace.path)
      #expect(reply.status == 503 && reply.text.contains(words) && reply.headers[.retryAfter] == "60")
      #expect(try await place.visitor.get("/borsetshire/sign-in").status == 200)
    }
  }

  /// A site on a port of its own.
  private static func serve(_ site: Site) async throws -> (port: Int, serving: Task<Void, any Error>) {
    let (ports, ready) = AsyncStream.makeStream(of: Int.self)
    let serving = Task { try await site.makeApplication(port: 0) { ready.yield($0) }.run() }
    for await port in ports { return (port, serving) }
    throw CancellationError()
  }
}

/// An address of this machine where nobody listens.
enum QuietPort {
  static func address() throws -> String { "http://127.0.0.1:\(try PostOffice().port)" }
}
