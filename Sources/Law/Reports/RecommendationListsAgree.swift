/// Two lists of the recommendations in one report ask for the same.
public enum RecommendationListsAgree: DraftingRule {
  /// One recommendation, as it stands in a list.
  public struct Item: Hashable, Sendable {
    let verb: String
    let text: String

    /// What the body is asked to do, and with what.
    public init(verb: String, text: String) {
      self.verb = verb
      self.text = text
    }
  }

  /// What the check needs to know.
  public struct Facts: Sendable {
    let first: [Item]
    let repeated: [Item]
    let on: Day

    /// The list at the front, the list repeated further on (empty when there is one list only), and the day of the
    /// decision.
    public init(first: [Item], repeated: [Item], on: Day) {
      self.first = first
      self.repeated = repeated
      self.on = on
    }
  }

  public static let id = "REC-1"
  public static let title = "Both lists of recommendations ask for the same"
  public static let citation = Citation(
    "Drafting practice", "on recommendations", title: "What a reader of a report relies on: the body is asked one thing"
  )
  public static let verification = Verification.councilPaper(
    "Kent County Council, report of 15 December 2011, summary and section 16: nine recommendations, given twice")
  public static let explanation = """
    Where a report gives its recommendations twice, number, verb and subject are compared, one by one and in order. \
    Letter case, spacing and the last stop do not count.
    """

  private static let subject = "Recommendations"

  public static func check(_ facts: Facts) -> [Finding] {
    guard !facts.repeated.isEmpty else {
      return [doesNotApply(subject, title, "The report gives its recommendations once.")]
    }
    let found =
      counts(facts)
      + zip(facts.first, facts.repeated).enumerated().compactMap { place, pair in
        difference(place + 1, pair.0, pair.1, on: facts.on)
      }
    guard found.isEmpty else { return found }
    return [
      met(
        subject, title,
        "\(Wording.count(facts.first.count, "recommendation", "recommendations")), the same in both lists.")
    ]
  }

  private static func counts(_ facts: Facts) -> [Finding] {
    guard facts.first.count != facts.repeated.count else { return [] }
    let longer = facts.first.count > facts.repeated.count ? facts.first : facts.repeated
    let extra = longer.dropFirst(min(facts.first.count, facts.repeated.count)).map { "“\($0.verb) \($0.text)”" }
    return [
      notMet(
        subject, "One list of recommendations is longer",
        "\(facts.first.count) at the front, \(facts.repeated.count) in the other. Only in the longer: \(Wording.list(extra)).",
        remedy: "Give the same list in both places before \(facts.on.long).")
    ]
  }

  private static func difference(_ number: Int, _ first: Item, _ second: Item, on day: Day) -> Finding? {
    let verbs = comparable(first.verb) != comparable(second.verb)
    guard verbs || comparable(first.text) != comparable(second.text) else { return nil }
    return notMet(
      "Recommendation \(number)", "Recommendation \(number) differs between the two lists",
      verbs
        ? "The first list asks to \(first.verb), the second to \(second.verb): “\(second.text)”."
        : "“\(first.text)” in the first, “\(second.text)” in the second.",
      remedy: "Use one wording in both places before \(day.long).")
  }
}
