extension Rule {
  /// Answers whether exactly one position carries an office after the change.
  ///
  /// `also` is added to what the remedy allows, such as a joint appointment.
  static func exactlyOne(_ office: String, _ facts: DesignationFacts, also: String = "") -> [Finding] {
    if let answer = notLaw(on: facts.on, office) ?? untouched(office, facts) { return [answer] }
    switch facts.positionsAfter {
    case 0: return [nobody(office, facts, also)]
    case 1: return [met(office, "One post holds \(office)", held(office, facts))]
    default: return [several(office, facts)]
    }
  }

  private static func untouched(_ office: String, _ facts: DesignationFacts) -> Finding? {
    guard facts.isUntouched else { return nil }
    return doesNotApply(
      office, "Not touched by this proposal",
      "The establishment is an extract and this proposal does not touch the designation.")
  }

  private static func nobody(_ office: String, _ facts: DesignationFacts, _ also: String) -> Finding {
    let now = facts.before.map(\.words).listed
    let before = now.isEmpty ? "and none does before" : "before it, \(now) does"
    return notMet(
      office, "No post holds \(office)",
      worded("After the change no post is \(office); \(before). \(citation) asks for one."),
      remedy: "Name the post that holds it from the day the change takes effect\(also), "
        + "before the decision on \(facts.on.long).")
  }

  private static func several(_ office: String, _ facts: DesignationFacts) -> Finding {
    notMet(
      office, "\(facts.positionsAfter) positions hold \(office)",
      worded(
        "After the change \(facts.after.map(\.wordsWithPositions).listed) "
          + "\(facts.after.count == 1 ? "carries" : "carry") \(office). \(citation) asks for one holder."),
      remedy: "Leave the designation with one post of one position, before the decision on \(facts.on.long).")
  }

  private static func held(_ office: String, _ facts: DesignationFacts) -> String {
    guard let holder = facts.after.first else { return "" }
    let former = facts.before.filter { $0.reference != holder.reference }.map(\.words).listed
    let change =
      if facts.before.contains(where: { $0.reference == holder.reference }) {
        "\(holder.words) stays \(office)."
      } else if former.isEmpty {
        "\(holder.words) becomes \(office)."
      } else {
        "\(office) passes from \(former) to \(holder.words)."
      }
    return holder.isVacant
      ? change + " The post is shown vacant: an officer must hold the designation from the first day." : change
  }
}
