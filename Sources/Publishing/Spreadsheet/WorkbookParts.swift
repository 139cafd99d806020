/// What a workbook has beside its sheets: which there are, and how cells look.
struct WorkbookParts {
  static let prologue = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private let names: [String]

  init(_ names: [String]) { self.names = names }

  /// Where a sheet is kept.
  static func file(_ place: Int) -> String { "xl/worksheets/sheet\(place + 1).xml" }

  /// The parts in their order; programs that guess look at the first.
  var all: [(name: String, content: String)] {
    [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations), ("xl/workbook.xml", workbook),
      ("xl/_rels/workbook.xml.rels", sheetRelations), ("xl/styles.xml", styles),
    ]
  }

  private var contentTypes: String {
    func part(_ name: String, _ kind: String) -> String {
      "<Override PartName=\"/\(name)\" ContentType=\"\(Self.type).\(kind)+xml\"/>"
    }
    return Self.prologue + "<Types xmlns=\"\(Self.packages)/content-types\">"
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"# + part("xl/workbook.xml", "sheet.main")
      + part("xl/styles.xml", "styles") + names.indices.map { part(Self.file($0), "worksheet") }.joined() + "</Types>"
  }

  private static func relations(_ all: [(kind: String, target: String)]) -> String {
    prologue + "<Relationships xmlns=\"\(packages)/relationships\">"
      + all.enumerated().map {
        "<Relationship Id=\"r\($0 + 1)\" Type=\"\(documents)/\($1.kind)\" Target=\"\($1.target)\"/>"
      }.joined() + "</Relationships>"
  }

  private var relations: String { Self.relations([("officeDocument", "xl/workbook.xml")]) }

  private var sheetRelations: String {
    Self.relations(
      names.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")])
  }

  private var workbook: String {
    Self.prologue + "<workbook xmlns=\"\(Self.namespace)\" xmlns:r=\"\(Self.documents)\"><sheets>"
      + names.enumerated().map { "<sheet name=\"\($1)\" sheetId=\"\($0 + 1)\" r:id=\"r\($0 + 1)\"/>" }.joined()
      + "</sheets></workbook>"
  }

  /// In the order of ``CellStyle``.
  private var styles: String {
    Self.prologue + "<styleSheet xmlns=\"\(Self.namespace)\">"
      + #"<numFmts count="2"><numFmt numFmtId="164" formatCode="d\ mmm\ yyyy"/>"#
      + #"<numFmt numFmtId="165" formatCode="d\ mmm\ yyyy\ hh:mm"/></numFmts>"#
      + #"<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>"#
      + #"<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"#
      + #"<fills count="2"><fill><patternFill patternType="none"/></fill>"#
      + #"<fill><patternFill patternType="gray125"/></fill></fills>"#
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
      + #"<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#
      + #"<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">"#
      + #"<alignment vertical="top" wrapText="1"/></xf>"#
      + #"<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#
      + #"<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#
      + #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>"#
      + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
  }
}
