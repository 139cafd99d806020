/// A rule that a council sets itself: it speaks only where the council's settings give a figure.
protocol LocalRule: Rule {}

extension LocalRule {
  // A setting is as old as whoever made it; the councils of today began on 1 April 1974.
  public static var inForce: InForce { InForce(from: Day(iso: "1974-04-01")) }
  public static var severity: Severity { .warn }
  public static var binds: String { "Councils whose settings say so" }
}

/// A check of a paper against its own case: no law asks for it, and every reader relies on it.
protocol DraftingRule: Rule {}

extension DraftingRule {
  public static var inForce: InForce { InForce(from: Day(iso: "1974-04-01")) }
  public static var severity: Severity { .warn }
  public static var binds: String { "Whoever writes the report" }
}

extension Finding {
  /// This finding with the council's own paper as its source, where the council says which paper that is.
  func written(in source: String) -> Finding {
    guard !source.isEmpty else { return self }
    return Finding(
      rule: rule, citation: Citation(source, title: source), outcome: outcome, severity: severity,
      subject: subject, title: title, message: message, remedy: remedy, judge: judge)
  }
}

extension Rule {
  /// The answer before a rule became law, or after it ceased to be; `nil` while it is law.
  static func outsideItsDays(_ subject: String, _ title: String, on day: Day, act: String = "the decision") -> Finding?
  {
    guard !inForce.contains(day) else { return nil }
    guard let from = inForce.from else {
      return doesNotApply(subject, title, "\(citation) is passed but not yet in force.")
    }
    let when =
      day < from ? "is law from \(from.long)" : "was law until \(inForce.to?.long ?? "")"
    return doesNotApply(subject, title, "\(citation) \(when); \(act) is on \(day.long).")
  }
}
