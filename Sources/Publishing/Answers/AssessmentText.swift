import Council
import Law

/// The answer to a case for a terminal: wrapped to its width, coloured only where it can be seen.
public struct AssessmentText {
  private let answer: Assessment
  private var lines: TerminalLines

  /// Writes an answer for a terminal of a width in characters (40 to 120 are used), with or without colour.
  public static func write(_ answer: Assessment, width: Int = 80, colour: Bool = false) -> [UInt8] {
    var text = AssessmentText(
      answer: answer, lines: TerminalLines(width: min(120, max(40, width)), showsColour: colour))
    text.compose()
    return text.lines.bytes
  }

  private mutating func compose() {
    let restructure = answer.restructure
    lines.wrapped(restructure.title, .bold)
    let decider = restructure.decidedBy.isEmpty ? "" : ", \(restructure.decidedBy)"
    lines.wrapped(
      "\(restructure.authority.name). Decision \(restructure.decisionDay.long)\(decider). "
        + "Takes effect \(restructure.effectiveDay.long).")
    let tables = ReportTables(answer)
    table(tables.totals)
    changes(tables)
    money(tables)
    duties(tables)
    findings()
    lines.blank()
    lines.wrapped(verdict, answer.verdict == .blocked ? .brick : answer.verdict == .clear ? .green : .ochre)
  }

  private mutating func heading(_ text: String) {
    lines.blank()
    lines.wrapped(text, .bold)
  }

  private mutating func changes(_ tables: ReportTables) {
    heading("What changes")
    let rows = tables.differences.rows
    if rows.isEmpty { lines.wrapped("Nothing changes.") }
    for row in rows {
      lines.item(row[1], "\(row[0]): \(row[2]) → \(row[3]) FTE", .bold)
      if !row[4].isEmpty { lines.wrapped(row[4], indent: 2) }
    }
  }

  private mutating func money(_ tables: ReportTables) {
    for shown in [tables.years, tables.funds].compactMap(\.self) + tables.splits { table(shown) }
    guard !answer.money.questions.isEmpty else { return }
    heading("Questions about the money")
    for question in answer.money.questions { lines.wrapped("? " + question, hanging: 2) }
  }

  private mutating func duties(_ tables: ReportTables) {
    guard !answer.landings.isEmpty else { return }
    heading("Duties and where they land")
    for row in tables.landings.rows { lines.wrapped("\(row[0]) (\(row[2])) → \(row[3])", hanging: 2) }
  }

  private mutating func findings() {
    heading("What the rules say, on \(answer.restructure.decisionDay.long)")
    for finding in answer.findings where finding.outcome != .doesNotApply {
      lines.item(finding.outcome.words + (finding.blocks ? ", blocks" : ""), finding.title, tone(finding))
      lines.wrapped(finding.message, indent: 2)
      lines.wrapped("\(finding.rule), \(finding.citation)", indent: 2, .soft)
      if let judge = finding.judge, finding.outcome == .forJudgement {
        lines.wrapped("Who judges: \(judge).", indent: 2)
      }
      if let remedy = finding.remedy { lines.wrapped("What to do: \(remedy)", indent: 2) }
    }
    let silent = Set(answer.findings.filter { $0.outcome == .doesNotApply }.map(\.rule)).sorted()
    if !silent.isEmpty { lines.wrapped("Do not apply: " + silent.joined(separator: ", "), .soft) }
  }

  private func tone(_ finding: Finding) -> TerminalLines.Tone {
    switch finding.outcome {
    case .met: .green
    case .notMet: finding.severity == .block ? .brick : .ochre
    case .forJudgement: .plum
    case .doesNotApply: .soft
    }
  }

  private var verdict: String {
    let blocking = answer.findings.filter(\.blocks).count
    let open = answer.findings.filter { $0.outcome == .notMet && !$0.blocks && $0.severity == .warn }.count
    let judged = answer.findings.filter { $0.outcome == .forJudgement }.count
    let rest = "\(open)\(blocking > 0 ? " more" : "") need attention, \(judged) judgement."
    switch answer.verdict {
    case .blocked: return "\(blocking) \(blocking == 1 ? "finding blocks" : "findings block") this proposal. \(rest)"
    case .needsAttention: return "Nothing blocks. \(rest)"
    case .clear: return "Nothing is open."
    }
  }

  // MARK: Tables

  // Columns where they fit; a narrow terminal gets one figure a line.
  private mutating func table(_ table: ReportTable) {
    heading(table.caption)
    let widths = table.columns.indices.map { place in
      max(table.columns[place].title.count, table.rows.map { $0[place].count }.max() ?? 0)
    }
    guard widths.reduce(0, +) + widths.count * 2 <= lines.width else { return stacked(table) }
    lines.line(spread(table.columns.map(\.title), table, widths), .soft)
    for row in table.rows { lines.line(spread(row, table, widths)) }
  }

  private func spread(_ cells: [String], _ table: ReportTable, _ widths: [Int]) -> String {
    var text = zip(cells.indices, cells).map { place, cell in
      let gap = String(repeating: " ", count: widths[place] - cell.count)
      return table.columns[place].isFigure ? gap + cell : cell + gap
    }.joined(separator: "  ")
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  private mutating func stacked(_ table: ReportTable) {
    for row in table.rows {
      lines.wrapped(row[0])
      for (column, cell) in zip(table.columns, row).dropFirst() { lines.wrapped("\(column.title): \(cell)", indent: 2) }
    }
  }
}
