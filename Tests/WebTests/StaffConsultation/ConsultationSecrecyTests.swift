import Actions
import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

/// What is said in a consultation has words that stand nowhere else; then everything the site gives out is searched for them.
@Suite("Who is consulted and what they say stays private")
struct ConsultationSecrecyTests {
  private static let secrets = ["Zephyrquill", "Quopplewick", "Vexillarian", "Thrumbledown"]
  private static let proposal = "one-front-door"

  private func told(_ town: Town) throws -> Token {
    try town.consult(on: Self.proposal)
    func done<D: Deed>(_ deed: D, by person: ActingPerson = .operatorAtTheMachine) throws -> D.Outcome {
      try town.records.carryOut(deed, by: person, at: town.clock.now)
    }
    let person = ConsultedPerson(name: "Zephyrquill", post: "Quopplewick", addedOn: town.clock.now.day)
    let token = try done(ConsultPerson(person, on: Self.proposal, at: Town.id))
    try done(AnswerByLink("Vexillarian", by: token, at: Town.id), by: .visitor)
    try done(
      SummariseConsultation(
        [ConsultationTheme(id: 1, "Thrumbledown")], seen: [], placed: [:], on: Self.proposal, at: Town.id))
    return token
  }

  @Test func `no page, file, feed, record or answer to a program tells any of it to anybody but human resources`()
    async throws
  {
    let town = try Town()
    var browsers = [Browser(town)]
    for role in [Role.democraticServices, .monitoringOfficer, .auditor, .structureEditor] {
      browsers.append(try await Newcomer(town, "\(role.rawValue)@borsetshire.example", as: role).browser)
    }
    let human = try await Newcomer(town, "hr@borsetshire.example", as: .humanResources).browser
    let token = try told(town)
    let head = try town.head
    let paths = Set(town.routes.filter { $0.method == "GET" && !$0.path.contains(":token") }.map(\.path))
    let addresses =
      paths.map { path in
        path.split(separator: "/", omittingEmptySubsequences: false).map { part in
          switch part {
          case ":authority": Town.id
          case ":proposal": Self.proposal
          case ":number": String(head)
          default: part.hasPrefix(":") ? "none" : String(part)
          }
        }.joined(separator: "/")
      } + (1...head).map { "/\(Town.id)/record/\($0)" }
    #expect(addresses.count > 100)
    for browser in browsers {
      for address in addresses {
        let reply = try await browser.get(address)
        for secret in Self.secrets + [token.text] {
          #expect(!reply.text.contains(secret), "\(address) tells \(secret)")
        }
      }
    }
    let desk = try await human.get(Address.consultation(Town.id, Self.proposal, "desk")).text
    #expect(Self.secrets.allSatisfy(desk.contains) && !desk.contains(token.text))
  }

  @Test(arguments: Engine.allCases)
  func `the record shows none of it, in its private part either`(engine: Engine) throws {
    let town = try Town(engine)
    _ = try told(town)
    let entries = try town.everything().filter { $0.hasPrefix("record_") }
    #expect(entries.count > 4)
    for entry in entries {
      for secret in Self.secrets { #expect(!entry.contains(secret), "the record tells \(secret)") }
    }
  }

  @Test func `the private link shows the form and takes an answer, and any other finds nothing`() async throws {
    let town = try Town()
    let token = try told(town)
    let browser = Browser(town)
    let address = Address.answer(Town.id, Self.proposal, token)
    let page = try await browser.get(address)
    #expect(page.status == 200 && page.text.contains("You answered on") && !page.text.contains("Vexillarian"))
    let sent = try await browser.send(try #require(page.form(sentTo: address)), ["words": "Another answer"])
    #expect(sent.status == 303)
    let after = try await browser.get("\(address)?sent=yes")
    #expect(after.text.contains("Your answer is with human resources") && !after.text.contains("Another answer"))
    let empty = try await browser.send(try #require(page.form(sentTo: address)), ["words": ""])
    #expect(empty.status == 422 && empty.text.contains("Write what is to be said"))
    let other = Address.answer(Town.id, Self.proposal, Token(RandomBytes { Array(repeating: 3, count: $0) }))
    #expect(try await browser.get(other).status == 404)
    #expect(try await browser.get(other.replacing("one-front-door", with: "papers")).status == 404)
  }

  @Test(arguments: Engine.allCases)
  func `what somebody wrote stays on the page when the consultation was closed meanwhile`(engine: Engine) async throws {
    let town = try Town(engine)
    let token = try told(town)
    let browser = Browser(town)
    let address = Address.answer(Town.id, Self.proposal, token)
    let form = try #require(try await browser.get(address).form(sentTo: address))
    try town.records.carryOut(
      CloseStaffConsultation(
        Self.proposal, on: town.clock.now.day, because: "A test", at: Town.id, inSpiteOfWarnings: true),
      by: .operatorAtTheMachine, at: town.clock.now)
    let late = try await browser.send(form, ["words": "It took me <all> night."])
    #expect(late.status == 422 && late.text.contains("were not sent"))
    #expect(late.text.contains("It took me &lt;all&gt; night."))
  }
}
