/// Rendered, safe markup. The only ways to make one escape everything that came from outside.
public struct HTMLNode: Sendable, Equatable {
  /// The markup in UTF-8.
  public private(set) var bytes: [UInt8]

  /// No markup at all.
  public static let empty = HTMLNode(bytes: [])

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A text that somebody entered, escaped. No language changes it.
  @_disfavoredOverload
  public init(_ text: some StringProtocol) {
    bytes = []
    if Language.current == nil { bytes.append(escaping: text) } else { Phrase.data(String(text)).append(to: &bytes) }
  }

  /// Words in the language of the page, escaped.
  public init(_ words: Phrase) {
    bytes = []
    words.append(to: &bytes)
  }

  /// Markup that is already safe: Folkmoot's own assets, or the output of a sanitising parser. Never input.
  public init(trusted markup: some StringProtocol) { bytes = Array(markup.utf8) }

  /// Several nodes after each other.
  public init(_ nodes: some Sequence<HTMLNode>) {
    bytes = []
    for node in nodes { bytes.append(contentsOf: node.bytes) }
  }

  /// Markup from a builder.
  public init(@HTMLBuilder _ content: () -> HTMLNode) { self = content() }

  /// Adds another node behind this one.
  public mutating func append(_ other: HTMLNode) { bytes.append(contentsOf: other.bytes) }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The markup as a string.
  public func render() -> String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
  /// Appends text with the five characters that mean something in HTML and XML replaced,
  /// and without the control characters that XML forbids.
  mutating func append(escaping text: some StringProtocol) {
    let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
    if isAppended == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
  }

  /// What needs nothing goes over as a piece.
  private mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in bytes.indices {
      guard let instead = Self.instead(of: bytes[index]) else { continue }
      append(contentsOf: bytes[start..<index])
      append(fixed: instead)
      start = index + 1
    }
    append(contentsOf: bytes[start...])
  }

  /// What stands for a byte; `nil` when it stands for itself.
  @inline(__always) private static func instead(of byte: UInt8) -> StaticString? {
    guard byte < 0x40 || byte == 0x7F else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: ""
    default: nil
    }
  }
}

/// Lets markup be written as a list of elements and texts, with `if` and `for` between them.
@resultBuilder
public enum HTMLBuilder {
  public static func buildExpression(_ node: HTMLNode) -> HTMLNode { node }
  public static func buildExpression(_ node: HTMLNode?) -> HTMLNode { node ?? .empty }
  public static func buildExpression(_ words: Phrase) -> HTMLNode { HTMLNode(words) }
  @_disfavoredOverload
  public static func buildExpression(_ text: String) -> HTMLNode { HTMLNode(text) }
  public static func buildBlock(_ nodes: HTMLNode...) -> HTMLNode { HTMLNode(nodes) }
  public static func buildOptional(_ node: HTMLNode?) -> HTMLNode { node ?? .empty }
  public static func buildEither(first node: HTMLNode) -> HTMLNode { node }
  public static func buildEither(second node: HTMLNode) -> HTMLNode { node }
  public static func buildArray(_ nodes: [HTMLNode]) -> HTMLNode { HTMLNode(nodes) }
}
