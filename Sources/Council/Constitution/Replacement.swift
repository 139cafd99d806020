/// Words taken out of an article, and words put in where they stood: the form in which papers amend.
public struct Replacement: Hashable, Sendable, Codable {
  /// The passage that goes, exactly as it stands; empty only where the article has no text yet.
  public var deletes: String
  /// The passage that comes; empty when nothing does.
  public var inserts: String

  /// A replacement. Both passages are put into the form of an article's text.
  public init(deletes: String, inserts: String) {
    self.deletes = ArticleText(deletes).text
    self.inserts = ArticleText(inserts).text
  }
}

/// Why replacements cannot be made in a text, in words for the person who wants them.
public enum ReplacementFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// It does not say what goes.
  case namesNothing
  /// The passage does not stand there.
  case notFound(String)
  /// The passage stands there several times.
  case foundAgain(String, times: Int)
  /// Two of them take out the same words.
  case overlapping(String, String)

  public var description: String {
    switch self {
    case .namesNothing:
      "It does not say where the words are put in. Name the passage that stands there under delete, and again under insert."
    case .notFound(let passage):
      "“\(Self.short(passage))” does not stand in the article. Copy the passage from the article as it stands on that day."
    case .foundAgain(let passage, let times):
      "“\(Self.short(passage))” stands \(times) times in the article. Name a longer passage, so that only one is meant."
    case .overlapping(let one, let other):
      "“\(Self.short(one))” and “\(Self.short(other))” take out the same words. Make one change of the two."
    }
  }

  private static func short(_ passage: String) -> String {
    passage.count > 80 ? String(passage.prefix(80)) + "…" : passage
  }
}

extension [Replacement] {
  /// The text with all of them made, whichever comes first. Throws ``ReplacementFault``.
  public func applied(to written: String) throws(ReplacementFault) -> String {
    let text = ArticleText(written).text
    var found: [(place: Range<Int>, replacement: Replacement)] = []
    for replacement in self { found.append((try replacement.place(in: text), replacement)) }
    found.sort { ($0.place.lowerBound, $0.place.upperBound) < ($1.place.lowerBound, $1.place.upperBound) }
    for (one, other) in zip(found, found.dropFirst())
    where one.place.upperBound > other.place.lowerBound || one.place == other.place {
      throw .overlapping(one.replacement.deletes, other.replacement.deletes)
    }
    let bytes = [UInt8](text.utf8)
    var (result, next) = ([UInt8](), 0)
    for (place, replacement) in found {
      result += bytes[next..<place.lowerBound]
      result += [UInt8](replacement.inserts.utf8)
      next = place.upperBound
    }
    result += bytes[next...]
    return ArticleText(String(decoding: result, as: UTF8.self)).text
  }
}

extension Replacement {
  fileprivate func place(in text: String) throws(ReplacementFault) -> Range<Int> {
    guard !deletes.isEmpty else {
      guard text.isEmpty else { throw .namesNothing }
      return 0..<0
    }
    let places = ArticleText.places(of: deletes, in: text)
    guard let place = places.first else { throw .notFound(deletes) }
    guard places.count == 1 else { throw .foundAgain(deletes, times: places.count) }
    return place
  }
}
