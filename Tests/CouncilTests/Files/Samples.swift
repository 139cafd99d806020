/// Small files of each kind, made by hand.
enum Samples {
  static let pdf = Array("%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n".utf8)
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
  static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8)
  static let word = archive(["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
  static let excel = archive(["[Content_Types].xml", "xl/workbook.xml"])
  static let macros = archive(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])
  static let geojson = Array("\u{FEFF} {\"type\": \"Point\", \"coordinates\": [1, 2]}".utf8)

  /// An archive whose parts are empty.
  static func archive(_ names: [String]) -> [UInt8] {
    var (bytes, list): ([UInt8], [UInt8]) = ([], [])
    for name in names {
      let length = number(name.utf8.count, 2)
      list +=
        number(0x0201_4B50, 4) + zeros(24) + length + zeros(12) + number(bytes.count, 4) + Array(name.utf8)
      bytes += number(0x0403_4B50, 4) + zeros(22) + length + zeros(2) + Array(name.utf8)
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
