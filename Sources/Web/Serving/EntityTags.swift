/// The names of contents in `ETag` and `If-None-Match`.
enum EntityTags {
  /// What the name of the packed form ends with: it is other bytes, so it has another name.
  static let packedEnding = "-gzip"

  /// Whether a header `If-None-Match` names a content in either form, weakly compared as RFC 9110 section 13.1.2 asks.
  static func name(_ tag: String, in header: String) -> Bool {
    header.utf8.split(separator: UInt8(ascii: ",")).contains { part in
      var one = part.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      while let last = one.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { one.removeLast() }
      if one.elementsEqual("*".utf8) { return true }
      if one.starts(with: "W/".utf8) { one.removeFirst(2) }
      guard one.count >= 2, one.first == UInt8(ascii: "\""), one.last == UInt8(ascii: "\"") else { return false }
      one = one.dropFirst().dropLast()
      return one.elementsEqual(tag.utf8) || one.elementsEqual((tag + packedEnding).utf8)
    }
  }
}
