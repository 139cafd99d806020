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
  public init(_ nodes: [HTMLNode]) {
    bytes = []
    bytes.reserveCapacity(nodes.reduce(0) { $0 + $1.bytes.count })
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

/// Lets markup be written as a list of elements and texts, with `if` and `for` between them.
@resultBuilder
public enum HTMLBuilder {
  public static func buildExpression(_ node: HTMLNode) -> HTMLNode { node }
  public static func buildExpression(_ node: HTMLNode?) -> HTMLNode { node ?? .empty }
  public static func buildExpression(_ words: Phrase) -> HTMLNode { HTMLNode(words) }
  @_disfavoredOverload
  public static func buildExpression(_ text: String) -> HTMLNode { HTMLNode(text) }
  public static func buildBlock() -> HTMLNode { .empty }
  public static func buildPartialBlock(first: consuming HTMLNode) -> HTMLNode { first }
  public static func buildPartialBlock(accumulated: consuming HTMLNode, next: HTMLNode) -> HTMLNode {
    accumulated.append(next)
    return accumulated
  }
  public static func buildOptional(_ node: HTMLNode?) -> HTMLNode { node ?? .empty }
  public static func buildEither(first node: HTMLNode) -> HTMLNode { node }
  public static func buildEither(second node: HTMLNode) -> HTMLNode { node }
  public static func buildArray(_ nodes: [HTMLNode]) -> HTMLNode { HTMLNode(nodes) }
}
