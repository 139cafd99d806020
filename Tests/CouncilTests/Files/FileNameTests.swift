import Council
import Testing

@Suite("Names of files")
struct FileNameTests {
  private static let names: [(sent: String, kept: String)] = [
    ("Report.pdf", "Report.pdf"), ("C:\\Users\\clerk\\Report.pdf", "Report.pdf"),
    ("../../etc/passwd.csv", "passwd.csv"),
    ("a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie x=1.pdf"), ("invoice\u{202E}fdp.csv", "invoicefdp.csv"),
    ("nul\u{0}byte.pdf", "nulbyte.pdf"), ("\"quoted\".pdf", "quoted.pdf"), ("...hidden.pdf", "hidden.pdf"),
    ("<script>.pdf", "script.pdf"), ("", "File"), ("..", "File"), ("/", "File"), ("\u{200B}\u{FEFF}", "File"),
    ("تقرير.pdf", "تقرير.pdf"), ("Équité  et   âge.docx", "Équité et âge.docx"),
  ]

  @Test func `a name keeps what people read in it, and nothing that misleads them`() {
    for (sent, kept) in Self.names { #expect(FileName(sent).text == kept, "\(sent.debugDescription)") }
    for (sent, _) in Self.names { #expect(FileName(FileName(sent).text) == FileName(sent)) }
  }

  @Test func `a long name is shortened and keeps its ending`() {
    let name = FileName(String(repeating: "long ", count: 60) + ".xlsx")
    #expect(name.text.count <= FileName.most && name.ending == "xlsx")
  }

  @Test func `A name cut short at a space loses the space, so that reading it again changes nothing`() {
    let name = FileName(String(repeating: "a", count: FileName.most - 1) + " budget for the year")
    #expect(name.text == String(repeating: "a", count: FileName.most - 1))
    #expect(FileName(name.text) == name)
  }

  @Test func `in a header stands nothing but ASCII without quotation marks`() {
    for (sent, _) in Self.names {
      let plain = FileName(sent).inASCII
      #expect(plain.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !plain.contains("\"") && !plain.contains("\\"))
    }
    #expect(FileName("Équité.pdf").inASCII == "_quit_.pdf")
  }
}
