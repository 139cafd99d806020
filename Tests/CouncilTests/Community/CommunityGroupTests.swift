import Council
import Law
import Testing

@Suite("Voluntary and community groups")
struct CommunityGroupTests {
  private let today = Day(iso: "2026-03-02") ?? Day(number: 0)

  private func fields(_ change: (inout CommunityGroup) -> Void) -> [String] {
    var group = CommunityGroup(name: "Youth Club", .association, about: "It meets.")
    change(&group)
    return group.objections(today: today).map(\.field)
  }

  private func numbered(charity: String? = nil, company: String? = nil) -> CommunityGroup {
    CommunityGroup(name: "Youth Club", .trust, charity: charity, company: company, about: "It meets.")
  }

  @Test func `a group needs a name and what it does`() {
    #expect(fields { _ in }.isEmpty)
    #expect(fields { $0.name = "" } == ["name"])
    #expect(fields { $0.about = "" } == ["about"])
  }

  @Test(arguments: ["123456", "1234567", "1089464-2", " 1234567 "])
  func `a charity number has six or seven figures, and a branch its own`(number: String) {
    #expect(numbered(charity: number).objections(today: today).isEmpty)
  }

  @Test(arguments: ["12345", "12345678", "1234567-", "123456a", "1234567-2-3", "１２３４５６"])
  func `what cannot be a charity number is refused`(number: String) {
    #expect(numbered(charity: number).objections(today: today).map(\.field) == ["charity"])
  }

  @Test func `a company number gets back the noughts that a spreadsheet dropped`() {
    #expect(numbered(company: "1234567").company == "01234567")
    #expect(numbered(company: "ip12345r").company == "IP12345R")
    #expect(numbered(company: " ").company == nil)
    #expect(numbered(company: "SC1234").objections(today: today).map(\.field) == ["company"])
  }

  @Test(arguments: [
    "http://club.example", "https://club", "https://user@club.example", "javascript:alert(1)",
    "https://club.example/a b",
    "https://.example", "https://club.example:8443", "https://club.example/\"",
  ])
  func `a website is a whole and safe address`(address: String) {
    #expect(fields { $0.web = address } == ["web"])
  }

  @Test func `an address of a page with a question is one`() {
    #expect(fields { $0.web = "https://www.club.example/about?x=1#y" }.isEmpty)
  }

  @Test func `days that contradict each other are refused`() {
    #expect(fields { $0.since = today.adding(days: 1) } == ["since"])
    #expect(fields { ($0.since, $0.endedOn) = (today, today.adding(days: -1)) } == ["ended"])
    #expect(fields { $0.endedOn = today.adding(days: 1) } == ["ended"])
  }

  @Test func `it is found by all words that are asked for, in any case`() {
    var group = numbered()
    group.interests = ["Young people"]
    #expect(group.has("YOUTH meets") && group.has("young") && !group.has("youth swims"))
  }

  @Test func `the tenth group comes after the second`() {
    let references = ["V-10", "V-2", "V-1"].map(CommunityGroup.Reference.init(rawValue:))
    #expect(references.sorted().map(\.rawValue) == ["V-1", "V-2", "V-10"])
  }

  @Test func `a step of a talk has a day, and a day has a step`() {
    func fields(_ step: String, _ due: Day?) -> [String] {
      LiaisonNote(with: .init(rawValue: "V-1"), on: today, words: "We spoke.", step: step, due: due)
        .objections(today: today).map(\.field)
    }
    #expect(fields("", nil).isEmpty && fields("Call", today).isEmpty)
    #expect(fields("Call", nil) == ["due"] && fields("", today) == ["next"])
    #expect(fields("Call", today.adding(days: -1)) == ["due"])
  }
}
