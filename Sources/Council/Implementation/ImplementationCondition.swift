import Law

/// Something that has to be so before an approved restructure takes effect.
public struct ImplementationCondition: Hashable, Sendable, Identifiable {
  /// What sort of thing it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Consultation of staff and their unions is closed and what they said was considered.
    case consultation
    /// Grades that were subject to evaluation have their results.
    case evaluation
    /// Another has to decide too, a second decision-maker or a partner.
    case decision
    case other

    /// The kind in words.
    public var words: String {
      switch self {
      case .consultation: "Consultation closed"
      case .evaluation: "Grades evaluated"
      case .decision: "Decided by another too"
      case .other: "Something else"
      }
    }
  }

  /// That a condition was met.
  public struct Fulfilment: Hashable, Sendable {
    /// The day it was met.
    public var on: Day
    /// Where one can see that: a minute, a report, a letter.
    public var evidence: String
    /// The post that noted it.
    public var notedBy: String

    /// From the parts.
    public init(on: Day, evidence: String, notedBy: String) {
      (self.on, self.evidence, self.notedBy) = (on, evidence, notedBy)
    }
  }

  /// Its place among the conditions of the decision, from 1.
  public var id: Int
  /// What sort of thing it is.
  public var kind: Kind
  /// What has to be so.
  public var words: String
  /// How it was met; `nil` while it is not.
  public var met: Fulfilment?

  /// A condition from its parts.
  public init(id: Int, _ kind: Kind, _ words: String, met: Fulfilment? = nil) {
    (self.id, self.kind, self.words, self.met) = (id, kind, words, met)
  }

  /// What stands against it as it is stated.
  var objections: [Objection] {
    let field = "condition-\(kind.rawValue)"
    return (words.isEmpty ? [.refusal(field, "Say of each condition what has to be so.")] : [])
      + TextLimit.objections(field, words, most: TextLimit.item, what: "A condition")
  }
}
