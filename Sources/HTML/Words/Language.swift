/// A language that pages can be read in, with its words for every phrase. English is no value of this: it is what phrases are
/// written in.
public final class Language: Sendable {
  /// Its name as HTML has it (BCP 47): `cy`, `ar-XB`.
  public let code: String
  /// What it calls itself.
  public let name: String
  /// Whether it is written from right to left.
  public let isRightToLeft: Bool
  let plurals: PluralRule
  /// Its words by the English ones, in which values are `{1}`, `{2}`. Those that differ with a number have one text for each
  /// category of ``plurals``.
  let texts: [String: [Template]]
  /// Those with values in them, by the words between.
  let sentences: [Sentence]

  /// The language that pages are made in now; `nil` for English.
  @TaskLocal public static var current: Language?

  /// A language from its catalogue.
  public init(_ book: PhraseBook) throws {
    code = book.code
    name = book.name
    plurals = try PluralRule(book.code)
    isRightToLeft = ["ar", "fa", "he", "ur"].contains { book.code == $0 || book.code.hasPrefix($0 + "-") }
    let pairs = book.entries.map { ($0.other ?? $0.english, $0.texts.map { Template($0) }) }
    texts = Dictionary(pairs) { first, _ in first }
    sentences = Language.sentences(book.entries.filter { $0.other == nil }.map(\.english))
  }

  /// The words for a key and, where they differ with it, a number; `nil` when this language does not know them.
  func template(_ key: String, _ number: Int? = nil) -> Template? {
    guard let all = texts[key] else { return nil }
    let index = number.map { plurals.index($0) } ?? 0
    return index < all.count ? all[index] : nil
  }
}

/// Translated words with places for values: `{1}`, `{2}`.
struct Template: Sendable, Equatable {
  enum Part: Sendable, Equatable {
    case words(String)
    /// The place of a value, from 0.
    case place(Int)
  }

  let parts: [Part]

  init(_ text: String) {
    var (parts, rest) = ([Part](), text[...])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let number = Int(rest[rest.index(after: open)..<close]), number > 0 else { break }
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      parts.append(.place(number - 1))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }
}
