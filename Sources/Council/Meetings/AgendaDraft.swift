import Law

/// What is being prepared for a meeting and not out yet: items and papers beside those that are, and its minutes.
///
/// It never holds the text of an exempt paper, which is kept apart from the beginning.
public struct AgendaDraft: Hashable, Sendable, Codable {
  /// How often it was saved: whoever saves says over which version.
  public var version: Int
  /// The items that are not out yet, in the order in which they are to stand.
  public var items: [AgendaItem]
  /// The papers that are not out yet.
  public var papers: [Paper]
  /// The minutes as they are being written, in Markdown.
  public var minutes: String

  /// A draft from its parts.
  public init(version: Int = 0, items: [AgendaItem] = [], papers: [Paper] = [], minutes: String = "") {
    (self.version, self.items, self.papers, self.minutes) = (version, items, papers, minutes)
  }

  /// Whether there is something to publish.
  public var hasPapers: Bool { !items.isEmpty || !papers.isEmpty }

  /// A reference for one more paper of an item, by ``AgendaItem/id``, that neither these papers have nor those that are out.
  public func freePaper(of item: Int, besides out: [Paper]) -> Paper.Reference {
    let taken = Set((out + papers).map(\.reference))
    let ordinal = (1...).first { !taken.contains(.init(rawValue: "\(item)-\($0)")) } ?? 0
    return .init(rawValue: "\(item)-\(ordinal)")
  }
}

/// The minutes of a meeting as they were published, in one version.
public struct MeetingMinutes: Hashable, Sendable, Codable {
  /// Which version they are, from 1.
  public var version: Int
  /// Their text, in Markdown.
  public var text: String
  /// When they came out.
  public var publishedAt: Moment

  /// Minutes from their parts.
  public init(version: Int, text: String, publishedAt: Moment) {
    (self.version, self.text, self.publishedAt) = (version, text, publishedAt)
  }
}
