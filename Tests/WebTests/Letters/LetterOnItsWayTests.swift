import Council
import Courier
import Foundation
import Secrets
import Store
import TestEngines
import TestServers
import Testing

@testable import Actions
@testable import Web

@Suite("A letter on its way, to a real mail server")
struct LetterOnItsWayTests {
  struct Read: Decodable {
    let subject: String
    let text: String
  }

  let records: Records

  init() throws {
    records = try Engine.ofTheWebsite.records()
    try records.carryOut(RecordAuthority(Sample.authority), by: .operatorAtTheMachine, at: WorkPlace.now)
  }

  private func invite(_ name: String, post: AccountPost) throws {
    let email = try #require(EmailAddress("\(name)@example.org"))
    let deed = InvitePerson(
      authority: "borsetshire", holder: Account.Holder(name: "Alice", email: email), post: "Clerk",
      roles: [RoleGrant(authority: "borsetshire", role: .structureEditor)], letters: post)
    try records.carryOut(deed, by: .operatorAtTheMachine, at: WorkPlace.now)
  }

  private func postman(_ courier: any MailCourier) throws -> Postman {
    Postman(records: records, courier: courier, from: try #require(EmailAddress("moot@example.gov.uk")))
  }

  @Test func `an invitation arrives by STARTTLS once the deed is done, and its link opens the site`() async throws {
    let office = try PostOffice(tls: .starttls)
    let postman = try postman(office.courier(.startTLS, trusting: office.certificate))
    let address = try #require(SiteAddress(Provider.site))
    struct Failed: Error {}
    #expect(throws: Failed.self) {
      try invite(
        "alice",
        post: AccountPost { _, open in
          try open.post(
            OutgoingLetter(
              authority: "borsetshire", account: nil, to: try #require(EmailAddress("alice@example.org")),
              text: LetterText(subject: "Never", plain: "", html: ""), madeAt: WorkPlace.now.moment))
          throw Failed()
        })
    }
    try invite("alice", post: .written(at: address))
    #expect(try office.taken.isEmpty, "Nothing goes before the postman does.")
    #expect(try postman.goRound { WorkPlace.now.moment }.sent == 1)
    #expect(try office.taken.map(\.to) == [["alice@example.org"]])
    #expect(try office.taken.allSatisfy(\.tls))
    let data = try Python.output("letters.py", [office.folder.path])
    let letters = try JSONDecoder().decode([Read].self, from: data)
    let link = try #require(letters.first?.text.firstMatch(of: #/https:\S+/#)?.output)
    let site = Site(records: records, now: { WorkPlace.now }, address: address)
    let page = try await Visitor(site: site).get(String(link.dropFirst(Provider.site.count)))
    #expect(page.status == 200 && page.text.contains("Set up your account"))
  }

  @Test func `a mail server that is away for a while gets the letter later, and gets it once`() throws {
    let (office, away) = (try PostOffice(), try PostOffice().port)
    try invite("alice", post: .written(at: try #require(SiteAddress(Provider.site))))
    let nobody = try #require(SMTPCourier(host: "127.0.0.1", port: away, protection: .none))
    let began = WorkPlace.now.moment
    #expect(try postman(nobody).goRound { began }.waiting == 1)
    #expect(try postman(office.courier()).goRound { began.adding(seconds: 59) } == Postman.Round())
    #expect(try postman(office.courier()).goRound { began.adding(seconds: 61) }.sent == 1)
    #expect(try postman(office.courier()).goRound { began.adding(seconds: 9999) } == Postman.Round())
    #expect(try office.taken.count == 1)
  }

  @Test func `a mail server that hangs up after the whole letter is not sent it again by itself`() throws {
    let office = try PostOffice()
    try invite("silent", post: .written(at: try #require(SiteAddress(Provider.site))))
    #expect(try postman(office.courier()).goRound { WorkPlace.now.moment }.stuck == 1)
    let later = WorkPlace.now.moment.adding(seconds: 99_999)
    #expect(try postman(office.courier()).goRound { later } == Postman.Round())
  }
}
