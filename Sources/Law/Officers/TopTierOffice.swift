extension Rule {
  /// Answers for an office that only councils with social services have.
  static func topTierOffice(_ office: String, _ facts: DesignationFacts, also: String = "") -> [Finding] {
    if let answer = notLaw(on: facts.on, office) { return [answer] }
    guard facts.council.isTopTier else {
      return [
        doesNotApply(
          office, "Not asked of a district",
          "\(citation) binds councils with social services; this is \(facts.council.words).")
      ]
    }
    return exactlyOne(office, facts, also: also)
  }
}
