import Council
import Store
import TestEngines
import Testing

@testable import Web

@Suite("The privacy notice of a council")
struct PrivacyNoticeTests {
  @Test func `tells everybody what is kept about people, why, on what basis and how long, table by table`() async throws
  {
    let page = try await Browser(try Town()).get("/borsetshire/privacy")
    #expect(page.status == 200)
    #expect(page.text.contains("Borsetshire County Council decides why and how it is kept"))
    let said = Visitor.Reply.plain(page.main).lowercased()
    #expect(Catalogue.personal.count > 10)
    for table in Catalogue.personal {
      let privacy = try #require(table.privacy)
      for word in [
        privacy.what, privacy.subject, privacy.purpose, "6(1)\(privacy.basis)", privacy.retention.words, privacy.stays,
      ] {
        #expect(said.contains(word.lowercased()), "\(table.name) is not told: \(word)")
      }
    }
  }

  @Test func `is one step away from every page of the council, and says no more to people who are signed in`()
    async throws
  {
    let persons = try Persons(.ofTheWebsite)
    let resident = try await persons.resident()
    for path in ["/borsetshire", "/borsetshire/record", "/borsetshire/sign-in", "/borsetshire/structure"] {
      #expect(try await Browser(persons.town).get(path).text.contains("href=\"/borsetshire/privacy\""), "\(path)")
    }
    let notice = try await Browser(persons.town).get("/borsetshire/privacy")
    #expect(try await resident.get("/borsetshire/privacy").main == notice.main)
    #expect(!notice.text.lowercased().contains(Persons.marker))
    #expect(try await Browser(persons.town).get("/atlantis/privacy").status == 404)
  }
}
