import Law

/// A paper of an item of an agenda, in one version. What was published never changes: a correction is another version.
///
/// Of an exempt paper this holds only what the public is told; its text is an ``ExemptPaper``, kept apart from the beginning.
public struct Paper: Hashable, Sendable, Codable {
  /// A paper’s lasting name within its meeting: the number of its item and its own, `6-1`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The papers a report rests on (Local Government Act 1972 s.100D).
  public enum Background: Hashable, Sendable, Codable {
    /// Nobody has said yet.
    case notStated
    /// There are none, and the report says so.
    case none
    /// These.
    case listed([String])
  }

  /// The paper’s reference.
  public var reference: Reference
  /// Which version it is, from 1.
  public var version: Int
  /// The item it belongs to, by ``AgendaItem/id``.
  public var item: Int
  /// Its title.
  public var title: String
  /// The post of who wrote it, never a person’s name; empty when none is stated.
  public var author: String
  /// Its text, in Markdown; empty for an exempt paper.
  public var text: String
  /// What the body is asked to decide, in order; empty for an exempt paper and for one that asks nothing.
  public var recommendations: [String]
  /// The papers it rests on.
  public var background: Background
  /// Whether its text is not for the public.
  public var isExempt: Bool
  /// Whether it came out after the agenda.
  public var isSupplement: Bool
  /// What was put right since the version before; empty in the first.
  public var correction: String
  /// Its file, its implications with their signatures; of an exempt paper only whether it is an appendix.
  public var parts: PaperParts
  /// When it came out; `nil` until then.
  public var publishedAt: Moment?

  /// A paper from its parts.
  public init(
    reference: Reference, version: Int = 1, item: Int, title: String, author: String = "", text: String = "",
    recommendations: [String] = [], background: Background = .notStated, isExempt: Bool = false,
    isSupplement: Bool = false, correction: String = "", parts: PaperParts = PaperParts(), publishedAt: Moment? = nil
  ) {
    (self.reference, self.version, self.item, self.title) = (reference, version, item, title)
    (self.author, self.text, self.recommendations) = (author, text, recommendations)
    (self.background, self.isExempt, self.isSupplement) = (background, isExempt, isSupplement)
    (self.correction, self.parts, self.publishedAt) = (correction, parts, publishedAt)
  }

  /// The most characters in a paper.
  public static let mostText = 400_000
}

/// What an exempt paper says. It is never kept beside what is open.
public struct ExemptPaper: Hashable, Sendable {
  /// Which paper of the meeting.
  public var paper: Paper.Reference
  /// Which version of it.
  public var version: Int
  /// Its text, in Markdown.
  public var text: String
  /// What the body is asked to decide, in order.
  public var recommendations: [String]
  /// Its file, its implications with their signatures.
  public var parts: PaperParts

  /// An exempt paper from its parts.
  public init(
    _ paper: Paper.Reference, version: Int, text: String, recommendations: [String], parts: PaperParts = PaperParts()
  ) {
    (self.paper, self.version, self.text, self.recommendations) = (paper, version, text, recommendations)
    self.parts = parts
  }
}

extension Paper {
  /// Reads one as it is kept among what is prepared. Those kept before papers had parts have none.
  public init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      reference: try kept.decode(Reference.self, forKey: .reference),
      version: try kept.decode(Int.self, forKey: .version),
      item: try kept.decode(Int.self, forKey: .item), title: try kept.decode(String.self, forKey: .title),
      author: try kept.decode(String.self, forKey: .author), text: try kept.decode(String.self, forKey: .text),
      recommendations: try kept.decode([String].self, forKey: .recommendations),
      background: try kept.decode(Background.self, forKey: .background),
      isExempt: try kept.decode(Bool.self, forKey: .isExempt),
      isSupplement: try kept.decode(Bool.self, forKey: .isSupplement),
      correction: try kept.decode(String.self, forKey: .correction),
      parts: try kept.decodeIfPresent(PaperParts.self, forKey: .parts) ?? PaperParts(),
      publishedAt: try kept.decodeIfPresent(Moment.self, forKey: .publishedAt))
  }
}
