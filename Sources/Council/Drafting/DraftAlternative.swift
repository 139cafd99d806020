import Law

/// One way of doing what a draft is for: a case with the steps that led to it.
public struct DraftAlternative: Hashable, Sendable, Identifiable {
  /// An alternative's short name: `A`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Its short name.
  public let reference: Reference
  /// What it is called: `One generic job`.
  public var name: String
  /// The case as it stands after the steps that count.
  public private(set) var restructure: RestructureCase
  /// The steps, first to last; those undone stand at the end and can be done again.
  public private(set) var steps: [DraftStep]
  /// How many of the steps count.
  public private(set) var standing: Int
  /// How often it was changed. A step names the version it was made over, so that nobody overwrites what they did not see.
  public private(set) var version: Int

  /// Its short name.
  public var id: Reference { reference }

  /// An alternative from its parts.
  public init(
    reference: Reference, name: String, restructure: RestructureCase, steps: [DraftStep] = [], standing: Int? = nil,
    version: Int = 1
  ) {
    self.reference = reference
    self.name = name
    self.restructure = restructure
    self.steps = steps
    self.standing = standing ?? steps.count
    self.version = version
  }

  /// The step that would be undone; `nil` when none counts.
  public var last: DraftStep? { standing > 0 ? steps[standing - 1] : nil }
  /// The step that would be done again; `nil` when none was undone.
  public var undone: DraftStep? { standing < steps.count ? steps[standing] : nil }

  /// Takes a step to a new case; what was undone before can no longer be done again.
  public mutating func step(
    to next: RestructureCase, words: String, effect: String = "", by: Draft.Author, at: Moment
  ) {
    let difference = CaseDifference(from: restructure, to: next)
    steps.removeSubrange(standing...)
    standing += 1
    steps.append(
      DraftStep(number: standing, words: words, effect: effect, by: by, at: at, difference: difference))
    restructure = next
    version += 1
  }

  /// Undoes the last step; gives it back, or `nil` when there is none.
  @discardableResult
  public mutating func undo() -> DraftStep? {
    guard let step = last else { return nil }
    restructure = step.difference.undone(in: restructure)
    standing -= 1
    version += 1
    return step
  }

  /// Does the step again that was undone last; gives it back, or `nil` when there is none.
  @discardableResult
  public mutating func redo() -> DraftStep? {
    guard let step = undone else { return nil }
    restructure = step.difference.applied(to: restructure)
    standing += 1
    version += 1
    return step
  }
}
