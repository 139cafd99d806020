/// What somebody looks for: words that must all be there, and phrases in quotation marks whose words must stand together.
///
/// Any text at all is a query. What would be a command elsewhere (`AND`, `NEAR`, `*`) is a word or nothing here.
public struct SearchQuery: Hashable, Sendable {
  /// Stems that stand one after another; a single word is a phrase of one. Each once, in the order in which they were typed.
  public let phrases: [[String]]
  /// Whether more was typed than is looked for.
  public let leavesOut: Bool

  /// The most phrases that are looked for.
  public static let mostPhrases = 12
  /// The most characters that are read.
  public static let mostCharacters = 300

  /// Reads what was typed.
  public init(_ typed: String) {
    let text = String(typed.prefix(Self.mostCharacters))
    var found: [(words: [String], isCommon: Bool)] = []
    for (part, isQuoted) in Self.parts(text) {
      for token in isQuoted ? [part] : part.split(whereSeparator: \.isWhitespace) {
        let words = FoundWords(String(token)).words.map(\.stem)
        let isCommon = !isQuoted && Self.common.contains(token.lowercased().filter(\.isLetter))
        if !words.isEmpty { found.append((words, isCommon)) }
      }
    }
    let telling = found.filter { !$0.isCommon }
    var phrases: [[String]] = []
    for (words, _) in telling.isEmpty ? found : telling where !phrases.contains(words) { phrases.append(words) }
    self.phrases = Array(phrases.prefix(Self.mostPhrases))
    leavesOut = phrases.count > Self.mostPhrases || typed.count > Self.mostCharacters
  }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { phrases.isEmpty }

  /// What stands between quotation marks and what does not. A mark that nothing closes is no mark.
  private static func parts(_ text: String) -> [(text: Substring, isQuoted: Bool)] {
    let parts = text.split(omittingEmptySubsequences: false) { "\"“”„«»".contains($0) }
    return parts.enumerated().map { place, part in (part, place % 2 == 1 && place < parts.count - 1) }
  }

  /// Words that nearly every text has.
  private static let common = Set(
    "a an and are as at be by for from has have in is it its of on or that the this to was were will with"
      .split(separator: " ").map(String.init))
}
