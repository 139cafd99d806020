/// A line of the establishment that carries a statutory designation.
public struct DesignationHolder: Hashable, Sendable {
  /// The post's short, lasting name.
  public let reference: String
  /// The post's title.
  public let title: String
  /// How many like positions the line stands for.
  public let positions: Int
  /// Whether nobody is in it.
  public let isVacant: Bool

  /// A holder from its parts.
  public init(reference: String, title: String, positions: Int = 1, isVacant: Bool = false) {
    self.reference = reference
    self.title = title
    self.positions = positions
    self.isVacant = isVacant
  }

  /// The post in words: its title, with its reference where that says more.
  public var words: String { title == reference ? title : "\(title) (\(reference))" }

  var wordsWithPositions: String { positions == 1 ? words : "\(words), a line of \(positions) positions" }
}

/// How one designation is held before and after a change, for rules that ask for exactly one holder.
public struct DesignationFacts: Hashable, Sendable {
  /// The day of the act.
  public var on: Day
  /// What kind of council it is.
  public var council: PrincipalCouncil
  /// Whether the establishment is the whole council's, not an extract.
  public var isWhole: Bool
  /// The lines that carry it before.
  public var before: [DesignationHolder]
  /// The lines that carry it after.
  public var after: [DesignationHolder]
  /// Whether a change names the designation.
  public var isNamedInChanges: Bool

  /// Facts from their parts.
  public init(
    on: Day, council: PrincipalCouncil, isWhole: Bool, before: [DesignationHolder],
    after: [DesignationHolder], isNamedInChanges: Bool = false
  ) {
    self.on = on
    self.council = council
    self.isWhole = isWhole
    self.before = before
    self.after = after
    self.isNamedInChanges = isNamedInChanges
  }

  /// Whether an extract says nothing of the designation, so that nothing can be said of it.
  var isUntouched: Bool { !isWhole && before.isEmpty && after.isEmpty && !isNamedInChanges }
  /// Positions that carry it after.
  var positionsAfter: Int { after.reduce(0) { $0 + $1.positions } }
}
