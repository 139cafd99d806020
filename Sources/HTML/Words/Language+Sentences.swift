// Sentences that are made below the pages, of refusals and objections, reach a page whole, with their values in them. The catalogue
// has them with places for the values; which sentence it is, is found by the words between these.
extension Language {
  /// A sentence of the catalogue that has values: its words in English, in order, and where each value stands.
  struct Sentence: Sendable {
    let key: String
    let words: [String]

    /// `nil` for words without values, and for those that could be anything.
    init?(_ key: String) {
      let parts = Template(key).parts
      var words = [""]
      for part in parts {
        switch part {
        case .words(let text): words[words.count - 1] += text
        case .place: words.append("")
        }
      }
      guard words.count > 1, words.reduce(0, { $0 + $1.utf8.count }) >= 12 else { return nil }
      (self.key, self.words) = (key, words)
    }

    /// The values that make it a text; `nil` when nothing does.
    func values(in text: String) -> [String]? {
      guard let first = words.first, let last = words.last, text.hasPrefix(first), text.hasSuffix(last),
        text.utf8.count >= first.utf8.count + last.utf8.count
      else { return nil }
      var (rest, values) = (text.dropFirst(first.count).dropLast(last.count), [String]())
      for words in words.dropFirst().dropLast() {
        guard !words.isEmpty, let place = rest.firstRange(of: words) else { return nil }
        values.append(String(rest[..<place.lowerBound]))
        rest = rest[place.upperBound...]
      }
      return values + [String(rest)]
    }
  }

  static func sentences(_ keys: some Sequence<String>) -> [Sentence] {
    keys.compactMap { Sentence($0) }.sorted { first, second in
      // What says most comes first, so that a sentence that holds another is not taken for it.
      let (a, b) = (first.words.joined().utf8.count, second.words.joined().utf8.count)
      return a == b ? first.key < second.key : a > b
    }
  }

  /// The words for a sentence with its values in it, and these; `nil` when the catalogue has no such sentence.
  func template(whole sentence: String) -> (template: Template, values: [Phrase.Piece])? {
    guard sentence.contains(" ") else { return nil }
    for known in sentences {
      guard let values = known.values(in: sentence), let template = template(known.key) else { continue }
      return (template, values.map(piece))
    }
    return nil
  }

  /// Whether there are words for a text, as it stands or with values in it.
  func knows(_ text: String) -> Bool { template(text) != nil || template(whole: text) != nil }

  private func piece(_ value: String) -> Phrase.Piece { knows(value) ? .phrase(.term(value)) : .data(value) }
}
