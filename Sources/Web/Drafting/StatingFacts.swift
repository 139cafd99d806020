import Actions
import CaseFiles
import Council
import HTML
import Law
import Store

// The facts of a case beside its tree: what it is called, its days, its money.
extension Site {
  func factsToState(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    return try facts(visit, opened, FactsForm.texts(of: opened.alternative.restructure))
  }

  func stateFacts(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    let texts = FactsForm.fields.typed(visit)
    var faults = FormFaults()
    let stated = FactsForm.read(texts, over: opened.alternative.restructure, &faults)
    guard opened.seen(visit).version == opened.alternative.version else {
      faults.add("\(DraftRefusal.changedMeanwhile.description) Read the fields, then save again.", at: "title")
      return try facts(visit, opened, texts, faults)
    }
    guard faults.isEmpty else { return try facts(visit, opened, texts, faults) }
    do {
      let deed = TakeStep(
        .facts(stated, words: "Stated the facts anew"), at: opened.seen(visit), of: opened.draft.authority)
      _ = try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(opened.address())
    } catch DraftRefusal.objections(let all) {
      for objection in all { faults.add(.term(objection.words), at: objection.field) }
    } catch let refusal as DraftRefusal {
      faults.add(.term(refusal.description), at: "title")
    }
    return try facts(visit, opened, texts, faults)
  }

  private func facts(
    _ visit: Visit, _ opened: OpenedDraft, _ texts: [String: String], _ faults: FormFaults = FormFaults()
  ) throws -> Answer {
    var faults = faults
    faults.sort(by: FactsForm.fields.map(\.name))
    return try page(
      visit, opened, "Title, days, money and summary",
      lede: "Everything else of the case, such as equality, redundancy and the report, is edited in its files.",
      faults: faults
    ) {
      form(.action(Address.draft(opened.draft, "facts")), .method("post"), .class("edit")) {
        opened.hidden(visit)
        leaf("facts", "The case") {
          for field in FactsForm.fields { field.node(texts[field.name] ?? "", fault: faults[field.name], note: nil) }
          button(.class("btn")) { "Save as a step" }
        }
      }
    }
  }
}

/// The facts that are stated in fields.
enum FactsForm {
  static let fields = [
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
      hint: "One on a line: post | name | shares. For example, NDO | Flat 60/40 | HRA 60% GF 40%", kind: .lines(rows: 3)
    ),
    EditField(
      name: "timetable", label: "Timetable",
      hint:
        "One on a line: kind | first day | last day or empty | what happens. Kinds: published, meeting, decision, consultation, finalise, evaluation, implementation, review.",
      kind: .lines(rows: 6)),
  ]

  static func texts(of restructure: RestructureCase) -> [String: String] {
    [
      "title": restructure.title, "summary": restructure.summary, "decision": restructure.decisionDay.typed,
      "decided-by": restructure.decidedBy, "effective": restructure.effectiveDay.typed,
      "money": restructure.moneyLines.map(FactLine.written).joined(separator: "\n"),
      "splits": restructure.splitsToCompare.map(FactLine.written).joined(separator: "\n"),
      "timetable": restructure.timetable.map(FactLine.written).joined(separator: "\n"),
    ]
  }

  /// The case with what was typed. Lines that stay as they were keep what the field does not show of them.
  static func read(_ texts: [String: String], over base: RestructureCase, _ faults: inout FormFaults) -> RestructureCase
  {
    let reading = FieldReading(texts: texts)
    var stated = base
    stated.title = reading.text("title")
    stated.summary = reading.text("summary")
    stated.decidedBy = reading.text("decided-by")
    stated.decisionDay = day("decision", reading, &faults) ?? base.decisionDay
    stated.effectiveDay = day("effective", reading, &faults) ?? base.effectiveDay
    stated.moneyLines = lines("money", reading, base.moneyLines, FactLine.written, FactLine.money, &faults)
    stated.splitsToCompare = lines("splits", reading, base.splitsToCompare, FactLine.written, FactLine.split, &faults)
    stated.timetable = lines("timetable", reading, base.timetable, FactLine.written, FactLine.step, &faults)
    return stated
  }

  private static func day(_ name: String, _ reading: FieldReading, _ faults: inout FormFaults) -> Day? {
    let field = DayField(reading.text(name))
    if field.day == nil { faults.add(field.message, at: name) }
    return field.day
  }

  private static func lines<Value>(
    _ name: String, _ reading: FieldReading, _ kept: [Value], _ write: (Value) -> String,
    _ read: ([String]) -> Value?, _ faults: inout FormFaults
  ) -> [Value] {
    reading.lines(name).compactMap { line in
      if let same = kept.first(where: { write($0) == line }) { return same }
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
      guard let value = read(parts) else {
        faults.add("“\(String(line.prefix(80)))” cannot be read. Write it as the example shows.", at: name)
        return nil
      }
      return value
    }
  }
}

/// A line of a field that holds several parts.
enum FactLine {
  static func written(_ line: MoneyLine) -> String {
    [
      line.year.description, line.direction.rawValue, line.amount.description, line.lasting.rawValue, line.title,
      line.fund?.rawValue ?? "",
    ].joined(separator: " | ")
  }

  static func money(_ parts: [String]) -> MoneyLine? {
    guard (5...6).contains(parts.count), let year = FinancialYear(parts[0]),
      let direction = MoneyLine.Direction(rawValue: parts[1].lowercased()),
      case .value(let amount) = ScalarForms.amount(parts[2]),
      let lasting = MoneyLine.Lasting(rawValue: parts[3].lowercased()), !parts[4].isEmpty
    else { return nil }
    let fund = parts.count == 6 && !parts[5].isEmpty ? Fund(rawValue: parts[5]) : nil
    return MoneyLine(title: parts[4], year: year, amount: amount, direction: direction, lasting: lasting, fund: fund)
  }

  static func written(_ split: SplitToCompare) -> String {
    let shares = split.funding.map { "\($0.fund.rawValue) \($0.percent)" }.joined(separator: " ")
    return [split.post.rawValue, split.name, shares].joined(separator: " | ")
  }

  static func split(_ parts: [String]) -> SplitToCompare? {
    guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    let words = parts[2].split(separator: " ").map(String.init)
    guard words.count.isMultiple(of: 2), !words.isEmpty else { return nil }
    var shares: [FundingShare] = []
    for place in stride(from: 0, to: words.count, by: 2) {
      guard case .value(let points) = ScalarForms.percent(words[place + 1]) else { return nil }
      shares.append(FundingShare(Fund(rawValue: words[place]), basisPoints: points))
    }
    guard shares.reduce(0, { $0 + $1.basisPoints }) == 10_000 else { return nil }
    return SplitToCompare(post: .init(rawValue: parts[0]), name: parts[1], funding: shares)
  }

  static func written(_ step: TimetableStep) -> String {
    [step.kind.rawValue, step.from.typed, step.to?.typed ?? "", step.title].joined(separator: " | ")
  }

  static func step(_ parts: [String]) -> TimetableStep? {
    guard parts.count == 4, let kind = TimetableStep.Kind(rawValue: parts[0].lowercased()),
      let from = DayField(parts[1]).day, !parts[3].isEmpty
    else { return nil }
    let to = DayField(parts[2])
    guard to.typed.isEmpty || to.day.map({ $0 >= from }) ?? false else { return nil }
    return TimetableStep(kind: kind, title: parts[3], from: from, to: to.day)
  }
}
