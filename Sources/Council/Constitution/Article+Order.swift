extension Article.Reference: Comparable {
  /// In the order of people: 2 before 11, 11 before 11A, A2 before A10.
  public static func < (a: Self, b: Self) -> Bool {
    let (one, other) = (a.parts, b.parts)
    for (left, right) in zip(one, other) where left != right { return left.comes(before: right) }
    return one.count == other.count ? a.rawValue < b.rawValue : one.count < other.count
  }

  private enum Part: Equatable {
    case number(Int)
    case letters(Substring)

    func comes(before other: Part) -> Bool {
      switch (self, other) {
      case (.number(let a), .number(let b)): a < b
      case (.letters(let a), .letters(let b)): a < b
      case (.number, .letters): true
      case (.letters, .number): false
      }
    }
  }

  private var parts: [Part] {
    var (parts, rest) = ([Part](), rawValue[...])
    while let first = rest.first {
      let isFigure = Self.isFigure(first)
      let run = rest.prefix { Self.isFigure($0) == isFigure }
      parts.append(isFigure ? Int(run).map(Part.number) ?? .letters(run) : .letters(run))
      rest = rest.dropFirst(run.count)
    }
    return parts
  }

  private static func isFigure(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

extension Article: Comparable {
  /// Articles before appendices, each by number.
  public static func < (a: Self, b: Self) -> Bool {
    a.kind == b.kind ? a.reference < b.reference : a.kind == .article
  }
}
