/// Why a text is not YAML, in the parser's words and in ours.
struct YAMLProblem: Error {
  let parserWords: String
  let context: String
  /// Where the parser noticed.
  let place: YAMLNode.Place
  /// Where the thing it was reading began.
  let opened: YAMLNode.Place
  /// The byte that cannot stand in YAML at all; the parser gives no place for it.
  let offset: Int?

  /// What is the matter and what to do, in a sentence or two; `line` is the line it was noticed on.
  func text(line: String) -> String {
    if Self.beginsWithBrace(line) {
      return "Text that begins with { or [ needs quotes around it, such as \"{before.posts} posts become one\"."
    }
    for (part, words) in Self.plainWords where parserWords.contains(part) { return words + since }
    return "The file cannot be read as YAML here (\(parserWords))." + since
  }

  /// Whether the thing being read has to be closed where it began rather than where the parser noticed.
  var isUnclosed: Bool { parserWords.contains("unexpected end of stream") }

  private var since: String {
    guard !context.isEmpty, opened.line < place.line, opened.line > 0 else { return "" }
    return " What it belongs to begins on line \(opened.line)."
  }

  private static let plainWords: [(part: String, words: String)] = [
    (
      "mapping values are not allowed",
      "A colon stands here where no key can be. Put quotes around text with a colon in it."
    ),
    (
      "cannot start any token",
      "No value can begin with this character. Indent with spaces, not tabs, and put quotes around text that begins with @, ` or %."
    ),
    ("tab character", "A tab stands here. Indent with spaces."),
    ("unexpected end of stream", "The quotes opened here are never closed."),
    ("did not find expected key", "A key was expected here. Look at the indentation, and for quotes inside quotes."),
    ("did not find expected '-' indicator", "A list item beginning with - was expected here. Look at the indentation."),
    ("expected ',' or ']'", "A comma or ] was expected here: a list opened with [ is not closed."),
    ("expected ',' or '}'", "A comma or } was expected here: what was opened with { is not closed."),
    (
      "could not find expected ':'",
      "A colon was expected after this key. Put quotes around text that runs over several lines, or begin it with > or |."
    ),
    ("block sequence entries are not allowed", "A list item cannot stand here. Begin it on a line of its own."),
    ("mapping keys are not allowed", "A key cannot stand here. Begin it on a line of its own."),
    (
      "unknown escape character",
      "There is no such escape in double quotes. Use single quotes, or write \\\\ for a backslash."
    ),
    ("control characters are not allowed", "A control character stands here. Take it out."),
    ("nesting level", "Values stand inside one another too deeply here."),
    ("did not find expected <document start>", "The file goes on after its end here. Look at the indentation."),
    (
      "undefined tag handle",
      "Tags (words beginning with !) are not used in case files. Put quotes around text that begins with !."
    ),
    (
      "did not find expected alphabetic or numeric",
      "Anchors and aliases (& and *) are not used in case files. Put quotes around text that begins with & or *."
    ),
  ]

  private static func beginsWithBrace(_ line: String) -> Bool {
    var rest = line.drop { $0 == " " }
    while rest.hasPrefix("- ") { rest = rest.dropFirst(2).drop { $0 == " " } }
    if let colon = rest.range(ofKey: ": ") { rest = rest[colon...].drop { $0 == " " } }
    guard rest.first == "{" else { return false }
    let name = rest.dropFirst().prefix { $0 != "}" }
    return name.contains(".") && !name.contains(":") && !name.contains(" ")
  }
}

extension Substring {
  /// Where the value after a plain key begins on this line; `nil` when the line has no key.
  fileprivate func range(ofKey mark: String) -> Substring.Index? {
    guard let colon = firstIndex(of: ":"), self[..<colon].allSatisfy({ $0.isLetter || $0 == "_" }) else { return nil }
    let after = index(after: colon)
    return after < endIndex && self[after] == " " ? after : nil
  }
}
