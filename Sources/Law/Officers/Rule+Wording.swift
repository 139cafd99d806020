extension InForce {
  /// From a day that is written out in a rule.
  static func since(_ year: Int, _ month: Int, _ day: Int) -> InForce {
    InForce(from: Day(year: year, month: month, day: day))
  }
}

extension Rule {
  /// The sentence that every rule not read in the law itself carries.
  static var guidanceNote: String { "Guidance: check with your monitoring officer." }

  /// A message, marked as guidance when the rule's text was not read.
  static func worded(_ message: String) -> String {
    verification.isGuidance ? "\(message) \(guidanceNote)" : message
  }

  /// The answer when the act falls outside the days on which the rule is law; `nil` when it is law.
  static func notLaw(on day: Day, _ subject: String) -> Finding? {
    guard !inForce.contains(day) else { return nil }
    return doesNotApply(subject, "Not law on the day of the decision", whyNotLaw(on: day))
  }

  private static func whyNotLaw(on day: Day) -> String {
    guard let from = inForce.from else { return "\(citation) has not been commenced." }
    if day < from {
      return "\(citation) is in force from \(from.long); the decision is on \(day.long)."
    }
    return "\(citation) was in force until \(inForce.to?.long ?? "then"); the decision is on \(day.long)."
  }
}

extension [String] {
  /// The items as a sentence lists them: `a, b and c`.
  var listed: String {
    guard let last else { return "" }
    return count == 1 ? last : dropLast().joined(separator: ", ") + " and " + last
  }
}
