import Law

/// What must be right about a case for it to be drafted.
public enum DraftFacts {
  /// What stands against a case's title, summary, decider and days.
  public static func objections(to restructure: RestructureCase) -> [Objection] {
    objections(toTitle: restructure.title)
      + TextLimit.objections("decided-by", restructure.decidedBy, most: TextLimit.title, what: "Who decides")
      + day("decision", restructure.decisionDay) + day("effective", restructure.effectiveDay)
      + (restructure.summary.count > TextLimit.paragraph
        ? [.refusal("summary", "The summary may have \(TextLimit.paragraph) characters. Make it shorter.")] : [])
  }

  /// What stands against the title of a draft or the name of an alternative.
  public static func objections(toTitle title: String, field: String = "title") -> [Objection] {
    if title.isEmpty { return [.refusal(field, "Give it a name that people will recognise.")] }
    return TextLimit.objections(field, title, most: TextLimit.title, what: "This name")
  }

  private static func day(_ field: String, _ day: Day) -> [Objection] {
    day.year >= 1800 && day.year <= 2200
      ? [] : [.refusal(field, "\(day.long) cannot be meant. Write a day between 1800 and 2200.")]
  }
}
