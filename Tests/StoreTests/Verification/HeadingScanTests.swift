import Council
import Law
import Testing

@testable import Store

@Suite("Reading headings where they lie")
struct HeadingScanTests {
  private static let heading = RecordHeading(
    authority: "kent", number: 12, previous: RecordHeading.beginning, at: Councils.now.moment,
    matter: RecordMatter(
      deed: "edit-post", subject: "post A\\B", title: "Line\none\r", by: "Clerk",
      warrant: Warrant(.decision, "Cabinet"),
      reason: "Why", effective: Councils.today), changes: "c", privatePart: "p")

  @Test func `it takes what the heading takes, and refuses what the heading refuses`() {
    var ofPrivate = Self.heading
    ofPrivate.matter = nil
    var short = Self.heading
    short.matter?.reason = ""
    short.matter?.effective = nil
    let whole = [Self.heading.text, ofPrivate.text, short.text, Self.heading.text + "more: x\n"]
    let lines = Self.heading.text.split(separator: "\n", omittingEmptySubsequences: false)
    let without = lines.indices.map { place in
      lines.enumerated().filter { $0.offset != place }.map { String($0.element) }.joined(separator: "\n")
    }
    let altered = [
      ("number: 12", "number: 012"), ("number: 12", "number: twelve"), ("T09:", "T29:"), ("2026-01-05T", "2026-02-30T"),
      ("\\\\B", "\\B"), ("warrant: decision", "warrant: whim"), ("effective: 2026-01-05", "effective: soon"),
      ("reason: Why", "reason: "), ("Cabinet", "Cab\rinet"), ("entry: 1", "entry: 2"), ("deed: edit-post", "deed: "),
    ].map { Self.heading.text.replacing($0.0, with: $0.1) }
    var taken = 0
    for text in whole + without + altered {
      let scan = text.withBytes { HeadingScan($0)?.number }
      #expect(scan == RecordHeading(text: text)?.number, "\(text)")
      if scan != nil { taken += 1 }
    }
    #expect(taken >= 3)
  }
}
