/// The words of a page that is read in another language, by what they claim to be.
struct PageWords {
  /// Words that are neither of the language nor marked as anything else.
  var loose: [String] = []
  /// What is marked as a value that no language changes.
  var data: [String] = []
  /// What says of itself that it is English.
  var english: [String] = []
  /// The start tag of the page.
  var start = ""

  private static let silent: Set<String> = ["script", "style", "code", "pre", "textarea", "kbd"]
  private static let void: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  // Made once: to make them takes longer than to look for them.
  nonisolated(unsafe) private static let english = #/ lang="en(-GB)?"/#
  nonisolated(unsafe) private static let spoken = #/ (?:aria-label|title|alt|placeholder|data-l)="([^"]*)"/#

  /// Something that is open: its name, and whether what is in it is English or not for reading.
  private var open: [(name: Substring, isEnglish: Bool, isSilent: Bool)] = []

  init(_ page: String) {
    var rest = page[...]
    while let angle = rest.firstIndex(of: "<") {
      note(String(rest[..<angle]))
      let tag = Self.tag(rest[angle...])
      enter(tag)
      rest = rest[tag.endIndex...].dropFirst()
    }
    note(String(rest))
  }

  /// A tag without its closing bracket, which may stand in its values, too.
  private static func tag(_ text: Substring) -> Substring {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == ">", !isQuoted { return text[..<index] }
    }
    return text
  }

  private mutating func enter(_ tag: Substring) {
    let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" }
    if name.hasPrefix("/") {
      if let place = open.lastIndex(where: { $0.name == name.dropFirst() }) { open.removeSubrange(place...) }
      return
    }
    if name == "html" { start = String(tag) }
    let (isEnglish, isSilent) = (tag.contains(Self.english), Self.silent.contains(String(name)))
    let above = open.last
    let here = (name, isEnglish || above?.isEnglish ?? false, isSilent || above?.isSilent ?? false)
    open.append(here)
    for value in tag.matches(of: Self.spoken) { note(String(value.1)) }
    if Self.void.contains(String(name)) || tag.hasSuffix("/") || name.isEmpty { open.removeLast() }
  }

  private mutating func note(_ escaped: String) {
    guard escaped.contains(where: { $0.isASCII && $0.isLetter }), open.last?.isSilent != true else { return }
    var text = escaped
    for (mark, meant) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text.replace(mark, with: meant)
    }
    if open.last?.isEnglish == true { return english.append(text) }
    var (depth, words, value) = (0, "", "")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2068}": depth += 1
      case "\u{2069}":
        depth -= 1
        if depth == 0 {
          data.append(value)
          value = ""
        }
      default: depth > 0 ? value.unicodeScalars.append(scalar) : words.unicodeScalars.append(scalar)
      }
    }
    if words.contains(where: { $0.isASCII && $0.isLetter }) { loose.append(text) }
  }
}
