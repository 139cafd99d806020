/// Two versions of an article's text with what was taken out and put in, provision by provision and word by word.
public struct TrackedText: Hashable, Sendable {
  /// A provision of either version, or both where only words in it differ.
  public struct Passage: Hashable, Sendable {
    /// How it is cited: `11.1(2)`; empty where it has no number.
    public let citation: String
    /// The runs of words, in order.
    public let runs: [MarkedPassage.Run]

    /// Whether anything in it differs.
    public var differs: Bool { runs.contains { $0.mark != .kept } }
  }

  /// All provisions, in reading order.
  public let passages: [Passage]

  /// Below this share of common words a provision is another, not the same reworded.
  private static let leastKept = 3_000
  /// How many provisions that are gone are looked at for the one that was reworded.
  private static let mostLookedAt = 12

  /// Compares two versions of one article.
  public init(_ before: Article, _ after: Article) {
    let (old, new) = (before.provisions, after.provisions)
    var (passages, next) = ([Passage](), 0)
    func keep(to end: Int) {
      passages += new[next..<end].map { Passage(citation: $0.citation, runs: [.init(mark: .kept, text: $0.plain)]) }
    }
    for change in BlockChange.between(old.map(\.text), new.map(\.text)) {
      keep(to: change.new.lowerBound)
      passages += Self.passages(old[change.old], new[change.new])
      next = change.new.upperBound
    }
    keep(to: new.count)
    self.passages = passages
  }

  private static func passages(_ old: ArraySlice<Provision>, _ new: ArraySlice<Provision>) -> [Passage] {
    var (passages, rest) = ([Passage](), old)
    func takeOut(_ gone: ArraySlice<Provision>) {
      passages += gone.map { Passage(citation: $0.citation, runs: [.init(mark: .deleted, text: $0.plain)]) }
    }
    for provision in new {
      let reworded = rest.indices.prefix(mostLookedAt).first {
        WordDifference(rest[$0].text, provision.text).keptBasisPoints >= leastKept
      }
      if let reworded {
        takeOut(rest[..<reworded])
        passages.append(
          Passage(
            citation: provision.citation, runs: WordDifference(rest[reworded].text, provision.text).runs))
        rest = rest[(reworded + 1)...]
      } else {
        passages.append(Passage(citation: provision.citation, runs: [.init(mark: .inserted, text: provision.plain)]))
      }
    }
    takeOut(rest)
    return passages
  }
}

extension Provision {
  /// The words with single spaces between them, as compared words stand.
  fileprivate var plain: String { WordDifference.words(text).joined(separator: " ") }
}
