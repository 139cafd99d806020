import CMarkdown
import HTML

/// Text in CommonMark, made into safe markup by cmark; raw HTML, pictures and script addresses are left out.
public struct MarkdownText: Sendable {
  /// The text as written.
  public let source: String

  /// A text in CommonMark.
  public init(_ source: String) { self.source = source }

  /// The text as elements, paragraphs included.
  public var node: HTMLNode {
    var source = self.source
    guard let document = source.withUTF8(Self.parsed) else { return .empty }
    defer { cmark_node_free(document) }
    Self.replaceImages(in: document)
    guard let text = cmark_render_html(document, CMARK_OPT_SMART) else { return .empty }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return HTMLNode(trusted: String(cString: text))
  }

  private static func parsed(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    guard let start = bytes.baseAddress else { return nil }
    return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      cmark_parse_document($0, bytes.count, CMARK_OPT_SMART)
    }
  }

  // A picture would be fetched by whatever prints the report, from this machine or from anywhere: its words stay.
  private static func replaceImages(in document: OpaquePointer) {
    var images: [OpaquePointer] = []
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      if cmark_node_get_type(node) == CMARK_NODE_IMAGE { images.append(node) }
    }
    for image in images.reversed() {
      while let child = cmark_node_first_child(image) { cmark_node_insert_before(image, child) }
      cmark_node_unlink(image)
      cmark_node_free(image)
    }
  }

  /// Text in CommonMark in which no tag of HTML is one any more, for whoever gets it as it is written.
  static func withoutTags(_ markdown: String) -> String {
    var (result, isEscaped) = ("", false)
    for character in markdown {
      if character == "<", !isEscaped { result.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      result.append(character)
    }
    return result
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
