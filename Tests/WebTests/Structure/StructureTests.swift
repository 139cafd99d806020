import Hummingbird
import Testing

@Suite("A council's structure on the web")
struct StructureTests {
  @Test func `shows units and posts in each of its three forms`() async throws {
    let visitor = try Visitor()
    for form in ["chart", "tree", "table"] {
      let text = try await visitor.get("/borsetshire/structure?as=\(form)").text
      for words in ["Customer Service Manager", "Receptionist", "Reception Team"] {
        #expect(text.contains(words), "\(words) in the \(form)")
      }
    }
  }

  @Test func `is another one before anything was recorded, and says where the record begins`() async throws {
    let reply = try await Visitor().get("/borsetshire/structure?as=table&on=1+April+1999")
    #expect(reply.status == 200)
    #expect(reply.text.contains("Nothing is recorded for 1 April 1999"))
    #expect(!reply.text.contains("Receptionist"))
    #expect(reply.text.contains("The record begins on 10 March 2026"))
  }

  @Test func `on a day that does not exist says so above the field and keeps what was typed`() async throws {
    let reply = try await Visitor().get("/borsetshire/structure?as=tree&on=31+June+2014")
    #expect(reply.status == 400)
    #expect(reply.text.contains("There is no day “31 June 2014”"))
    #expect(reply.text.contains("value=\"31 June 2014\""))
    #expect(reply.text.contains("aria-invalid=\"true\""))
    #expect(reply.text.contains("href=\"#on\""))
    let message = try #require(reply.text.firstRange(of: "id=\"on-error\""))
    let field = try #require(reply.text.firstRange(of: "<input class=\"w12\" id=\"on\""))
    #expect(message.lowerBound < field.lowerBound)
  }

  @Test func `keeps a script typed as a day as text`() async throws {
    let reply = try await Visitor().get("/borsetshire/structure?on=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    #expect(reply.status == 400)
    #expect(!reply.text.contains("<script"))
  }

  @Test func `leads to a post with what it carries, whom it leads and its history`() async throws {
    let text = try await Visitor().get("/borsetshire/posts/CSM?on=2026-03-10").text
    for words in [
      "Customer Service Manager", "G9", "Complaints", "Receptionist", "General Fund 100%", "From 10 March 2026",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `leads to a unit with its posts and what it is part of`() async throws {
    let text = try await Visitor().get("/borsetshire/units/DESK").text
    for words in ["Reception Team", "Receptionist", "Customer Service", "3 posts"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `comes as a file named by its day`() async throws {
    let reply = try await Visitor().get("/borsetshire/establishment.csv?on=2026-03-10")
    #expect(reply.headers[.contentType] == "text/csv; charset=utf-8")
    #expect(reply.headers[.contentDisposition] == "attachment; filename=\"establishment-2026-03-10.csv\"")
    #expect(reply.text.contains("RECEP"))
    #expect(try await Visitor().get("/borsetshire/establishment.csv?on=31+June+2014").status == 400)
  }
}
