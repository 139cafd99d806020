import Council
import Law

/// A proposal’s report as a paper of a meeting: the meeting prints who, what is asked and the numbers, so those are not in the text. A
/// table becomes a list, as the text of a paper has none.
public struct ReportPaper: Sendable {
  /// What it is about.
  public let title: String
  /// The posts it is from.
  public let author: String
  /// Its text, in Markdown.
  public let text: String
  /// What the body is asked, in order.
  public let recommendations: [String]
  /// The papers it rests on.
  public let background: Paper.Background
  /// The sections of the council’s template, filled with what the report says there and with its figures.
  public let implications: [Implication]

  /// The paper of an assessed case; `address` is where the proposal stands on the site. What stands under a section of the council’s
  /// template is not in the text.
  public init(_ answer: Assessment, address: String, template: ReportTemplate = ReportTemplate()) {
    let (document, report) = (ReportDocument(answer), answer.restructure.report)
    let figures = FigureText(answer: answer)
    title = document.subject
    author = report.by.joined(separator: "; ")
    recommendations = report.recommendations.map { "\($0.verb.rawValue) \(figures.filled($0.text))" }
    background =
      switch report.backgroundPapers {
      case nil: .notStated
      case let papers? where papers.isEmpty: .none
      case let papers?: .listed(papers)
      }
    let link = "- **The proposal:** [\(MarkdownText.escaped(answer.restructure.title))](\(address))"
    let parts = Self.parts(document.blocks, template)
    text = (parts.text + [link]).joined(separator: "\n\n")
    implications = template.sections.map { section in
      Implication(section, text: (parts.under[section.kind] ?? []).joined(separator: "\n\n"))
    }
  }

  private static func parts(
    _ blocks: [ReportBlock], _ template: ReportTemplate
  ) -> (text: [String], under: [ReportTemplate.Kind: [String]]) {
    let headings = Dictionary(
      template.sections.compactMap { section in
        CommitteeReport.Implication.Kind(rawValue: section.kind.rawValue).map { ($0.heading, section.kind) }
      }
    ) { first, _ in first }
    var (parts, under, isAsking): ([String], [ReportTemplate.Kind: [String]], Bool) = ([], [:], false)
    var section: ReportTemplate.Kind?
    for block in blocks.dropFirst() {
      if case .heading(_, _, let text) = block {
        (isAsking, section) = (text == "Recommendations", headings[text])
        if section != nil { continue }
      }
      if section != nil, case .facts = block { continue }
      guard !isAsking, let part = part(block), !part.isEmpty, part != Self.nothing else { continue }
      if let section { under[section, default: []].append(part) } else { parts.append(part) }
    }
    return (parts, under)
  }

  /// What a report says under a heading of which its papers say nothing.
  private static let nothing = "The papers say nothing under this heading."

  private static func part(_ block: ReportBlock) -> String? {
    switch block {
    case .heading(_, _, "Summary"): nil
    case .heading(_, _, let text): "## \(MarkdownText.escaped(text))"
    case .paragraph(_, let markdown): MarkdownText.withoutTags(markdown)
    case .facts(let facts):
      facts.map { "- **\($0.name):** \(MarkdownText.escaped($0.value))" }.joined(separator: "\n")
    case .list: block.markdown
    case .drawing(_, let words): "> \(MarkdownText.escaped(words))"
    case .table(let table): list(table)
    }
  }

  private static func list(_ table: ReportTable) -> String {
    let rows = table.rows.map { row in
      let cells = zip(table.columns, row).dropFirst().filter { !$1.isEmpty }
        .map { "\(MarkdownText.escaped($0.title)): \(MarkdownText.escaped($1))" }
      return "- **\(MarkdownText.escaped(row.first ?? ""))**: " + cells.joined(separator: "; ")
    }
    return "> \(MarkdownText.escaped(table.caption))\n\n" + rows.joined(separator: "\n")
  }
}
