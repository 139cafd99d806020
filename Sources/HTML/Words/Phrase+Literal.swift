extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral words: String) { form = .words(words) }

  public init(stringInterpolation: StringInterpolation) { form = .mixed(stringInterpolation.pieces) }

  /// Collects the words and values of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(2 * interpolationCount + 1) }

    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { pieces.append(.words(words)) }
    }

    /// A value that stands as it is: a name, a sum, a reference.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      pieces.append(.data(value.description))
    }

    public mutating func appendInterpolation(_ number: Int) { pieces.append(.number(number)) }

    /// Other words, such as a day, which are translated by themselves.
    public mutating func appendInterpolation(_ phrase: Phrase) { pieces.append(.phrase(phrase)) }

    /// Markup within a sentence, such as a link.
    public mutating func appendInterpolation(_ node: HTMLNode) { pieces.append(.markup(node)) }
  }
}

extension Singular: ExpressibleByStringInterpolation {
  public init(stringLiteral words: String) { phrase = Phrase(stringLiteral: words) }

  public init(stringInterpolation: Phrase.StringInterpolation) {
    phrase = Phrase(stringInterpolation: stringInterpolation)
  }
}
