import Council
import Law
import Store

/// Publishes an equality objective, specific and measurable.
public struct PublishEqualityObjective: Deed {
  public static let permission = Permission.publishEquality
  public static let name = "publish-equality-objective"
  public let authority: String
  /// The objective. Its number is filled in.
  public let objective: EqualityObjective

  /// An objective to be published.
  public init(_ objective: EqualityObjective, at authority: String) {
    (self.objective, self.authority) = (objective, authority)
  }

  /// Gives back its number. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    var objective = objective
    var found = objective.objections(today: work.now.day)
    if try work.records.equalityObjectives(at: authority).contains(where: {
      $0.text == objective.text && $0.publishedOn == objective.publishedOn
    }) {
      found.append(.refusal("text", "This objective is out already. Nothing was published twice."))
    }
    try work.check(found)
    objective.id = try work.records.nextEqualityObjective(at: authority)
    (objective.progress, objective.progressOn, objective.isReached) = ("", nil, false)
    try work.records.save(objective, at: authority)
    return .openly(
      objective.id,
      matter(
        work, subject: "equality objective \(objective.id)", title: "Equality objective: \(objective.text.prefix(120))",
        under: Warrant(.papers, "SI 2017/353 reg 5"), effective: objective.publishedOn))
  }
}

/// Says how far an equality objective is, and whether it is reached.
public struct NoteEqualityProgress: Deed {
  public static let permission = Permission.publishEquality
  public static let name = "note-equality-progress"
  public let authority: String
  /// Which objective, by its number.
  public let objective: Int
  /// How far it is, in Markdown.
  public let progress: String
  /// Whether the figure is reached.
  public let isReached: Bool

  /// A word on how far an objective is.
  public init(_ progress: String, isReached: Bool, of objective: Int, at authority: String) {
    (self.progress, self.isReached, self.objective, self.authority) = (progress, isReached, objective, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    guard var kept = try work.records.equalityObjectives(at: authority).first(where: { $0.id == objective }) else {
      throw DecisionRefusal.unknown("objective \(objective)")
    }
    try work.check(EqualityObjective.objections(progress: progress))
    (kept.progress, kept.progressOn, kept.isReached) = (progress, work.now.day, isReached)
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "equality objective \(objective)",
        title: "Equality objective \(isReached ? "reached" : "on its way"): \(kept.text.prefix(120))",
        under: Warrant(.papers, "SI 2017/353 reg 5"), reason: progress))
  }
}
