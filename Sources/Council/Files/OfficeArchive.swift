/// The names of the parts of a ZIP archive, as its list at the end has them: enough to tell a Word document from a workbook, and
/// either from one with macros. Nothing is unpacked.
struct OfficeArchive {
  /// The most bytes that all parts together may say they have when unpacked: more is a trap, or no document that people read.
  static let mostUnpacked = 400 * 1_048_576
  private(set) var names: Set<String> = []
  private var unpacked = 0
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let (start, count) = directory { readNames(from: start, count: count) }
  }

  /// What the parts make it; `nil` when it is some other archive, has macros, or is broken.
  var kind: FileKind? {
    guard unpacked <= Self.mostUnpacked else { return nil }
    if let openDocument { return openDocument }
    guard names.contains("[Content_Types].xml"), !names.contains(where: { $0.lowercased().contains("vbaproject") })
    else { return nil }
    return switch (names.contains("word/document.xml"), names.contains("xl/workbook.xml")) {
    case (true, false): .word
    case (false, true): .excel
    default: nil
    }
  }

  /// What an OpenDocument is by its first part, which says it uncompressed (OpenDocument 1.2 part 3, 3.3); `nil` for anything else, and
  /// for one with macros.
  private var openDocument: FileKind? {
    let start = 38
    guard names.contains("content.xml"), number(at: 26, 2) == 8, number(at: 28, 2) == 0,
      bytes.count > start + 64, bytes[30..<start].elementsEqual("mimetype".utf8),
      !names.contains(where: { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") })
    else { return nil }
    let said = String(decoding: bytes[start..<(start + min(64, number(at: 22, 4)))], as: UTF8.self)
    return [.openText, .openSheet].first { $0.mediaType == said }
  }

  /// Where the list of parts begins and how many it has, from the record that ends every archive (APPNOTE 4.3.16).
  private var directory: (start: Int, count: Int)? {
    let least = 22
    guard bytes.count >= least else { return nil }
    for place in stride(from: bytes.count - least, through: max(0, bytes.count - least - 65_535), by: -1)
    where number(at: place, 4) == 0x0605_4B50 {
      return (number(at: place + 16, 4), number(at: place + 10, 2))
    }
    return nil
  }

  private mutating func readNames(from start: Int, count: Int) {
    var place = start
    for _ in 0..<min(count, 10_000) {
      guard place + 46 <= bytes.count, number(at: place, 4) == 0x0201_4B50 else { return names.removeAll() }
      let length = number(at: place + 28, 2)
      let next = place + 46 + length + number(at: place + 30, 2) + number(at: place + 32, 2)
      guard next <= bytes.count else { return names.removeAll() }
      unpacked += number(at: place + 24, 4)
      names.insert(String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self))
      place = next
    }
  }

  /// A number as ZIP writes it, the lowest byte first; 0 beyond the end.
  private func number(at place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
