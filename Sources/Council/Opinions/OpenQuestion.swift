import Law

/// A question on which people agree or disagree with statements, and may add their own.
public struct OpenQuestion: Hashable, Sendable {
  /// What it is named by: `Q-2026-1`.
  public struct Reference: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    /// As it is written.
    public let rawValue: String
    /// The reference of a name.
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (one: Reference, other: Reference) -> Bool { one.rawValue < other.rawValue }
  }

  /// What it is named by.
  public var reference: Reference
  /// The question, in a line.
  public var title: String
  /// What it is about and what the council does with the answers; Markdown.
  public var about: String
  /// The first day on which it can be answered.
  public var opensOn: Day
  /// The last one.
  public var closesOn: Day
  /// The activity of involvement it belongs to; `nil` for none.
  public var activity: String?
  /// When it was started.
  public var startedAt: Moment

  /// A question from its parts.
  public init(
    _ reference: Reference = .init(rawValue: ""), title: String, about: String, from opensOn: Day, to closesOn: Day,
    activity: String? = nil, startedAt: Moment
  ) {
    (self.reference, self.title, self.about) = (reference, title, about)
    (self.opensOn, self.closesOn, self.activity, self.startedAt) = (opensOn, closesOn, activity, startedAt)
  }

  /// How it stands on a day.
  public func state(on day: Day) -> OpenState { OpenState(from: opensOn, to: closesOn, on: day) }

  /// What the record calls it.
  public var subject: String { "open question \(reference.rawValue)" }

  /// The fewest and the most statements it may begin with.
  public static let seeds = 3...50
  /// The most statements it may have, with those that wait or were rejected.
  public static let mostStatements = 1_000

  /// What stands against starting it with some statements.
  public func objections(statements: [String], today: Day) -> [Objection] {
    var found = TextLimit.objections("title", title, most: TextLimit.title, what: "A question")
    if title.isEmpty { found.append(.refusal("title", "Write the question in a line.")) }
    found += TextLimit.objections("about", about, most: TextLimit.paragraph, what: "What it is about")
    if about.isEmpty {
      found.append(.refusal("about", "Say what it is about, and what the council does with the answers."))
    }
    if closesOn < today { found.append(.refusal("closes", "That day has passed. Choose one to come.")) }
    if closesOn < opensOn { found.append(.refusal("closes", "It closes before it opens. Choose a later day.")) }
    if !Self.seeds.contains(statements.count) {
      found.append(
        .refusal(
          "statements",
          "Begin with \(Self.seeds.lowerBound) to \(Self.seeds.upperBound) statements, one on each line. There are \(statements.count)."
        ))
    }
    for (place, words) in statements.enumerated() {
      found += OpinionStatement.objections(words, field: "statements", name: "Statement \(place + 1)")
      if statements.firstIndex(of: words) != place {
        found.append(.refusal("statements", "Statement \(place + 1) stands there twice. Leave one out."))
      }
    }
    return found
  }
}
