import Council
import Law

/// A report drafted from what was answered: figures and themes, for somebody to finish.
struct ReportDraft {
  var activity: Activity
  var questions: Questionnaire
  var figures: PublishedTally
  var withdrawn: Int
  var themes: [ActivityTheme]
  var areas: HeardByArea?

  var text: String {
    let tally = figures.tally
    let setAside = tally.setAside.values.reduce(0, +)
    var lines = [
      "\((tally.received + withdrawn).withCommas) answers came in from \(activity.opensOn.long) to \(activity.closesOn.long). "
        + "\(tally.counted.withCommas) are counted, \(setAside.withCommas) are set aside and \(withdrawn.withCommas) were withdrawn."
    ]
    for question in questions.questions where question.kind == .choice || question.kind == .choices {
      lines += ["", "## \(question.text)", ""]
      lines += zip(figures.answers(to: question), figures.counts(question)).map {
        "- \($0): \($1.count.map(\.withCommas) ?? "too few to tell")"
      }
    }
    if let sentence = leastHeard { lines += ["", "## Who was heard", "", sentence] }
    if !themes.isEmpty {
      lines += ["", "## What people wrote", ""]
      lines += themes.map { "- \($0.title)" + ($0.said.isEmpty ? "" : ": \($0.said)") }
    }
    return lines.joined(separator: "\n")
  }

  /// From where fewest answered, where it can be told.
  private var leastHeard: String? {
    guard let areas, let all = areas.whole.rate else { return nil }
    let nobody = areas.unheard.map(\.name)
    let few = areas.areas.filter { areas.standing($0.line) == .fewer }
      .sorted { ($0.line.rate ?? 0, $0.name) < ($1.line.rate ?? 0, $1.name) }
      .map { "\($0.name) (\(WhoWasHeard.decimal($0.line.rate)))" }
    guard !nobody.isEmpty || !few.isEmpty else { return nil }
    let parts =
      (nobody.isEmpty ? [] : ["nobody answered from \(WhoWasHeard.listed(nobody))"])
      + (few.isEmpty ? [] : ["fewest for their residents from \(WhoWasHeard.listed(few, most: 4))"])
    return "\(areas.answered.withCommas) said where they live, \(WhoWasHeard.decimal(all)) for every 1,000 residents; "
      + parts.joined(separator: ", ") + "."
  }
}
