/// The posts that carry two offices which one person may not, or should not, hold together.
public struct TwoOffices: Hashable, Sendable {
  /// The day of the act.
  public var on: Day
  /// The lines that carry the first office after the change.
  public var first: [DesignationHolder]
  /// The lines that carry the second office after the change.
  public var second: [DesignationHolder]

  /// Facts from their parts.
  public init(on: Day, first: [DesignationHolder], second: [DesignationHolder]) {
    self.on = on
    self.first = first
    self.second = second
  }

  /// Posts of one position that carry both, and so one person who holds both.
  var shared: [DesignationHolder] {
    first.filter { holder in holder.positions == 1 && second.contains { $0.reference == holder.reference } }
  }
}

extension Rule {
  /// Answers whether two offices lie with different posts; says nothing is to be compared when one is missing.
  static func apart(_ first: String, _ second: String, _ facts: TwoOffices, why: String) -> [Finding] {
    if let answer = notLaw(on: facts.on, first) { return [answer] }
    if facts.first.isEmpty || facts.second.isEmpty {
      let missing = facts.first.isEmpty ? first : second
      return [doesNotApply(first, "Nothing to compare", "No post in the establishment is \(missing) after the change.")]
    }
    if facts.shared.isEmpty { return [met(first, "\(first) and \(second) are apart", separate(first, second, facts))] }
    return facts.shared.map { together($0, first, second, facts, why) }
  }

  private static func separate(_ first: String, _ second: String, _ facts: TwoOffices) -> String {
    "\(facts.first.map(\.words).listed) is \(first); \(facts.second.map(\.words).listed) is \(second)."
  }

  private static func together(
    _ post: DesignationHolder, _ first: String, _ second: String, _ facts: TwoOffices, _ why: String
  ) -> Finding {
    notMet(
      first, "\(first) is also \(second)",
      worded("After the change \(post.words) is both \(first) and \(second). \(why)"),
      remedy: "Give one of the two to another post, before the decision on \(facts.on.long).")
  }
}
