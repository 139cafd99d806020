/// Rendered, safe markup. The only ways to make one escape everything that came from outside.
public struct HTMLNode: Sendable, Equatable {
  let sheet: Sheet?
  let from: Int
  let to: Int

  /// No markup at all.
  public static let empty = HTMLNode(sheet: nil, from: 0, to: 0)

  init(sheet: Sheet?, from: Int, to: Int) { (self.sheet, self.from, self.to) = (sheet, from, to) }

  var count: Int { to - from }
  var part: UnsafeBufferPointer<UInt8> { sheet?.part(from, to) ?? UnsafeBufferPointer(start: nil, count: 0) }

  /// The markup in UTF-8.
  public var bytes: [UInt8] { withExtendedLifetime(sheet) { Array(part) } }

  /// The same in memory of its own, for what is kept while what was written with it goes.
  public var kept: HTMLNode {
    guard let sheet else { return .empty }
    let own = Sheet(room: count)
    withExtendedLifetime(sheet) { own.append(part) }
    return HTMLNode(sheet: own, from: 0, to: count)
  }

  public static func == (a: HTMLNode, b: HTMLNode) -> Bool { a.bytes == b.bytes }

  /// A text that somebody entered, escaped. No language changes it.
  @_disfavoredOverload
  public init(_ text: some StringProtocol) {
    self = Pen.current.write { bytes in
      if Language.current == nil { bytes.append(escaping: text) } else { Phrase.data(String(text)).append(to: &bytes) }
    }
  }

  /// Words in the language of the page, escaped.
  public init(_ words: Phrase) { self = Pen.current.write { words.append(to: &$0) } }

  /// Markup that is already safe: Folkmoot's own assets, or the output of a sanitising parser. Never input.
  public init(trusted markup: some StringProtocol) {
    self = Pen.current.write { $0.append(contentsOf: markup.utf8) }
  }

  /// Several nodes after each other.
  public init(_ nodes: [HTMLNode]) {
    let pen = Pen.current
    self = nodes.reduce(.empty) { pen.joined($0, $1) }
  }

  /// Markup from a builder.
  public init(@HTMLBuilder _ content: () -> HTMLNode) { self = content() }

  /// Adds another node behind this one.
  public mutating func append(_ other: HTMLNode) { self = Pen.current.joined(self, other) }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { count == 0 }

  /// The markup as a string.
  public func render() -> String { withExtendedLifetime(sheet) { String(decoding: part, as: UTF8.self) } }
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
  public static func buildPartialBlock(first: HTMLNode) -> HTMLNode { first }
  public static func buildPartialBlock(accumulated: HTMLNode, next: HTMLNode) -> HTMLNode {
    Pen.current.joined(accumulated, next)
  }
  public static func buildOptional(_ node: HTMLNode?) -> HTMLNode { node ?? .empty }
  public static func buildEither(first node: HTMLNode) -> HTMLNode { node }
  public static func buildEither(second node: HTMLNode) -> HTMLNode { node }
  public static func buildArray(_ nodes: [HTMLNode]) -> HTMLNode { HTMLNode(nodes) }
}
