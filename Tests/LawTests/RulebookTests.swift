import Law
import Testing

@Suite("The rulebook")
struct RulebookTests {
  @Test(arguments: Rulebook.entries)
  func `every rule says where it is written, whom it binds and how it is tested`(_ entry: RuleEntry) {
    #expect(!entry.citation.instrument.isEmpty && !entry.citation.title.isEmpty)
    if case .textRead = entry.verification { #expect(!entry.citation.provision.isEmpty) }
    #expect(!entry.binds.isEmpty)
    #expect(entry.explanation.hasSuffix("."))
    #expect(!entry.title.isEmpty && !entry.title.hasSuffix("."))
  }

  @Test func `no two rules share an identifier and they are in order`() {
    let ids = Rulebook.entries.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
    #expect(Rulebook.entry("OFF-HOPS-1")?.title == "One officer is Head of Paid Service")
    #expect(Rulebook.entry("OFF-NONE") == nil)
  }

  @Test func `the rules the issue asks for are all there`() {
    let asked = [
      "OFF-HOPS-1", "OFF-HOPS-3", "OFF-HOPS-4", "OFF-MO-1", "OFF-MO-2", "OFF-CFO-1", "OFF-SCR-1", "OFF-DCS-1",
      "OFF-DCS-3",
      "OFF-DASS-1", "OFF-DPH-1", "OFF-RO-1", "OFF-LT-1", "OFF-PROP-1", "OFF-ORPHAN",
    ]
    #expect(asked.filter { Rulebook.entry($0) == nil }.isEmpty)
  }

  @Test func `the page prints citation with address, days, verification and figures`() {
    let page = RulebookPage.markdown()
    #expect(page.contains("[LGHA 1989 s.4(5)](https://www.legislation.gov.uk/ukpga/1989/42/section/4)"))
    #expect(page.contains("In force: from 1 April 2013"))
    #expect(page.contains("Months to consider the report, 3 months from 16 January 1990"))
    #expect(page.contains("Guidance: check with your monitoring officer"))
  }

  @Test func `plain text keeps to its width, addresses apart`() {
    let long = RulebookPage.text(width: 60).split(separator: "\n").filter { $0.count > 60 && !$0.contains("https://") }
    #expect(long.isEmpty)
    #expect(RulebookPage.text(width: 60).contains("OFF-LT-1 · The Lord-Lieutenant appoints"))
  }
}
