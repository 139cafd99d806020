import Council
import Law

/// From when a change of the establishment counts, why, and under what authority.
public struct Grounds: Hashable, Sendable {
  /// The first day on which it counts.
  public var from: Day
  /// Why, in the words of who enters it.
  public var reason: String
  /// Under what authority.
  public var warrant: Warrant
  /// Whether whoever enters it has read the warnings and saves all the same.
  public var inSpiteOfWarnings: Bool

  /// Grounds from their parts.
  public init(from: Day, reason: String, warrant: Warrant, inSpiteOfWarnings: Bool = false) {
    self.from = from
    self.reason = reason
    self.warrant = warrant
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  /// What is missing or too long.
  public var objections: [Objection] {
    var found: [Objection] = []
    if reason.isEmpty { found.append(.refusal("reason", "Say why, in a sentence that anyone may read.")) }
    if reason.count > TextLimit.paragraph {
      found.append(.refusal("reason", "A reason may have \(TextLimit.paragraph) characters; this has \(reason.count)."))
    }
    if warrant.words.isEmpty { found.append(.refusal("under", "Name the \(Self.asks(warrant.kind)).")) }
    return found + TextLimit.objections("under", warrant.words, most: TextLimit.item, what: "The authority")
  }

  private static func asks(_ kind: Warrant.Kind) -> String {
    switch kind {
    case .decision: "decision: who took it, and when"
    case .delegation: "delegation: which line of which scheme"
    case .correction: "mistake: what was wrong"
    case .papers, .ownMatter, .running: "authority"
    }
  }

  /// The days there are for a change: what is outside them is a slip of the pen.
  static func isPlausible(_ day: Day) -> Bool { day.year >= 1800 && day.year <= 2200 }
}
