import Council
import Publishing
import Testing

@testable import CaseFiles

@Suite("A case that is written and read again")
struct RoundTripTests {
  private func comesBack(_ restructure: RestructureCase, sourceLocation: SourceLocation = #_sourceLocation) {
    let reading = CaseReader.read(files: CaseWriter.files(restructure))
    #expect(reading.messages.isEmpty, "\(reading.messages.map(\.description))", sourceLocation: sourceLocation)
    #expect(reading.restructure?.drafted == restructure.drafted, sourceLocation: sourceLocation)
  }

  @Test(arguments: ["rotherham-2014", "kent-2010", "kent-2011-directors", "kent-2011-managing-director"])
  func `nothing of a paper is lost`(name: String) throws { comesBack(try PaperCase(name).answer.restructure) }

  @Test func `nothing of a case with every key is lost`() throws {
    let files = ["case.yaml": Array(EverythingCase.yaml.utf8), "establishment.csv": Array(Sample.establishment.utf8)]
    comesBack(try #require(CaseReader.read(files: files).restructure))
  }

  @Test func `texts that look like something else in YAML stay what they are`() throws {
    let texts = [
      "yes", "null", "~", "- a", "a: b", "# no", "a #b", "\"quoted\"", "'", "{before.posts}", "[1]", "*x", "&y", "!z",
      "%",
      "2014-06-16", "1_000", "0x1F", " ", " lead", "trail ", "tab\there", "line\nbreak", "line\n\nbreak\n", "\nfirst",
      "é “–” ’",
      "a\u{2028}b", "\u{85}", "\u{FEFF}x", "a\\n", "|", ">", "@", "`", "?", "? x", ": x", "=", "<<", "...", "---", "٣",
      "½",
    ]
    for text in texts {
      let log = MessageLog(file: "case.yml")
      let written = YAMLText.keys([("key", .text(text)), ("list", .list([.text(text), .keys([("in", .text(text))])]))])
      let tree = YAMLTree.read(Array(written.written.utf8), limits: .standard, log: log)
      #expect(log.isEmpty, "\(text): \(log.sorted)")
      guard case .map(let entries)? = tree?.content, entries.count == 2,
        case .list(let items) = entries[1].value.content
      else {
        Issue.record("\(text) is not read as it was written: \(written.written)")
        continue
      }
      #expect(entries[0].value.written == text)
      #expect(items.first?.written == text)
      guard case .map(let inner)? = items.last?.content else { continue }
      #expect(inner.first?.value.written == text)
    }
  }
}
