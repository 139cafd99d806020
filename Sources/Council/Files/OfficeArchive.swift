/// The names of the parts of a ZIP archive, as its list at the end has them: enough to tell a Word document from a workbook, and
/// either from one with macros. Nothing is unpacked.
struct OfficeArchive {
  private(set) var names: Set<String> = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let (start, count) = directory { readNames(from: start, count: count) }
  }

  /// What the parts make it; `nil` when it is some other archive, has macros, or is broken.
  var kind: FileKind? {
    guard names.contains("[Content_Types].xml"), !names.contains(where: { $0.lowercased().contains("vbaproject") })
    else { return nil }
    return switch (names.contains("word/document.xml"), names.contains("xl/workbook.xml")) {
    case (true, false): .word
    case (false, true): .excel
    default: nil
    }
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
