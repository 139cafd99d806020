/// A piece of a text in which the words that were looked for are marked.
public struct MarkedText: Hashable, Sendable {
  /// One stretch of it.
  public struct Piece: Hashable, Sendable {
    /// Its text.
    public var text: String
    /// Whether it was looked for.
    public var isMarked: Bool
  }

  /// The stretches, in order; together they are the text.
  public let pieces: [Piece]

  /// The whole text, with what a query looks for marked.
  public init(_ text: String, _ query: SearchQuery) { self.init(text, query.places(in: FoundWords(text).words).marks) }

  init(_ text: String, _ marks: [Range<Int>], from first: Int = 0, to end: Int? = nil) {
    let bytes = Array(text.utf8)
    let end = end ?? bytes.count
    var (pieces, place) = ([Piece](), first)
    func add(to next: Int, isMarked: Bool) {
      guard place < next else { return }
      pieces.append(Piece(text: String(decoding: bytes[place..<next], as: UTF8.self), isMarked: isMarked))
      place = next
    }
    for mark in marks where mark.lowerBound >= place && mark.upperBound <= end {
      add(to: mark.lowerBound, isMarked: false)
      add(to: mark.upperBound, isMarked: true)
    }
    add(to: end, isMarked: false)
    self.pieces = pieces
  }

  /// Its text without the marks.
  public var text: String { pieces.map(\.text).joined() }
}

/// The passage that says most of what was looked for, cut to a few lines.
public struct SearchExcerpt: Hashable, Sendable {
  /// The address of the passage within its page; empty for the page itself.
  public let anchor: String
  /// The passage, or what stands around the first words of it that were looked for.
  public let text: MarkedText
  /// Whether it begins in the middle of the passage.
  public let isCutBefore: Bool
  /// Whether it ends in the middle of the passage.
  public let isCutAfter: Bool

  /// The most bytes of a passage that are shown, and how many of them stand before the first mark.
  static let (most, before) = (320, 90)

  /// The best of some passages; `nil` when there is none.
  public init?(_ passages: [SearchEntry.Passage], _ query: SearchQuery) {
    var best: (passage: SearchEntry.Passage, words: [FoundWords.Word], places: SearchQuery.Places)?
    for passage in passages {
      let words = FoundWords(passage.text).words
      let places = query.places(in: words)
      guard places.phrases > best?.places.phrases ?? -1 else { continue }
      best = (passage, words, places)
      if places.phrases == query.phrases.count { break }
    }
    guard let best else { return nil }
    // What is found by its title alone leads to its beginning.
    anchor = best.places.phrases > 0 ? best.passage.anchor : ""
    let window = Self.window(best.passage.text.utf8.count, best.words, around: best.places.marks.first)
    text = MarkedText(best.passage.text, best.places.marks, from: window.lowerBound, to: window.upperBound)
    isCutBefore = window.lowerBound > 0
    isCutAfter = window.upperBound < best.passage.text.utf8.count
  }

  /// From the beginning of a word to the end of one.
  private static func window(_ length: Int, _ words: [FoundWords.Word], around mark: Range<Int>?) -> Range<Int> {
    guard length > most else { return 0..<length }
    let mark = mark ?? 0..<0
    let wanted = mark.lowerBound <= before ? 0 : mark.lowerBound - before
    let first = wanted == 0 ? 0 : words.first { $0.place.lowerBound >= wanted }?.place.lowerBound ?? 0
    let last = words.last { $0.place.upperBound <= first + most }?.place.upperBound ?? 0
    return first..<max(last, mark.upperBound, first)
  }
}

extension SearchQuery {
  /// Where a text has what is looked for.
  struct Places: Hashable {
    /// How many of the phrases it has.
    var phrases = 0
    /// The words that belong to them, in order.
    var marks: [Range<Int>] = []
  }

  func places(in words: [FoundWords.Word]) -> Places {
    var places = Places()
    var found = Set<Range<Int>>()
    for phrase in phrases {
      var isFound = false
      for start in words.indices where words[start].stem == phrase[0] && start + phrase.count <= words.count {
        guard (1..<phrase.count).allSatisfy({ words[start + $0].stem == phrase[$0] }) else { continue }
        isFound = true
        for word in words[start..<(start + phrase.count)] { found.insert(word.place) }
      }
      if isFound { places.phrases += 1 }
    }
    places.marks = found.sorted { $0.lowerBound < $1.lowerBound }
    return places
  }
}
