/// A paragraph's number as a source prints it, read into its parts: `7.2.1`, `(3)`, `4(2)(a)`.
struct SectionNumber: Hashable {
  /// One part of a number.
  enum Part: Hashable {
    case number(Int)
    case letters(String)
  }

  let parts: [Part]
  /// Whether it stands below the last full number, as `(1)` and `(a)` do.
  let isRelative: Bool

  /// `nil` when it is not well formed.
  init?(_ printed: String) {
    var rest = Substring(printed.filter { $0 != "\u{A0}" })
    while rest.last == "." { rest.removeLast() }
    isRelative = rest.first == "("
    var parts: [Part] = []
    while let next = Self.plain(&rest, isFirst: parts.isEmpty) ?? Self.bracketed(&rest) { parts.append(next) }
    guard rest.isEmpty, !parts.isEmpty else { return nil }
    self.parts = parts
  }

  // Digits, after a dot unless they come first; or one letter first, as for an appendix.
  private static func plain(_ rest: inout Substring, isFirst: Bool) -> Part? {
    var text = rest
    if !isFirst {
      guard text.first == "." else { return nil }
      text.removeFirst()
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if let value = Int(digits) {
      rest = text.dropFirst(digits.count)
      return .number(value)
    }
    guard isFirst, let letter = text.first, letter.isASCII, letter.isLetter else { return nil }
    rest = text.dropFirst()
    return .letters(String(letter))
  }

  private static func bracketed(_ rest: inout Substring) -> Part? {
    guard rest.first == "(", let close = rest.firstIndex(of: ")") else { return nil }
    let inner = rest[rest.index(after: rest.startIndex)..<close]
    guard !inner.isEmpty, inner.utf8.count <= 5, inner.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      return nil
    }
    rest = rest[rest.index(after: close)...]
    return Int(inner).map(Part.number) ?? .letters(String(inner))
  }

  /// Its parts below the last full number where it is relative: `(1)` after `4.2` is 4.2(1), `(a)` after it
  /// 4.2(1)(a).
  func path(after last: [Part]?, lastNumbered: [Part]?) -> [Part] {
    guard isRelative, let first = parts.first else { return parts }
    if case .number = first { return (last ?? []) + parts }
    return (lastNumbered ?? last ?? []) + parts
  }
}
