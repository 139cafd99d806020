import Testing

@testable import Web

@Suite("Work out political balance")
struct BalancePageTests {
  private let brighton =
    "group-1=Labour&group-1-number=37&group-2=Green&group-2-number=8&group-3=Conservative&group-3-number=5"
    + "&group-4=Independent&group-4-number=2&ungrouped=2"

  private func page(_ question: String) async throws -> Visitor.Reply {
    try await Visitor().get("/balance?\(question)")
  }

  @Test func `before anybody asks there is a form and no answer`() async throws {
    let reply = try await page("")
    #expect(reply.status == 200)
    #expect(reply.text.contains("Members of group 1") && !reply.text.contains("Who has how many seats"))
  }

  @Test func `the seats stand with their exact shares and every step`() async throws {
    let reply = try await page(brighton + "&committee-1=Planning&committee-1-number=10&other-1=Panel&other-1-number=8")
    #expect(reply.status == 200)
    for words in ["(6.85)", "(5.48)", "All ordinary committees", "largest remainders", "PB-3"] {
      #expect(reply.text.contains(words), "\(words)")
    }
  }

  @Test func `the seats can be taken as CSV`() async throws {
    let reply = try await Visitor().get("/balance.csv?\(brighton)&committee-1=%3DPlanning&committee-1-number=10")
    #expect(reply.status == 200)
    #expect(reply.text.contains("body,kind,seats,Labour,Green,Conservative,Independent,No group\r\n"))
    #expect(reply.text.contains("'=Planning,committee,10,7,2,1,0,0\r\n"))
    #expect(try await Visitor().get("/balance.csv").status == 400)
  }

  @Test func `more rows come without losing what was typed`() async throws {
    let reply = try await page("group-1=Labour&more=yes")
    #expect(reply.status == 200 && reply.text.contains("value=\"Labour\"") && reply.text.contains("Members of group 8"))
  }

  @Test(arguments: [
    ("group-1=Labour&committee-1=Planning&committee-1-number=5", "Enter how many members the group has."),
    ("group-1-number=5&committee-1=Planning&committee-1-number=5", "Enter a name, or take the number out."),
    ("group-1=Labour&group-1-number=many", "Enter a whole number up to 1000."),
    ("group-1=A&group-1-number=5", "Enter at least one committee or other body."),
    ("committee-1=A&committee-1-number=5", "Enter at least one political group."),
    ("group-1=A&group-1-number=5&group-2=A&group-2-number=5", "stands here twice"),
    ("group-1=A&group-1-number=5&committee-1=B&committee-1-number=5&ungrouped=-1", "Enter a whole number"),
  ])
  func `a slip is told beside its field, and what was typed stays`(_ question: String, _ words: String) async throws {
    let reply = try await page(question)
    #expect(reply.status == 422)
    #expect(reply.text.contains(words), "\(words)")
    #expect(!reply.text.contains("Who has how many seats"))
  }
}
