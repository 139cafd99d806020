import CaseFiles
import Council
import HTML
import Law

extension FactsSheet {
  /// What the committee report says in words; its figures come from the case.
  static var report: FactsSheet {
    FactsSheet(
      part: "report", title: "The committee report",
      lede: "Posts, days and money come from the draft. In a text, name a figure in braces, such as {after.fte}.",
      words: "Stated the report anew",
      groups: [
        EditGroup(id: "front", heading: "Its first page", fields: frontFields),
        EditGroup(id: "asked", heading: "What is asked", fields: askedFields),
        EditGroup(
          id: "texts", heading: "Its texts",
          note: "Every part begins with a line that starts with #. An empty line parts paragraphs.", fields: textFields),
      ], texts: { reportTexts($0.report) }, read: readReport)
  }

  private static var frontFields: [EditField] {
    [
      EditField(name: "by", label: "Whose report it is", hint: "One post on a line.", kind: .lines(rows: 2)),
      EditField(name: "to", label: "To whom"),
      EditField(name: "day", label: "Day of the meeting or decision", kind: .line(isNarrow: true)),
      EditField(name: "subject", label: "Subject"),
      EditField(name: "classification", label: "Classification", hint: "For example, Unrestricted."),
      EditField(name: "areas", label: "Wards or electoral divisions concerned"),
      EditField(name: "contact-post", label: "The post to ask"),
    ]
  }

  private static var askedFields: [EditField] {
    [
      EditField(name: "report-summary", label: "Summary", kind: .lines(rows: 4)),
      EditField(
        name: "recommendations", label: "Recommendations",
        hint:
          "One on a line: verb | what about. Verbs: agree, approve, authorise, comment, consider, delegate, designate, endorse, note, support. For example, support | the proposed next steps",
        kind: .lines(rows: 4)),
    ]
  }

  private static var textFields: [EditField] {
    [
      EditField(
        name: "sections", label: "Sections",
        hint:
          "Each begins with # and its heading; behind a |, background, proposals or other. For example, # Background | background",
        kind: .lines(rows: 12)),
      EditField(
        name: "implications", label: "Implications",
        hint:
          "Each begins with # and what it is about: financial, legal, equality, climate, risk or consultation; behind a |, the post that signs it off. For example, # financial | Chief Finance Officer",
        kind: .lines(rows: 12)),
      EditField(name: "background-papers", label: "Background papers", hint: "One on a line.", kind: .lines(rows: 3)),
      EditField(name: "no-background-papers", label: "There are no background papers", kind: .tick),
    ]
  }

  private static func reportTexts(_ report: CommitteeReport) -> [String: String] {
    [
      "by": report.by.joined(separator: "\n"), "to": report.to, "day": report.day?.typed ?? "",
      "subject": report.subject, "classification": report.classification, "areas": report.areas,
      "contact-post": report.contactPost, "report-summary": report.summary,
      "recommendations": report.recommendations.map(FactLine.written).joined(separator: "\n"),
      "sections": report.sections.map(HeadedText.written).joined(separator: "\n\n"),
      "implications": report.implications.map(HeadedText.written).joined(separator: "\n\n"),
      "background-papers": (report.backgroundPapers ?? []).joined(separator: "\n"),
      "no-background-papers": report.backgroundPapers == [] ? "yes" : "",
    ]
  }

  private static func readReport(_ reading: inout FieldReading, over base: RestructureCase) -> RestructureCase {
    var stated = base
    stated.report.by = reading.lines("by")
    stated.report.to = reading.text("to", keeping: base.report.to)
    stated.report.day = reading.day("day")
    stated.report.subject = reading.text("subject", keeping: base.report.subject)
    stated.report.classification = reading.text("classification", keeping: base.report.classification)
    stated.report.areas = reading.text("areas", keeping: base.report.areas)
    stated.report.contactPost = reading.text("contact-post", keeping: base.report.contactPost)
    stated.report.summary = reading.text("report-summary", keeping: base.report.summary)
    stated.report.recommendations = reading.values(
      "recommendations", base.report.recommendations, FactLine.written, FactLine.recommendation)
    stated.report.sections = reading.parts("sections", base.report.sections, HeadedText.written, HeadedText.section)
    stated.report.implications = reading.parts(
      "implications", base.report.implications, HeadedText.written, HeadedText.implication)
    stated.report.backgroundPapers = backgroundPapers(&reading)
    return stated
  }

  private static func backgroundPapers(_ reading: inout FieldReading) -> [String]? {
    let papers = reading.lines("background-papers")
    let areNone = reading.text("no-background-papers") == "yes"
    if areNone, !papers.isEmpty {
      reading.faults.add("There are background papers above: take them out, or this tick.", at: "no-background-papers")
    }
    return papers.isEmpty ? (areNone ? [] : nil) : papers
  }
}
