/// A report's paragraph taken apart into what is printed as it stands and the figures the case supplies.
public struct FiguredText: Hashable, Sendable {
  /// One run of a paragraph.
  public enum Piece: Hashable, Sendable {
    /// Words, printed as they stand.
    case words(String)
    /// A figure from the case.
    case figure(FigureName)
    /// Something in braces that names no figure.
    case unknown(String)
  }

  /// The runs in order; joined they are the paragraph.
  public let pieces: [Piece]

  /// A paragraph taken apart. A figure is a name in braces without spaces; `\{` is a plain brace.
  public init(_ paragraph: String) {
    var pieces: [Piece] = []
    var rest = paragraph[...]
    var words = ""
    while let open = rest.firstIndex(of: "{") {
      let before = rest[..<open]
      guard !before.hasSuffix("\\"), let name = Self.name(after: rest[open...]) else {
        words += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      words += before
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
      pieces.append(FigureName(name).map(Piece.figure) ?? .unknown(String(name)))
      rest = rest[name.endIndex...].dropFirst()
    }
    words += rest
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  private static let longestName = 160

  private static func name(after brace: Substring) -> Substring? {
    let inside = brace.dropFirst().prefix(longestName)
    guard let end = inside.firstIndex(where: { $0 == "}" || $0 == "{" || $0.isWhitespace }), inside[end] == "}",
      end > inside.startIndex
    else { return nil }
    return inside[..<end]
  }

  /// The paragraph with each figure put in by `text`; an unknown name stays as it is written, braces included.
  public func filled(_ text: (FigureName) -> String) -> String {
    pieces.reduce(into: "") { result, piece in
      switch piece {
      case .words(let words): result += words
      case .figure(let figure): result += text(figure)
      case .unknown(let name): result += "{\(name)}"
      }
    }
  }
}
