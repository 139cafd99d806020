import Testing

@testable import Publishing

@Suite("Writing CSV")
struct CSVWriterTests {
  private func written(_ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return writer.bytes
  }

  private func read(_ bytes: [UInt8], removesFormulaGuard: Bool = true) -> [[String]] {
    var reader = CSVReader(bytes, file: "x", removesFormulaGuard: removesFormulaGuard)
    var rows: [[String]] = []
    while reader.next() { rows.append(reader.texts) }
    return reader.messages.isEmpty ? rows : []
  }

  @Test func `fields are quoted where RFC 4180 asks for it, and rows end with CRLF`() {
    let bytes = written([["a", "b, c", "say \"no\"", "two\nlines", ""]])
    #expect(String(decoding: bytes, as: UTF8.self) == "a,\"b, c\",\"say \"\"no\"\"\",\"two\nlines\",\r\n")
  }

  @Test(arguments: ["=1+1", "+44", "-2", "@SUM(A1)", "\tx", "\rx", "'=1"])
  func `a text that a spreadsheet would run gets an apostrophe, which reading takes off`(text: String) {
    let bytes = written([["title", text]])
    #expect(read(bytes, removesFormulaGuard: false) == [["title", "'" + text]])
    #expect(read(bytes) == [["title", text]])
  }

  @Test func `figures keep their minus sign`() {
    var writer = CSVWriter()
    writer.number(-5)
    writer.figure("-1.5")
    writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-5,-1.5\r\n")
  }

  @Test func `an apostrophe that guards nothing stays`() {
    #expect(read(Array("'tis,''\n".utf8)) == [["'tis", "''"]])
  }

  @Test func `a byte-order mark is written when asked for`() {
    #expect(Array(CSVWriter(byteOrderMark: true).bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
  }

  @Test func `whatever texts are written come back as they were`() {
    var random = SeededNumbers(seed: 7)
    for _ in 0..<300 {
      let rows = (0...random.next(5)).map { _ in (0...4).map { _ in NastyText.make(&random) } + ["end"] }
      let whole = [["a", "b", "c", "d", "e", "f"]] + rows
      #expect(read(written(whole)) == whole)
    }
  }
}
