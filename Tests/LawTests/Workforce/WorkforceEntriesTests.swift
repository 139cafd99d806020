import Law
import Testing

@Suite("Rulebook: workforce, money, principles and report")
struct WorkforceEntriesTests {
  @Test(arguments: [
    "WF-1", "WF-2", "WF-3", "WF-4", "WF-5", "WF-6", "WF-7", "WF-9", "EQ-1", "DES-TIERS", "DES-SPAN", "MON-ONEOFF",
    "MON-MEASURE",
    "MON-COUNTED", "MON-SPLIT", "NUM-WORDS", "TITLE-1", "REC-1", "NUM-LINT", "EST-SUM",
  ])
  func `each rule is in the rulebook with its source`(_ id: String) throws {
    let entry = try #require(Rulebook.entry(id))
    #expect(!entry.citation.provision.isEmpty)
    #expect(entry.verification != .notVerified)
    #expect(!entry.explanation.contains("\n"))
  }
}
