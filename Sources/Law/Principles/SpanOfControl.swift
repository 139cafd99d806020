/// A manager whose team the proposal changes has as many direct reports as the council has set, no fewer and no more.
public enum SpanOfControl: LocalRule {
  /// What the check needs to know about one manager.
  public struct Facts: Sendable {
    let manager: String
    let before: Int?
    let after: Int
    let least: Int?
    let most: Int?
    let source: String
    let isExtract: Bool
    let on: Day

    /// A manager's title with direct reports (positions) before and after, `nil` when the post is new; the council's
    /// figures and where they are written; whether only part of the council is known; the day of the decision.
    public init(
      manager: String, before: Int?, after: Int, least: Int?, most: Int?, source: String, isExtract: Bool, on: Day
    ) {
      self.manager = manager
      self.before = before
      self.after = after
      self.least = least
      self.most = most
      self.source = source
      self.isExtract = isExtract
      self.on = on
    }
  }

  public static let id = "DES-SPAN"
  public static let title = "Managers have a span of control within the council’s figures"
  public static let citation = Citation(
    "Council setting", "on spans of control", title: "The council’s own organisation design principles")
  public static let verification = Verification.councilPaper(
    "Kent County Council, report of 15 December 2011, paragraph 3(1)(d): effective spans of control; the figures are each "
      + "council’s own")
  public static let explanation = """
    Direct reports are counted in positions, for every manager whose number the proposal changes. Where a line of \
    like managers shares a team, the reports are divided among them. Posts outside an extract are not counted. Where the council has set no figure, a span that doubles or halves, by three \
    or more, is shown for judgement.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    let change =
      facts.before.map { "Direct reports go from \($0) to \(facts.after)" }
      ?? "A new post with \(Wording.count(facts.after, "direct report", "direct reports"))"
    let told = change + (facts.isExtract ? " in the part shown." : ".")
    return [judged(facts, told).written(in: facts.least == nil && facts.most == nil ? "" : facts.source)]
  }

  private static func judged(_ facts: Facts, _ told: String) -> Finding {
    let span = "\(facts.manager): \(facts.before.map { "span \($0) → " } ?? "span ")\(facts.after)"
    if facts.least == nil, facts.most == nil {
      if let before = facts.before, isMarked(before, facts.after) {
        return forJudgement(
          facts.manager, span, "\(told) The council has set no least or most.", judge: "The head of service",
          remedy: "Say in the report why the span is right.")
      }
      return doesNotApply(facts.manager, span, "\(told) The council has set no limits.")
    }
    if let most = facts.most, facts.after > most { return outside(facts, span, "\(told) The most is \(most).") }
    if let least = facts.least, facts.after < least { return outside(facts, span, "\(told) The least is \(least).") }
    let bounds = [facts.least.map { "least \($0)" }, facts.most.map { "most \($0)" }].compactMap(\.self)
    return met(facts.manager, span, "\(told) Set: \(bounds.joined(separator: ", ")).")
  }

  // At least three more or fewer, and at least twice as many or half as many.
  private static func isMarked(_ before: Int, _ after: Int) -> Bool {
    abs(before - after) >= 3 && (after >= before * 2 || after * 2 <= before)
  }

  private static func outside(_ facts: Facts, _ span: String, _ message: String) -> Finding {
    notMet(
      facts.manager, span, message,
      remedy: "Change who reports to this post, or record why the span is right, before \(facts.on.long).")
  }
}
