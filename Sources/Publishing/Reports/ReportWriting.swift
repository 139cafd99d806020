import Council
import Law

/// Lays a case out in the councils' standard form: who, what is asked, why, what it means, who says so.
struct ReportWriting {
  private let answer: Assessment
  private let figures: FigureText
  private var section = 0
  private(set) var blocks: [ReportBlock] = []

  private var restructure: RestructureCase { answer.restructure }
  private var report: CommitteeReport { answer.restructure.report }

  init(_ answer: Assessment) {
    self.answer = answer
    figures = FigureText(answer: answer)
    head()
    recommendations()
    sections(.background)
    sections(.proposals)
    changes()
    duties()
    sections(.other)
    for kind in CommitteeReport.Implication.Kind.allCases { implication(kind) }
    rules()
    timetable()
    foot()
  }

  private mutating func head() {
    let day = report.day ?? restructure.decisionDay
    blocks.append(
      .facts(
        [
          ("By", report.by.joined(separator: "; ")),
          ("To", report.to.isEmpty ? restructure.decidedBy : report.to),
          ("Date", day.long),
          ("Subject", report.subject.isEmpty ? restructure.title : report.subject),
          ("Classification", Self.stated(report.classification)),
          (restructure.authority.kind == .county ? "Electoral divisions" : "Wards", Self.stated(report.areas)),
        ].map { ($0.0, Self.stated($0.1)) }))
    blocks.append(.heading(level: 2, number: "", text: "Summary"))
    blocks.append(
      .paragraph(number: "", markdown: figures.filled(report.summary.isEmpty ? restructure.summary : report.summary)))
  }

  private static func stated(_ text: String) -> String { text.isEmpty ? "Not stated" : text }

  private mutating func recommendations() {
    blocks.append(.heading(level: 2, number: "", text: "Recommendations"))
    let asked = report.to.isEmpty ? restructure.decidedBy : report.to
    guard !report.recommendations.isEmpty else {
      blocks.append(
        .paragraph(number: "", markdown: "Nothing is asked of \(MarkdownText.escaped(Self.stated(asked))) yet."))
      return
    }
    blocks.append(.paragraph(number: "", markdown: "\(MarkdownText.escaped(asked)) is asked to:"))
    blocks.append(
      .list(report.recommendations.map { "\($0.verb.rawValue) \(figures.filled($0.text))" }, numbered: true))
  }

  private mutating func heading(_ text: String) {
    section += 1
    blocks.append(.heading(level: 2, number: String(section), text: text))
  }

  private mutating func paragraphs(_ texts: [String], from first: Int = 1) {
    for (place, text) in texts.enumerated() {
      blocks.append(.paragraph(number: "\(section).\(first + place)", markdown: figures.filled(text)))
    }
  }

  private mutating func sections(_ kind: CommitteeReport.Section.Kind) {
    for item in report.sections where item.kind == kind {
      heading(item.title)
      paragraphs(item.paragraphs)
    }
  }

  private mutating func changes() {
    heading("What changes")
    blocks.append(.table(ReportTables(answer).totals))
    if answer.comparison.posts.contains(where: { $0.state != .same }) {
      let chart = BeforeAfterChart(answer.comparison)
      blocks.append(.drawing(svg: chart.standalone(), words: chart.words))
    }
    blocks.append(.table(ReportTables(answer).differences))
  }

  private mutating func duties() {
    guard !answer.landings.isEmpty else { return }
    heading("Duties and where they land")
    blocks.append(.table(ReportTables(answer).landings))
  }

  private mutating func implication(_ kind: CommitteeReport.Implication.Kind) {
    heading(kind.heading)
    let found = report.implications.filter { $0.kind == kind }
    let texts = found.flatMap(\.paragraphs)
    paragraphs(texts.isEmpty ? ["The papers say nothing under this heading."] : texts)
    if kind == .financial { money(after: texts.count) }
    if kind == .equality { equality(after: max(1, texts.count)) }
    let signed = found.map(\.signedOffBy).filter { !$0.isEmpty }
    blocks.append(.facts([("Signed off by", signed.isEmpty ? "Nobody yet" : signed.joined(separator: "; "))]))
  }

  private mutating func money(after count: Int) {
    let tables = ReportTables(answer)
    for table in [tables.years, tables.funds, tables.lines].compactMap(\.self) + tables.splits {
      blocks.append(.table(table))
    }
    guard !answer.money.questions.isEmpty else { return }
    paragraphs(["Questions to settle before the decision:"], from: count + 1)
    blocks.append(.list(answer.money.questions, numbered: false))
  }

  private mutating func equality(after count: Int) {
    guard let made = restructure.equality else { return }
    let named = EqualityAssessment.Characteristic.allCases.filter(made.characteristics.contains).map(\.words)
    paragraphs(
      [
        "An equality impact assessment \(made.day.map { "of \($0.long)" } ?? "without a day") "
          + (named.isEmpty ? "names no protected characteristic." : "looks at \(named.joined(separator: ", ")).")
      ], from: count + 1)
  }

  private mutating func rules() {
    heading("What the rules say")
    let open = answer.findings.filter { $0.outcome == .notMet || $0.outcome == .forJudgement }
    let met = answer.findings.filter { $0.outcome == .met }.count
    paragraphs([
      "Checked against the law in force on \(restructure.decisionDay.long) and the council’s own settings: "
        + "\(open.filter { $0.outcome == .notMet }.count) not met, \(open.filter { $0.outcome == .forJudgement }.count) for judgement, \(met) met."
    ])
    if !open.isEmpty { blocks.append(.table(ReportTables(answer).findings(open))) }
  }

  private mutating func timetable() {
    guard !restructure.timetable.isEmpty else { return }
    heading("Timetable")
    blocks.append(.table(ReportTables(answer).timetable))
  }

  private mutating func foot() {
    heading("Background papers")
    switch report.backgroundPapers {
    case nil: paragraphs(["The papers list none and do not say that there are none."])
    case .some(let papers) where papers.isEmpty: paragraphs(["None."])
    case .some(let papers): blocks.append(.list(papers, numbered: false))
    }
    heading("Contact")
    paragraphs([MarkdownText.escaped(Self.stated(report.contactPost))])
  }
}

extension EqualityAssessment.Characteristic {
  /// The characteristic as the Act names it.
  public var words: String {
    switch self {
    case .genderReassignment: "gender reassignment"
    case .marriageAndCivilPartnership: "marriage and civil partnership"
    case .pregnancyAndMaternity: "pregnancy and maternity"
    case .religionOrBelief: "religion or belief"
    case .sexualOrientation: "sexual orientation"
    case .age, .disability, .race, .sex: rawValue
    }
  }
}
