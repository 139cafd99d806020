/// Small files of each kind, made by hand.
enum Samples {
  static let pdf = Array("%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n".utf8)
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
  static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8)
  static let word = archive(["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
  static let excel = archive(["[Content_Types].xml", "xl/workbook.xml"])
  static let openText = openDocument("application/vnd.oasis.opendocument.text")
  static let openSheet = openDocument("application/vnd.oasis.opendocument.spreadsheet")
  static let openMacros = openDocument("application/vnd.oasis.opendocument.text", more: ["Basic/Standard/Module1.xml"])
  static let macros = archive(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])
  static let geojson = Array("\u{FEFF} {\"type\": \"Point\", \"coordinates\": [1, 2]}".utf8)

  /// A document whose first part says what it is.
  static func openDocument(_ kind: String, more: [String] = []) -> [UInt8] {
    archive(["mimetype", "content.xml", "META-INF/manifest.xml"] + more, first: Array(kind.utf8))
  }

  /// An archive that says it has more when unpacked than anything people read.
  static let bomb = archive(["[Content_Types].xml", "word/document.xml"], unpacked: 0x7FFF_FFFF)

  /// An archive whose parts are empty, but for the first when something is named for it.
  static func archive(_ names: [String], first: [UInt8] = [], unpacked: Int = 0) -> [UInt8] {
    var (bytes, list): ([UInt8], [UInt8]) = ([], [])
    for (place, name) in names.enumerated() {
      let (length, content) = (number(name.utf8.count, 2), place == 0 ? first : [])
      list +=
        number(0x0201_4B50, 4) + zeros(16) + number(content.count, 4) + number(max(unpacked, content.count), 4) + length
        + zeros(12) + number(bytes.count, 4) + Array(name.utf8)
      bytes +=
        number(0x0403_4B50, 4) + zeros(14) + number(content.count, 4) + number(content.count, 4) + length + zeros(2)
        + Array(name.utf8) + content
    }
    let end =
      number(0x0605_4B50, 4) + zeros(4) + number(names.count, 2) + number(names.count, 2) + number(list.count, 4)
      + number(bytes.count, 4) + zeros(2)
    return bytes + list + end
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
}
