import Testing

@testable import Publishing

@Suite("Reading CSV")
struct CSVReaderTests {
  private func rows(_ text: String, limits: CSVLimits = .standard) -> (rows: [[String]], messages: [InputMessage]) {
    rows(Array(text.utf8), limits: limits)
  }

  private func rows(_ bytes: [UInt8], limits: CSVLimits = .standard) -> (rows: [[String]], messages: [InputMessage]) {
    var reader = CSVReader(bytes, file: "posts.csv", limits: limits)
    var rows: [[String]] = []
    while reader.next() { rows.append(reader.texts) }
    return (rows, reader.messages)
  }

  @Test(arguments: [",", ";", "\t"])
  func `the separator is the one the header uses most`(separator: String) {
    let other = separator == ";" ? "," : ";"
    let text =
      ["a", "b\(other)c", "d"].joined(separator: separator) + "\n" + ["1", "2", "3"].joined(separator: separator)
    #expect(rows(text).rows == [["a", "b\(other)c", "d"], ["1", "2", "3"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `rows may end in any of the three ways, the last one in none`(end: String) {
    #expect(rows("a,b\(end)1,2\(end)3,").rows == [["a", "b"], ["1", "2"], ["3", ""]])
  }

  @Test func `quotes keep separators, line breaks and doubled quotes`() {
    let read = rows("a,b\r\n\"x, \"\"y\"\"\r\nz\",\" kept \"\r\n plain ,2\r\n")
    #expect(read.rows == [["a", "b"], ["x, \"y\"\r\nz", " kept "], ["plain", "2"]])
    #expect(read.messages.isEmpty)
  }

  @Test func `places count lines inside quotes and characters, not bytes`() {
    var reader = CSVReader(Array("a,b,c\n\"one\ntwo\",é,here\n\"\",x,y\n".utf8), file: "posts.csv")
    _ = (reader.next(), reader.next())
    #expect(reader.line == 2)
    #expect(reader.place(of: 0) == (2, 1))
    #expect(reader.place(of: 2) == (3, 8))
    _ = reader.next()
    #expect(reader.place(of: 1) == (4, 4))
  }

  @Test func `a quotation mark that is never closed is told where it opens`() {
    let read = rows("a,b\n1,\"two\n3,4\n")
    #expect(read.messages.map { [$0.line, $0.column] } == [[2, 3]])
    #expect(read.rows == [["a", "b"]])
  }

  @Test func `text behind a closing quotation mark is told`() {
    #expect(rows("a,b\n\"one\" two,3\n").messages.map { [$0.line, $0.column] } == [[2, 6]])
  }

  @Test func `a byte-order mark is no part of the first name`() {
    #expect(rows([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8)).rows == [["a", "b"]])
  }

  @Test func `Excel's own first line names no column`() {
    #expect(rows("sep=;\r\na;b\r\n1;2\r\n").rows == [["a", "b"], ["1", "2"]])
  }

  @Test func `bytes that are not UTF-8 are read as Windows-1252`() {
    #expect(rows([0x61, 0x2C, 0x80, 0x92, 0xE9, 0xA3]).rows == [["a", "€’é£"]])
  }

  @Test func `one damaged character does not turn a UTF-8 file into another encoding`() {
    let read = rows(Array("é,ü,ö\nab".utf8) + [0xFF])
    #expect(read.rows.isEmpty)
    #expect(read.messages.map { [$0.line, $0.column] } == [[2, 3]])
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "Excel workbook"), ([0x25, 0x50, 0x44, 0x46, 0x2D], "PDF"),
      ([0xD0, 0xCF, 0x11, 0xE0], "old Excel"), ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"),
      ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"), ([0x61, 0x00, 0x2C, 0x00], "NUL"),
    ] as [([UInt8], String)])
  func `what is not text is refused by its name`(bytes: [UInt8], name: String) {
    let read = rows(bytes)
    #expect(read.rows.isEmpty)
    #expect(read.messages.count == 1)
    #expect(read.messages.first?.text.contains(name) == true)
  }

  @Test func `a file of 200 MB is refused by its size, before it is read`() {
    #expect(CSVLimits.standard.refusal(ofSize: 200 << 20, file: "posts.csv")?.text.contains("200 MB") == true)
    #expect(CSVLimits.standard.refusal(ofSize: 60 << 20, file: "posts.csv") == nil)
  }

  @Test func `rows, columns and fields beyond the limits end the reading with a message`() {
    let limits = CSVLimits(bytes: 1000, rows: 1, columns: 2, fieldBytes: 5)
    #expect(rows("a\n1\n2\n", limits: limits).messages.map(\.line) == [3])
    #expect(rows("a,b,c\n", limits: limits).messages.map(\.column) == [5])
    #expect(rows("a\n123456\n", limits: limits).messages.map(\.line) == [2])
    #expect(rows(String(repeating: "a", count: 1001), limits: limits).messages.count == 1)
  }
}
