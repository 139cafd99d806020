/// The text of a paper as numbered paragraphs, each with an address that stays as long as the text does.
public struct PaperText: Hashable, Sendable {
  /// One block of it.
  public struct Block: Hashable, Sendable {
    /// Its number: `2.1`; empty for a heading without one, a list, a table.
    public let number: String
    /// Its address within the page: `p2.1`; `nil` for what has no number.
    public let anchor: String?
    /// Whether it is a heading.
    public let isHeading: Bool
    /// The block, in Markdown, without the marks of a heading.
    public let text: String
    /// Whether it brought its number with it.
    let isOwn: Bool

    init(number: String, anchor: String?, isHeading: Bool, text: String, isOwn: Bool = false) {
      (self.number, self.anchor, self.isHeading, self.text, self.isOwn) = (number, anchor, isHeading, text, isOwn)
    }
  }

  /// The blocks, in order. No two have the same address.
  public let blocks: [Block]

  /// A text as it was written. Headings number sections, paragraphs are numbered within them; a paragraph that begins with a number of its
  /// own keeps that.
  public init(_ written: String) {
    var counting = Counting()
    blocks = Self.parts(written).map { counting.block($0) }
  }

  /// Paragraphs with an empty line between them; a fence keeps what it holds together.
  private static func parts(_ written: String) -> [String] {
    var (parts, lines, isFenced) = ([String](), [Substring](), false)
    func close() {
      if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
      lines = []
    }
    for line in written.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let trimmed = line.trimmed
      if trimmed.hasPrefix("```") { isFenced.toggle() }
      if isFenced || (!trimmed.isEmpty && !trimmed.hasPrefix("#")) {
        lines.append(line)
      } else {
        close()
        if !trimmed.isEmpty { parts.append(trimmed) }
      }
    }
    close()
    return parts
  }

  /// The numbers that whoever wrote it put before headings and paragraphs, in their order: `5`, `5.1`, `8`.
  public var ownNumbers: [String] {
    blocks.compactMap { block in
      guard block.isHeading else { return block.isOwn ? block.number : nil }
      let figures = block.text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard block.text.dropFirst(figures.count).first == " ", figures.first?.isNumber == true else { return nil }
      let number = figures.last == "." ? figures.dropLast() : figures
      return number.isEmpty ? nil : String(number)
    }
  }

  private struct Counting {
    var section = 0
    var paragraph = 0
    var taken: [String: Int] = [:]

    mutating func block(_ text: String) -> Block {
      if text.hasPrefix("#") {
        (section, paragraph) = (section + 1, 0)
        return Block(
          number: String(section), anchor: anchor(String(section)), isHeading: true,
          text: text.drop { $0 == "#" }.trimmed)
      }
      let own = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      if own.contains("."), own.last != ".", text.dropFirst(own.count).first == " " {
        return Block(
          number: String(own), anchor: anchor(String(own)), isHeading: false,
          text: text.dropFirst(own.count + 1).trimmed, isOwn: true)
      }
      guard Self.isParagraph(text) else { return Block(number: "", anchor: nil, isHeading: false, text: text) }
      paragraph += 1
      let number = section == 0 ? String(paragraph) : "\(section).\(paragraph)"
      return Block(
        number: number, anchor: anchor(section == 0 ? "0.\(paragraph)" : number), isHeading: false, text: text)
    }

    private mutating func anchor(_ number: String) -> String {
      taken[number, default: 0] += 1
      let times = taken[number] ?? 1
      return times > 1 ? "p\(number)-\(times)" : "p\(number)"
    }

    private static func isParagraph(_ text: String) -> Bool {
      guard let first = text.first else { return false }
      if "-*+>|`".contains(first), !text.hasPrefix("**") { return first == "*" && text.dropFirst().first != " " }
      let figures = text.prefix { $0.isASCII && $0.isNumber }
      let after = text.dropFirst(figures.count).first
      return first != " " && first != "\t" && (figures.isEmpty || !(after == "." || after == ")"))
    }
  }
}
