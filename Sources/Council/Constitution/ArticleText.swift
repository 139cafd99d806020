/// The text of an article in its one form: blocks with an empty line between them, each provision a block of its own, without
/// spaces at the ends of lines. Two texts that read the same are the same.
public struct ArticleText: Hashable, Sendable {
  /// The paragraphs, headings and provisions, in order.
  public let blocks: [String]

  /// A text as somebody wrote it.
  public init(_ written: String) {
    var (blocks, lines) = ([String](), [Substring]())
    func close() {
      if !lines.isEmpty { blocks.append(lines.joined(separator: "\n")) }
      lines = []
    }
    for line in written.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line.withoutSpaceAtItsEnd
      if line.isEmpty || ProvisionMark(line) != nil { close() }
      if !line.isEmpty { lines.append(line) }
    }
    close()
    self.blocks = blocks
  }

  /// The whole.
  public var text: String { blocks.joined(separator: "\n\n") }

  /// Where a passage stands in the text, by bytes; several places when it stands several times.
  static func places(of passage: String, in text: String) -> [Range<Int>] {
    let (wanted, bytes) = (Array(passage.utf8), Array(text.utf8))
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter {
      bytes[$0] == first && bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }.map { $0..<($0 + wanted.count) }
  }
}

extension Substring {
  fileprivate var withoutSpaceAtItsEnd: Substring {
    var line = self
    while let last = line.last, last.isWhitespace { line.removeLast() }
    return line
  }
}
