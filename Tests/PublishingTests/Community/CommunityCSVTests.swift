import Council
import Law
import Publishing
import Testing

@Suite("The register of groups as a list")
struct CommunityCSVTests {
  private let today = Day(iso: "2026-03-02") ?? Day(number: 0)

  private func read(_ text: String) -> (groups: [CommunityGroup], messages: [InputMessage]) {
    CommunityCSV.read(Array(text.utf8), file: "groups.csv", today: today)
  }

  @Test func `what is written is read again as it was`() {
    let group = CommunityGroup(
      reference: .init(rawValue: "V-1"), name: "=Club, \"the\" best", .interest, charity: "1089464-2",
      company: "01234567", about: "One.\nTwo.", places: [.init(rawValue: "W1"), .init(rawValue: "W2")],
      interests: ["Carers"], web: "https://club.example", contact: "+44 1632 960144", since: today,
      endedOn: today, ending: "Merged")
    let bytes = CommunityCSV.write([group])
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"'=Club"))
    let (groups, messages) = CommunityCSV.read(bytes, file: "groups.csv", today: today)
    #expect(groups == [group] && messages.isEmpty)
  }

  @Test func `everything wrong is told with its line and column, and nothing is read`() {
    let (groups, messages) = read(
      "name,kind,about,charity,web\nClub,trusts,It meets.,12,http://x.example\nShed,trust,,,\n")
    #expect(groups.isEmpty)
    #expect(messages.map(\.field) == ["kind", "charity", "web", "about"])
    #expect(messages.map(\.line) == [2, 2, 2, 3])
    #expect(messages[0].column == 6 && messages[0].nearest == "trust")
  }

  @Test func `a number that stands twice is told with the line on which it stood first`() {
    let messages = read("name,kind,about,charity\nA,trust,X,123456\nB,trust,Y,123456\n").messages
    #expect(
      messages.map(\.description) == [
        "groups.csv:3:11: charity “123456”: Line 2 has this already. A group stands once."
      ])
  }

  @Test func `an empty file and a list without groups are told`() {
    #expect(read("").messages.first?.text.contains("The file is empty") == true)
    #expect(read("name,kind,about\n").messages.first?.text == "The list has no groups.")
    #expect(read("name,knid,about\n").messages.first?.nearest == "kind")
  }
}
