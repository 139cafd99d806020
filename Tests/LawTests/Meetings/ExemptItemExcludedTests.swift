import Law
import Testing

@Suite("AI-7: what is kept from the public")
struct ExemptItemExcludedTests {
  private func check(
    _ paragraphs: [Int] = [3], why: String = "Bids are open until May.", confidential: Bool = false, before: Bool = true
  ) -> [Finding] {
    ExemptItemExcluded.check(
      .init(
        item: "Item 8", on: day("2026-06-10"), paragraphs: paragraphs, publicInterest: why,
        isConfidential: confidential,
        hasResolutionBefore: before))
  }

  @Test func `it has a paragraph, a public-interest test and a resolution before it`() {
    #expect(check().outcomes == [.met])
    for broken in [check([]), check([8]), check(why: ""), check(before: false)] { #expect(broken.blocked) }
    #expect(check([], why: "", before: false).outcomes == [.notMet, .notMet, .notMet])
  }

  @Test func `what is confidential needs no resolution, and says who forbids telling it`() {
    #expect(check([], why: "The Home Office, in writing.", confidential: true, before: false).outcomes == [.met])
    #expect(check([], why: "", confidential: true, before: false).blocked)
  }
}
