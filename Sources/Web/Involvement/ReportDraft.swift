import Council
import Law

/// A report drafted from what was answered: figures and themes, for somebody to finish.
struct ReportDraft {
  var activity: Activity
  var questions: Questionnaire
  var figures: PublishedTally
  var withdrawn: Int
  var themes: [ActivityTheme]

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
    if !themes.isEmpty {
      lines += ["", "## What people wrote", ""]
      lines += themes.map { "- \($0.title)" + ($0.said.isEmpty ? "" : ": \($0.said)") }
    }
    return lines.joined(separator: "\n")
  }
}
