import Testing

@testable import Web

@Suite("Count the days")
struct ClockTests {
  private func page(_ question: String) async throws -> Visitor.Reply { try await Visitor().get("/clock?\(question)") }

  @Test func `before anybody asks there is a form and no answer`() async throws {
    let reply = try await page("")
    #expect(reply.status == 200)
    #expect(reply.text.contains("Day of the meeting or the decision") && !reply.text.contains("Out by when"))
  }

  @Test func `a meeting after Christmas is told with its holidays counted out`() async throws {
    let reply = try await page("for=council&on=29+December+2026")
    for words in ["Thursday 17 December 2026", "the summons to every member", "5 clear working days", "AI-1-COUNCIL"] {
      #expect(reply.text.contains(words), "\(words)")
    }
    #expect(!reply.text.contains("What the rules say"))
  }

  @Test func `papers that came late are told by how much, and what to do`() async throws {
    let reply = try await page("for=council&on=2011-12-15&published=2011-12-08")
    #expect(reply.status == 200)
    for words in ["4 clear working days", "the last day was Wednesday 7 December 2011", "marked with its clear days"] {
      #expect(reply.text.contains(words), "\(words)")
    }
  }

  @Test func `a key decision before the regulations has no clock`() async throws {
    let reply = try await page("for=key-decision&on=2012-09-09")
    #expect(reply.text.contains("No rule that is kept here asked for clear days before 9 September 2012."))
  }

  @Test(arguments: [
    ("on=31+June+2026", "There is no day “31 June 2026”"),
    ("on=1850-01-01", "known here from 1978 to 2200"),
    ("published=2026-06-01", "Enter the day of the meeting"),
    ("on=2026-06-01&published=2026-06-02", "It is published after the day it is for"),
    ("on=2026-06-01&published=nonsense", "There is no day “nonsense”"),
  ])
  func `a slip is told beside its field, and what was typed stays`(_ question: String, _ words: String) async throws {
    let reply = try await page(question)
    #expect(reply.status == 422)
    #expect(reply.text.contains(words))
    let typed = question.split(separator: "=").last.map { $0.replacing("+", with: " ") } ?? ""
    #expect(reply.text.contains("value=\"\(typed)\""))
  }
}
