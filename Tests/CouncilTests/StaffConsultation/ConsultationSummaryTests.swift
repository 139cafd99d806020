import Council
import Law
import Testing

@Suite("What is published of a consultation of staff")
struct ConsultationSummaryTests {
  private static let day = Day(iso: "2014-08-04") ?? Day(number: 0)

  private func summary(staff: Int, ofThem saying: Int) -> ConsultationSummary {
    let responses = (0..<staff).map {
      ConsultationResponse(
        id: "\($0)", .staff, name: "Person \($0)", way: .link, words: "Words \($0)", receivedOn: Self.day,
        themes: $0 < saying ? [1] : [])
    }
    let union = ConsultationResponse(
      id: "u", .union, name: "Union of Clerks", way: .paper, words: "No", receivedOn: Self.day, themes: [1])
    return ConsultationSummary(
      of: responses + [union], themes: [ConsultationTheme(id: 1, "The grades", answer: "They stay.")], on: Self.day)
  }

  @Test(arguments: [(0, 0), (1, nil), (4, nil), (5, 5), (12, 12)])
  func `numbers from one to four are withheld`(staff: Int, shown: Int?) {
    #expect(summary(staff: staff, ofThem: 0).staff.number == shown)
  }

  @Test(arguments: [(12, 0, 0), (12, 3, nil), (12, 6, 6), (12, 9, nil), (12, 12, 12), (3, 3, nil)])
  func `how many said something is withheld too when all but a few did`(staff: Int, saying: Int, shown: Int?) {
    #expect(summary(staff: staff, ofThem: saying).themes.first?.staff.number == shown)
  }

  @Test func `unions are named, and no person and none of their words`() throws {
    let summary = summary(staff: 7, ofThem: 6)
    #expect(summary.unions == ["Union of Clerks"] && summary.themes.first?.unions == ["Union of Clerks"])
    let text = String(describing: summary)
    #expect(!text.contains("Person") && !text.contains("Words"))
  }
}
