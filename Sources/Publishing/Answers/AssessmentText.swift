import Council
import Law

/// The answer to a case for a terminal: wrapped to its width, coloured only where it can be seen.
public struct AssessmentText {
  private let answer: Assessment
  private let width: Int
  private let colour: Bool
  private var lines: [String] = []

  /// Writes an answer for a terminal of a width in characters (40 to 120 are used), with or without colour.
  public static func write(_ answer: Assessment, width: Int = 80, colour: Bool = false) -> String {
    var text = AssessmentText(answer: answer, width: min(120, max(40, width)), colour: colour)
    text.compose()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(answer: Assessment, width: Int, colour: Bool) {
    self.answer = answer
    self.width = width
    self.colour = colour
  }

  private mutating func compose() {
    let restructure = answer.restructure
    lines.append(paint(clean(restructure.title), .bold))
    wrap("\(restructure.authority.name). Decision \(restructure.decisionDay.long)\(restructure.decidedBy.isEmpty ? "" : ", \(restructure.decidedBy)"). Takes effect \(restructure.effectiveDay.long).")
    let tables = ReportTables(answer)
    section("Before and after", table: tables.totals)
    section("What changes", empty: "Nothing changes.")
    for row in tables.differences.rows { item(row[1], "\(row[0]): \(row[2]) → \(row[3]) FTE", row[4]) }
    money(tables)
    if !answer.landings.isEmpty { duties(tables) }
    findings()
    lines.append("")
    wrap(verdict, as: answer.verdict == .blocked ? .brick : answer.verdict == .clear ? .green : .ochre)
  }

  private mutating func section(_ heading: String, empty: String) {
    lines.append("")
    lines.append(paint(heading, .bold))
    if answer.comparison.posts.allSatisfy({ $0.state == .same }), heading == "What changes" { lines.append(empty) }
  }

  private mutating func section(_ heading: String, table: ReportTable) {
    lines.append("")
    lines.append(paint(heading, .bold))
    columns(table)
  }

  // The first column takes what the others leave; narrow terminals get one figure a line.
  private mutating func columns(_ table: ReportTable) {
    let widths = table.columns.indices.map { place in
      max(table.columns[place].title.count, table.rows.map { $0[place].count }.max() ?? 0)
    }
    guard widths.reduce(0, +) + widths.count * 2 <= width else { return stacked(table) }
    func line(_ cells: [String]) -> String {
      zip(cells.indices, cells).map { place, cell in
        let gap = String(repeating: " ", count: widths[place] - cell.count)
        return table.columns[place].isFigure ? gap + cell : cell + gap
      }.joined(separator: "  ").trimmedEnd
    }
    lines.append(paint(line(table.columns.map(\.title)), .soft))
    for row in table.rows { lines.append(line(row.map(clean))) }
  }

  private mutating func stacked(_ table: ReportTable) {
    for row in table.rows {
      wrap(clean(row[0]))
      for (column, cell) in zip(table.columns, row).dropFirst() { wrap("\(column.title): \(clean(cell))", indent: 2) }
    }
  }

  private mutating func money(_ tables: ReportTables) {
    let shown = [tables.years, tables.funds].compactMap(\.self) + tables.splits
    for table in shown { section(table.caption, table: table) }
    guard !answer.money.questions.isEmpty else { return }
    lines.append("")
    lines.append(paint("Questions about the money", .bold))
    for question in answer.money.questions { wrap("? " + question, hanging: 2) }
  }

  private mutating func duties(_ tables: ReportTables) {
    lines.append("")
    lines.append(paint("Duties and where they land", .bold))
    for row in tables.landings.rows { wrap("\(clean(row[0])) (\(clean(row[2]))) → \(clean(row[3]))", hanging: 2) }
  }

  private mutating func findings() {
    lines.append("")
    lines.append(paint("What the rules say, on \(answer.restructure.decisionDay.long)", .bold))
    for finding in answer.findings where finding.outcome != .doesNotApply {
      let blocks = finding.blocks ? ", blocks" : ""
      item(finding.outcome.words + blocks, finding.title, finding.message, tone(finding))
      wrap("\(finding.rule), \(finding.citation)", indent: 2, as: .soft)
      if let judge = finding.judge, finding.outcome == .forJudgement { wrap("Who judges: \(clean(judge)).", indent: 2) }
      if let remedy = finding.remedy { wrap("What to do: \(clean(remedy))", indent: 2) }
    }
    let silent = answer.findings.filter { $0.outcome == .doesNotApply }
    if !silent.isEmpty { wrap("Do not apply: " + silent.map(\.rule).uniqued.joined(separator: ", "), as: .soft) }
  }

  private func tone(_ finding: Finding) -> Tone {
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
    switch answer.verdict {
    case .blocked: return "\(blocking) \(blocking == 1 ? "finding blocks" : "findings block") this proposal. \(open) more need attention, \(judged) judgement."
    case .needsAttention: return "Nothing blocks. \(open) need attention, \(judged) judgement."
    case .clear: return "Nothing is open."
    }
  }

  private mutating func item(_ word: String, _ claim: String, _ rest: String, _ tone: Tone = .bold) {
    let first = lines.count
    wrap("\(word): \(clean(claim))", hanging: 2)
    lines[first] = paintPrefix(lines[first], word.count, tone)
    if !rest.isEmpty { wrap(clean(rest), indent: 2) }
  }

  // MARK: Lines

  private enum Tone: String { case bold = "1", soft = "2", green = "32", brick = "31", ochre = "33", plum = "35" }

  private func paint(_ text: String, _ tone: Tone) -> String { colour ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text }

  private func paintPrefix(_ text: String, _ count: Int, _ tone: Tone) -> String {
    colour ? paint(String(text.prefix(count)), tone) + text.dropFirst(count) : text
  }

  private mutating func wrap(_ text: String, indent: Int = 0, hanging: Int = 0, as tone: Tone? = nil) {
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in clean(text).split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(tone.map { paint(line, $0) } ?? line)
        line = String(repeating: " ", count: indent + hanging)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(tone.map { paint(line, $0) } ?? line)
  }

  // A title may hold anything; a terminal must not obey it.
  private func clean(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}

extension [String] {
  fileprivate var uniqued: [String] {
    var seen = Set<String>()
    return filter { seen.insert($0).inserted }
  }
}
