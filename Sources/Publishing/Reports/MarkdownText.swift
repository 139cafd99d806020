import CMarkdown
import HTML

/// Text in CommonMark, made into safe markup by cmark; raw HTML and script addresses are left out.
public struct MarkdownText: Sendable {
  /// The text as written.
  public let source: String

  /// A text in CommonMark.
  public init(_ source: String) { self.source = source }

  /// The text as elements, paragraphs included.
  public var node: HTMLNode {
    var source = self.source
    let markup = source.withUTF8 { buffer -> String in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let text = cmark_markdown_to_html(characters.baseAddress ?? UnsafePointer(bitPattern: 1), characters.count, CMARK_OPT_SMART)
        else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        return String(cString: text)
      }
    }
    return HTMLNode(trusted: markup)
  }

  /// The text as elements without the paragraph around it, where it is a single paragraph.
  public var inline: HTMLNode {
    let markup = node.render()
    guard markup.hasPrefix("<p>"), markup.hasSuffix("</p>\n") else { return node }
    let inner = markup.dropFirst(3).dropLast(5)
    return inner.contains("<p>") ? node : HTMLNode(trusted: inner)
  }

  /// Plain text with the marks of CommonMark escaped.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_{}[]<>#|~".contains(character) { result.append("\\") }
      result.append(character == "\n" || character == "\r\n" ? " " : character)
    }
    return result
  }
}
