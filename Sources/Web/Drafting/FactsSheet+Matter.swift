import Council
import HTML
import Law

extension FactsSheet {
  /// What the case is called, its days, its money.
  static var matter: FactsSheet {
    FactsSheet(
      part: "facts", title: "Title, days, money and summary",
      lede: "Job descriptions and the numbers that papers state in words are edited in the files of the draft.",
      words: "Stated the facts anew", groups: [EditGroup(id: "facts", heading: "The case", fields: matterFields)],
      texts: matterTexts, read: readMatter)
  }

  private static var matterFields: [EditField] {
    [
      EditField(name: "title", label: "What the restructure is called"),
      EditField(name: "summary", label: "What would happen, in a sentence or two", kind: .lines(rows: 4)),
      EditField(name: "decision", label: "Day of the decision", kind: .line(isNarrow: true)),
      EditField(name: "decided-by", label: "Who decides"),
      EditField(name: "effective", label: "Day the changes take effect", kind: .line(isNarrow: true)),
      EditField(
        name: "money", label: "Savings and costs",
        hint:
          "One on a line: year | saving or cost | amount | recurring or one-off | what it is | fund. For example, 2026/27 | saving | £30,000 | recurring | Office space | GF",
        kind: .lines(rows: 5)),
      EditField(
        name: "splits", label: "Ways to fund merged posts, to compare",
        hint: "One on a line: post | name | shares. For example, NDO | Flat 60/40 | HRA 60% GF 40%",
        kind: .lines(rows: 3)),
      EditField(
        name: "timetable", label: "Timetable",
        hint:
          "One on a line: kind | first day | last day or empty | what happens. Kinds: published, meeting, decision, consultation, finalise, evaluation, implementation, review.",
        kind: .lines(rows: 6)),
    ]
  }

  private static func matterTexts(_ restructure: RestructureCase) -> [String: String] {
    [
      "title": restructure.title, "summary": restructure.summary, "decision": restructure.decisionDay.typed,
      "decided-by": restructure.decidedBy, "effective": restructure.effectiveDay.typed,
      "money": restructure.moneyLines.map(FactLine.written).joined(separator: "\n"),
      "splits": restructure.splitsToCompare.map(FactLine.written).joined(separator: "\n"),
      "timetable": restructure.timetable.map(FactLine.written).joined(separator: "\n"),
    ]
  }

  private static func readMatter(_ reading: inout FieldReading, over base: RestructureCase) -> RestructureCase {
    var stated = base
    stated.title = reading.text("title", keeping: base.title)
    stated.summary = reading.text("summary", keeping: base.summary)
    stated.decidedBy = reading.text("decided-by", keeping: base.decidedBy)
    stated.decisionDay = neededDay("decision", &reading) ?? base.decisionDay
    stated.effectiveDay = neededDay("effective", &reading) ?? base.effectiveDay
    stated.moneyLines = reading.values("money", base.moneyLines, FactLine.written, FactLine.money)
    stated.splitsToCompare = reading.values("splits", base.splitsToCompare, FactLine.written, FactLine.split)
    stated.timetable = reading.values("timetable", base.timetable, FactLine.written, FactLine.step)
    return stated
  }

  private static func neededDay(_ name: String, _ reading: inout FieldReading) -> Day? {
    if reading.text(name).isEmpty { reading.faults.add("Write a day, like 16 June 2014.", at: name) }
    return reading.day(name)
  }
}
