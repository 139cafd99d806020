import Council
import Foundation
import Testing

@Suite("Which files are taken")
struct FileKindTests {
  private static let taken: [(String, [UInt8], FileKind)] = [
    ("report.pdf", Samples.pdf, .pdf), ("Report.PDF", Samples.pdf, .pdf), ("plan.docx", Samples.word, .word),
    ("costs.xlsx", Samples.excel, .excel), ("plan.odt", Samples.openText, .openText),
    ("costs.ods", Samples.openSheet, .openSheet), ("posts.csv", Array("post,title\nP1,Manager\n".utf8), .csv),
    ("case.yml", Array("title: A case\n".utf8), .yaml), ("case.yaml", Array("title: A case\n".utf8), .yaml),
    ("notes.md", Array("# Notes\n\nRésumé\n".utf8), .markdown), ("map.png", Samples.png, .png),
    ("map.jpg", Samples.jpeg, .jpeg), ("map.jpeg", Samples.jpeg, .jpeg), ("wards.geojson", Samples.geojson, .geojson),
  ]

  @Test func `each kind is known by what it holds`() throws {
    for (name, bytes, kind) in Self.taken {
      #expect(try FileKind.recognised(bytes, named: FileName(name)) == kind, "\(name)")
    }
    #expect(Set(Self.taken.map(\.2)) == Set(FileKind.allCases))
  }

  /// Written by WeasyPrint, pandoc and openpyxl, as the programs of an office write them.
  @Test(arguments: [("report.pdf", FileKind.pdf), ("plan.docx", .word), ("costs.xlsx", .excel)])
  func `what programs really write is known by what it holds, whatever it is called`(name: String, kind: FileKind)
    throws
  {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("Made/\(name)")))
    #expect(try FileKind.recognised(bytes, named: FileName(name)) == kind)
    for ending in ["pdf", "docx", "xlsx", "csv", "png"] where !name.hasSuffix(ending) {
      #expect(throws: FileRefusal.self) { try FileKind.recognised(bytes, named: FileName("renamed.\(ending)")) }
    }
  }

  private static let refused: [(String, [UInt8], FileRefusal)] = [
    ("empty.pdf", [], .empty), ("page.html", Array("<html>".utf8), .kindNotTaken("html")),
    ("drawing.svg", Array("<svg/>".utf8), .kindNotTaken("svg")), ("noending", Samples.pdf, .kindNotTaken("")),
    (".pdf", Samples.pdf, .kindNotTaken("")), ("run.exe", [0x4D, 0x5A], .kindNotTaken("exe")),
    ("report.pdf", Samples.png, .nameMisleads(.pdf, .png)), ("map.png", Samples.pdf, .nameMisleads(.png, .pdf)),
    ("posts.csv", Samples.word, .nameMisleads(.csv, .word)), ("plan.docx", Samples.excel, .nameMisleads(.word, .excel)),
    ("report.pdf", Array("Just words".utf8), .notWhatItsNameSays(.pdf)),
    ("plan.docx", Samples.macros, .notWhatItsNameSays(.word)),
    ("plan.odt", Samples.openMacros, .notWhatItsNameSays(.openText)),
    ("plan.odt", Samples.openSheet, .nameMisleads(.openText, .openSheet)),
    ("plan.docx", Samples.bomb, .notWhatItsNameSays(.word)),
    ("plan.docx", Samples.archive(["evil.txt"]), .notWhatItsNameSays(.word)),
    ("plan.docx", Array(Samples.word.dropLast(5)), .notWhatItsNameSays(.word)),
    ("plan.docx", [0xD0, 0xCF, 0x11, 0xE0], .notWhatItsNameSays(.word)),
    ("posts.csv", [0xE9, 0x2C], .notText(.csv)), ("posts.csv", Array("a\u{0},b".utf8), .notText(.csv)),
    ("notes.md", Array("\u{FEFF}\n <!DOCTYPE html><p>".utf8), .page),
    ("notes.md", Array("hello <ScRiPt>alert(1)</script>".utf8), .page),
    ("posts.csv", Array(" <?xml version=\"1.0\"?><svg/>".utf8), .page),
    ("posts.csv", Array("a,<svg onload=x>".utf8), .page),
    ("wards.geojson", Array("{\"type\": \"Nothing\"}".utf8), .notWhatItsNameSays(.geojson)),
    ("wards.json", Array("[1, 2]".utf8), .notWhatItsNameSays(.geojson)),
  ]

  @Test func `what a browser could run, what its name hides and what is broken are refused, each with its reason`() {
    for (name, bytes, refusal) in Self.refused {
      #expect(throws: refusal, "\(name)") { try FileKind.recognised(bytes, named: FileName(name)) }
      #expect(refusal.description.count > 20)
    }
  }

  @Test func `no cut of an archive and no altered byte of it does harm`() {
    for length in 0..<Samples.word.count {
      _ = try? FileKind.recognised(Array(Samples.word.prefix(length)), named: FileName("plan.docx"))
    }
    for place in Samples.word.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var bytes = Samples.word
        bytes[place] = value
        _ = try? FileKind.recognised(bytes, named: FileName("plan.docx"))
      }
    }
  }
}
