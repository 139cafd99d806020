/// A stylesheet without what only its readers need: comments, line ends, spaces that separate nothing. Quoted text stays as it is.
func squeezed(_ stylesheet: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var index = 0
  var quote: UInt8?
  while index < stylesheet.count {
    let byte = stylesheet[index]
    if let open = quote {
      result.append(byte)
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: "/"), index + 1 < stylesheet.count, stylesheet[index + 1] == UInt8(ascii: "*") {
      index = endOfComment(stylesheet, from: index + 2)
      continue
    } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
      if let last = result.last, !separators.contains(last) { result.append(UInt8(ascii: " ")) }
    } else {
      if ends.contains(byte), result.last == UInt8(ascii: " ") { result.removeLast() }
      if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      result.append(byte)
    }
    index += 1
  }
  return result
}

/// Behind these no space means anything. A colon is one of them: behind it only values stand.
private let separators = Set(" {};,>:".utf8)
/// Before these no space means anything. No colon: `.flow :first-child` is not `.flow:first-child`.
private let ends = Set("{};,>".utf8)

private func endOfComment(_ text: [UInt8], from start: Int) -> Int {
  var index = start
  while index + 1 < text.count {
    if text[index] == UInt8(ascii: "*"), text[index + 1] == UInt8(ascii: "/") { return index + 2 }
    index += 1
  }
  return text.count
}
