import Council
import Law
import Publishing
import Testing

@Suite("Taking over from a ModernGov site")
struct ModernGovReadingTests {
  private func read(_ text: String) -> (list: SiteList, messages: [InputMessage]) {
    ModernGovReading.read(Array(text.utf8), file: "wards.xml")
  }

  @Test func `what is told to such programs is read back, without an address`() throws {
    let wards = try ModernGovXML(SomeRegister.made()).document(try ModernGovCall("GetCouncillorsByWard", [:]))
    let (list, messages) = ModernGovReading.read(wards, file: "wards.xml")
    #expect(messages.isEmpty && list.councillors.map(\.name) == ["Cllr Ash", "Cllr <Elm>"])
    #expect(list.wards == ["Am Ward", "Bor & Co Ward"] && list.councillors[0].from == Day(iso: "2025-05-06"))
    #expect(list.groups.isEmpty, "one member is no political group")
  }

  @Test func `texts escaped twice are as they were meant, vacant seats and ended committees are left out`() {
    let list = read(
      """
      <councillorsbyward><wards><ward><wardtitle>Bor &amp;amp; Co</wardtitle><councillors>
      <councillor><councillorid>7</councillorid><fullusername>Councillor O&amp;#39;Dare &amp; Co</fullusername>
      <politicalpartytitle>Independent</politicalpartytitle><homeaddress><line1>Secret Lane</line1></homeaddress></councillor>
      <councillor><councillorid>8</councillorid><fullusername>Vacancy</fullusername></councillor>
      </councillors></ward></wards></councillorsbyward>
      """
    ).list
    #expect(
      list.councillors == [.init(number: 7, name: "Councillor O'Dare & Co", group: "", wards: ["Bor & Co"], from: nil)])
    let committees = read(
      """
      <committees><committeescount> 3</committeescount>
      <committee><committeeid>1</committeeid><committeetitle>Planning</committeetitle><committeedeleted>False</committeedeleted></committee>
      <committee><committeeid>2</committeeid><committeetitle>Old</committeetitle><committeeexpired>True</committeeexpired></committee>
      <committee><committeeid>3</committeeid><committeetitle>PLANNING</committeetitle></committee></committees>
      """
    ).list
    #expect(committees.committees == [.init(number: 1, name: "Planning")])
  }

  @Test(arguments: [
    ("<html><body/></html>", "It begins with <html>"), ("<committees>", "ends in the middle"),
    ("<committees/>", "Nobody"),
    (
      "<councillorsbyward><wards><ward><wardtitle>A</wardtitle><councillors><councillor><fullusername>B</fullusername></councillor></councillors></ward></wards></councillorsbyward>",
      "B in A has no councillorid"
    ),
  ])
  func `what is something else is told, and nothing of it is read`(text: String, words: String) {
    let (list, messages) = read(text)
    #expect(list == SiteList() && messages.map(\.description).joined().contains(words))
  }
}
