/// The lines of a file, for finding a place again; made only when there is something to report.
struct SourceLines {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  /// A line by its number from 1, without its end; at most its first 1,000 bytes.
  func line(_ number: Int) -> String {
    guard starts.indices.contains(number - 1) else { return "" }
    let rest = bytes[starts[number - 1]...].prefix(1000)
    return String(decoding: rest.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  /// The line and column of a byte.
  func place(_ offset: Int) -> YAMLNode.Place {
    let offset = min(max(offset, 0), bytes.count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = bytes[starts[low]..<offset]
    return .init(line: low + 1, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The place of the first occurrence of a text at or after a line; `nil` when it is not there.
  func place(of text: String, fromLine line: Int) -> YAMLNode.Place? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, starts.indices.contains(line - 1), bytes.count >= wanted.count else { return nil }
    var index = starts[line - 1]
    while index <= bytes.count - wanted.count {
      if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return place(index) }
      index += 1
    }
    return nil
  }
}
