import Council
import HTML

/// A text in numbered paragraphs as elements, each with the address by which it is cited.
public struct NumberedText: Sendable {
  private let text: PaperText
  private let prefix: String?
  private let marks: String

  /// The elements of a text. `prefix` begins each address, so that several texts can stand on one page; with `nil` there are none.
  /// `level` is that of its headings, 3 to 6.
  public init(_ text: PaperText, prefix: String? = "", level: Int = 3) {
    (self.text, self.prefix) = (text, prefix)
    marks = String(repeating: "#", count: min(max(level, 3), 6))
  }

  /// The elements.
  public var node: HTMLNode { HTMLNode(text.blocks.map(node)) }

  private func node(_ block: PaperText.Block) -> HTMLNode {
    let anchor = prefix.flatMap { prefix in block.anchor.map { prefix + $0 } }
    let body = MarkdownText(markdown(block, anchor)).node
    guard let anchor else { return div { body } }
    return div(.id(anchor)) { body }
  }

  private func markdown(_ block: PaperText.Block, _ anchor: String?) -> String {
    // Figures and full stops; a full stop behind figures alone would begin a list.
    let number = block.number.replacing(".", with: "\\.")
    if block.isHeading { return "\(marks) \(number)\u{2002}\(block.text)" }
    guard !number.isEmpty else { return block.text }
    return (anchor.map { "[\(number)](#\($0))" } ?? number) + "\u{2002}" + block.text
  }
}
