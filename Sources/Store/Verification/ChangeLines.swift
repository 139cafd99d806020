import Foundation

/// Goes through the lines of a text of changes: `+` or `-`, a space, and the image of a row.
enum ChangeLines {
  /// One line: whether the row came or went, its table's place among the recorded ones, and its image.
  struct Line {
    let comes: Bool
    let table: Int
    let image: UnsafeRawBufferPointer
  }

  /// Hands over each line; `false` as soon as something is no such line.
  static func each(
    _ text: UnsafeRawBufferPointer, isPublic: Bool, _ body: (Line) throws -> Void
  ) rethrows -> Bool {
    var rest = text
    var table = 0
    while let start = rest.baseAddress, !rest.isEmpty {
      guard let end = memchr(start, 0x0A, rest.count) else { return false }
      let length = UnsafeRawPointer(end) - start
      guard length > 2, rest[0] == UInt8(ascii: "+") || rest[0] == UInt8(ascii: "-"), rest[1] == UInt8(ascii: " ")
      else { return false }
      let image = UnsafeRawBufferPointer(rebasing: rest[2..<length])
      guard let found = place(image, isPublic: isPublic, likely: table) else { return false }
      table = found
      try body(Line(comes: rest[0] == UInt8(ascii: "+"), table: table, image: image))
      rest = UnsafeRawBufferPointer(rebasing: rest[(length + 1)...])
    }
    return true
  }

  /// Where the changes begin in a private part: behind its first empty line.
  static func changes(ofPrivatePart text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    var start = 0
    while start < text.count, let base = text.baseAddress, let end = memchr(base + start, 0x0A, text.count - start) {
      let next = UnsafeRawPointer(end) - base + 1
      if next == start + 1 { return UnsafeRawBufferPointer(rebasing: text[next...]) }
      start = next
    }
    return nil
  }

  private static func place(_ image: UnsafeRawBufferPointer, isPublic: Bool, likely: Int) -> Int? {
    let tables = RecordedTables.beginnings
    if begins(image, with: tables[likely].name) { return tables[likely].isPublic == isPublic ? likely : nil }
    return tables.firstIndex { $0.isPublic == isPublic && begins(image, with: $0.name) }
  }

  private static func begins(_ image: UnsafeRawBufferPointer, with name: [UInt8]) -> Bool {
    guard image.count > name.count, let base = image.baseAddress else { return false }
    return memcmp(base, name, name.count) == 0
  }
}
