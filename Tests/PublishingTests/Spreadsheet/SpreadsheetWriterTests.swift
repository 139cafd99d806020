import Council
import Law
import Testing

@testable import Publishing

@Suite("Spreadsheets in their own format")
struct SpreadsheetWriterTests {
  /// A workbook of one sheet with a row of cells.
  private func workbook(_ cells: [SpreadsheetCell], headings: [String] = ["One", "Two", "Three"]) throws -> [UInt8] {
    var writer = try SpreadsheetWriter([.init("Answers", widths: [10, 20, 30])])
    try writer.begin(headings)
    try writer.row(cells)
    try writer.end()
    writer.finish()
    return try writer.take()
  }

  @Test func `every part that is named is there, and every one that is there is named`() throws {
    let book = try Unzipped(try workbook([]))
    #expect(book.names.first == "[Content_Types].xml")
    let types = try book.xml("[Content_Types].xml").all("Override").compactMap { $0.attributes["PartName"] }
    let parts = Set(book.names.filter { !$0.hasSuffix(".rels") && !$0.hasPrefix("[") }.map { "/\($0)" })
    #expect(Set(types) == parts)
    let targets = try book.xml("xl/_rels/workbook.xml.rels").children.compactMap { $0.attributes["Target"] }
    #expect(targets.allSatisfy { book.files["xl/\($0)"] != nil })
    let sheets = try #require(try book.xml("xl/workbook.xml")["sheets"]).children
    #expect(sheets.map { $0.attributes["name"] } == ["Answers"])
    #expect(try book.xml("_rels/.rels").children.first?.attributes["Target"] == "xl/workbook.xml")
  }

  @Test func `what somebody wrote like a formula is a text`() throws {
    let written = ["=1+1", "+44 1709", "-1", "@SUM(A1)", "\t=1", "'=1"]
    let book = try Unzipped(try workbook(written.map(SpreadsheetCell.text), headings: written))
    let sheet = try #require(book.files["xl/worksheets/sheet1.xml"])
    #expect(!String(decoding: sheet, as: UTF8.self).contains("<f"))
    let cells = try book.cells(1)
    for (place, text) in written.enumerated() {
      let cell = try #require(cells["\(SpreadsheetWriter.column(place))2"])
      #expect(cell.attributes["t"] == "inlineStr" && cell.shown == text)
      // It stays one when somebody types it again.
      #expect(cell.attributes["s"] == String(CellStyle.quoted.rawValue))
    }
  }

  @Test func `numbers are numbers, days and times are those of England, and days on which programs differ are texts`()
    throws
  {
    let (summer, old) = (Moment("2026-06-16T23:30:00.000Z"), Day(iso: "1900-02-28"))
    let cells = try Unzipped(
      try workbook(
        [
          .number(-12), .day(try #require(Day(iso: "2026-06-16"))), .moment(try #require(summer)),
          .day(try #require(old)), .day(try #require(Day(iso: "1900-03-01"))),
          .moment(try #require(Moment("2026-12-01T12:00:00.000Z"))),
        ], headings: ["a", "b", "c", "d", "e", "f"])
    ).cells(1)
    #expect(cells["A2"]?.shown == "-12" && cells["A2"]?.attributes["t"] == nil)
    #expect(cells["B2"]?.shown == "46189" && cells["B2"]?.attributes["s"] == String(CellStyle.day.rawValue))
    // Half past midnight of the next day.
    #expect(cells["C2"]?.shown == "46190.0208333333333" && cells["C2"]?.attributes["s"] == "3")
    #expect(cells["D2"]?.shown == "1900-02-28" && cells["D2"]?.attributes["t"] == "inlineStr")
    #expect(cells["E2"]?.shown == "61" && cells["F2"]?.shown == "46357.5000000000000")
  }

  @Test func `the headings stay in sight, are bold and have a filter over all rows`() throws {
    let book = try Unzipped(try workbook([.number(1)]))
    let sheet = try book.xml("xl/worksheets/sheet1.xml")
    let pane = try #require(sheet["sheetViews"]?["sheetView"]?["pane"])
    #expect(pane.attributes["state"] == "frozen" && pane.attributes["ySplit"] == "1")
    #expect(sheet["autoFilter"]?.attributes["ref"] == "A1:C2")
    #expect(sheet["cols"]?.children.map { $0.attributes["width"] } == ["10", "20", "30"])
    let style = try #require(Int(book.cells(1)["A1"]?.attributes["s"] ?? ""))
    let styles = try book.xml("xl/styles.xml")
    let font = try #require(Int(styles["cellXfs"]?.children[style].attributes["fontId"] ?? ""))
    #expect(styles["fonts"]?.children[font]["b"] != nil)
    // A list says how long it is, and readers trust it.
    for list in styles.children { #expect(list.attributes["count"] == String(list.children.count), "\(list.name)") }
  }

  @Test func `text comes back as it was, but for what cannot be held, which is counted`() throws {
    let long = String(repeating: "é", count: SpreadsheetWriter.mostText)
    var writer = try SpreadsheetWriter([.init("Answers", widths: [])])
    try writer.begin(["a", "b", "c", "d", "e"])
    try writer.row(
      [
        " <b> & \"Ann\" \n\tذہن 🎉 ", "a\u{0}b\u{1B}c\u{FFFE}d\u{FFFF}", long, long + "x",
        "one\r\ntwo\rthree _x0041_ _x",
      ].map(SpreadsheetCell.text))
    try writer.end()
    writer.finish()
    let cells = try Unzipped(try writer.take()).cells(1)
    #expect(cells["A2"]?.shown == " <b> & \"Ann\" \n\tذہن 🎉 ")
    #expect(cells["A2"]?["is"]?["t"]?.attributes["space"] == "preserve")
    #expect(cells["B2"]?.shown == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}")
    #expect(cells["C2"]?.shown == long && cells["D2"]?.shown.utf16.count == SpreadsheetWriter.mostText)
    #expect(cells["D2"]?.shown.hasSuffix("é…") == true)
    #expect(cells["E2"]?.shown == "one\ntwo\nthree _x005F_x0041_ _x")
    #expect(writer.cut == 1 && writer.mended == 1)
  }

  @Test func `columns are named as spreadsheets name them`() {
    let named = [0: "A", 25: "Z", 26: "AA", 701: "ZZ", 702: "AAA", 16_383: "XFD"]
    for (place, name) in named { #expect(SpreadsheetWriter.column(place) == name) }
  }

  @Test func `the same comes out whether it is taken at once or in pieces`() throws {
    func written(inPieces: Bool) throws -> [UInt8] {
      var writer = try SpreadsheetWriter([.init("Answers", widths: [])])
      var bytes: [UInt8] = []
      try writer.begin(["a"])
      for number in 0..<100 {
        try writer.row([.number(number)])
        if inPieces { bytes += try writer.take() }
      }
      try writer.end()
      writer.finish()
      return try bytes + writer.take()
    }
    let (whole, pieces) = (try Unzipped(try written(inPieces: false)), try Unzipped(try written(inPieces: true)))
    #expect(whole.files == pieces.files)
  }
}
