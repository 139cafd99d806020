import Council
import Counting
import HTML
import Law
import Publishing
import Store

// What came out of an open question: what people agree on first, groups only where they are stable and nobody stands out.
extension Site {
  func questionResults(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let results = try results(visit)
    var frame = frame(
      council, "Results: \(results.question.title)", .home, questionCrumbs(visit, results.question))
    frame.content = results.view(council.authority)
    return .page(frame)
  }

  func questionResultsAsCSV(_ visit: Visit) throws -> Answer {
    let results = try results(visit)
    return .file(
      OpinionCSV.write(results.telling, marks: results.marks, fewest: QuestionResults.fewest),
      contentType: "text/csv; charset=utf-8", named: "\(results.question.reference.rawValue).csv")
  }

  func questionResultsAsJSON(_ visit: Visit) throws -> Answer {
    let results = try results(visit)
    return .file(
      OpinionJSON.write(results.telling, marks: results.marks, fewest: QuestionResults.fewest),
      contentType: "application/json")
  }

  private func results(_ visit: Visit) throws -> QuestionResults {
    let question = try visitedQuestion(visit)
    return try records.read { try results(of: question, at: visit["authority"], $0, now: visit.now) }
  }

  func results(
    of question: OpenQuestion, at id: String, _ open: OpenRecords, now: Now
  ) throws -> QuestionResults {
    let all = try open.opinionStatements(of: question.reference, at: id)
    let shown = all.filter { $0.state == .accepted }
    let state = try open.stateOfOpinions(on: question.reference, at: id) + " \(shown.count)"
    let places = Dictionary(shown.enumerated().map { ($1.number, $0) }) { $1 }
    let found = try opinions.groups("\(id) \(question.reference.rawValue)", state: state, at: now.moment) {
      var gathering = OpinionGathering()
      for given in try open.opinions(on: question.reference, at: id) {
        guard let place = places[given.statement] else { continue }
        gathering.add(
          person: given.person, statement: place, given.vote > 0 ? .agree : given.vote < 0 ? .disagree : .pass)
      }
      return gathering.finish(statements: shown.count)
    }
    return QuestionResults(
      question: question, statements: Array(shown.prefix(found.groups.overall.count)), found: found.groups,
      at: found.at,
      reasons: all.compactMap { if case .rejected(let reason, _) = $0.state { reason } else { nil } }, today: now.day)
  }
}

/// The results of a question, with nothing in them that tells of fewer than five people.
struct QuestionResults {
  /// A count of fewer people is not told by itself.
  static let fewest = 5

  var question: OpenQuestion
  var statements: [OpinionStatement]
  var groups: OpinionGroups
  var at: Moment
  /// Why statements were not shown.
  var reasons: [String]
  var today: Day
  /// Whether groups were found of which one is too small to be shown.
  var hidesGroups: Bool

  init(
    question: OpenQuestion, statements: [OpinionStatement], found: OpinionGroups, at: Moment, reasons: [String],
    today: Day
  ) {
    (self.question, self.statements, self.at, self.reasons, self.today) = (question, statements, at, reasons, today)
    hidesGroups = found.sizes.contains { $0 < Self.fewest }
    groups = hidesGroups ? found.withoutGroups : found
  }

  var marks: [String] { statements.map { String($0.number) } }

  var telling: OpinionTelling {
    OpinionTelling(
      groups, statements: statements.map(\.words), people: groups.people,
      answers: groups.overall.reduce(0) { $0 + $1.answers })
  }

  func view(_ council: Authority) -> HTMLNode {
    let page = Address.question(council.id, question.reference)
    let common = groups.consensus.filter { $0.common != nil }.prefix(10)
    return HTMLNode {
      titleBlock(kicker: "Results", .data(question.title)) {
        span { Phrase.term(question.state(on: today).words.capitalised) }
        span { "Worked out \(at.inEngland)" as Phrase }
      }
      leaf("who", "Who answered") {
        if ToldTally.told(groups.people, fewest: Self.fewest) == nil {
          p { "Fewer than five people have answered." }
        } else if let answers = groups.toldAnswers(fewest: Self.fewest) {
          p {
            "\(groups.people.withCommas) people gave \(answers.withCommas) answers to \(statements.count) statements."
              as Phrase
          }
        } else {
          p { "\(groups.people.withCommas) people answered; there are \(statements.count) statements." as Phrase }
        }
        p { "These are the people who answered, not everybody who lives here. Each browser counts as one person." }
        p { a(.href(page)) { "The question" } }
      }
      leaf("common", groups.sizes.isEmpty ? "What most people think the same of" : "What all groups think the same of")
      {
        if common.isEmpty { p { "Nothing yet, beyond chance." } }
        for (place, one) in common.enumerated() { statement(one.statement, one.common ?? .agree, "common\(place)") }
      }
      leaf("groups", "Groups who answer alike") {
        finding
        for group in groups.sizes.indices {
          h3 { "Group \(OpinionTelling.letter(group)): \(groups.sizes[group].withCommas) people" as Phrase }
          p { "What it thinks more than the others:" }
          for one in groups.representative(of: group) where one.answers >= Self.fewest {
            statement(one.statement, one.side, "group\(group)s\(one.statement)")
          }
        }
      }
      leaf("all", "All statements", full: true) { table }
      leaf("files", "Take the figures with you") {
        ul(.class("plain")) {
          li { a(.href("\(page)/results.csv")) { "Figures as CSV" } }
          li { a(.href("\(page)/results.json")) { "Figures as JSON" } }
        }
        p { "No answer of a single person is in them. No count of fewer than five people is told by itself." }
      }
      if !reasons.isEmpty {
        leaf("rejected", "Statements that were not shown") {
          p { "\(reasons.count) statements were not shown. The reasons:" as Phrase }
          ul { for reason in Set(reasons).sorted() { li { reason } } }
        }
      }
    }
  }

  private var finding: HTMLNode {
    HTMLNode {
      if hidesGroups {
        p { "One of the groups that were found has fewer than five people, so none is shown." }
      } else if ToldTally.told(groups.taking, fewest: Self.fewest) == nil {
        p { "No stable groups. Groups are looked for among people who answered several statements, and too few did." }
      } else {
        p { telling.finding }
      }
    }
  }

  /// A statement with a bar for each row whose counts are all told, and words for the others.
  private func statement(_ place: Int, _ side: OpinionVote, _ id: String) -> HTMLNode {
    let rows = rows(of: place)
    let whole = rows.filter { $0.tally.isWhole }
    let finding = "\(statements[place].words) \(side == .agree ? "Agreed." : "Disagreed.")"
    return HTMLNode {
      if whole.isEmpty {
        p { strong { finding } }
      } else {
        StackedBarChart(
          finding: finding, parts: ["agree", "disagree", "pass"],
          wholes: whole.map { row in
            .init(row.name, [OpinionVote.agree, .disagree, .pass].map { row.tally.counts[$0] ?? 0 })
          }, prefix: id
        ).node
      }
      for row in rows where !row.tally.isWhole {
        p {
          "\(row.name):" as Phrase
          " "
          cell(row.tally)
        }
      }
    }
  }

  /// Everybody, or each of the groups; never both, as one beside the other tells of whoever is in no group.
  private func rows(of place: Int) -> [(name: String, tally: ToldTally)] {
    guard !groups.tallies.isEmpty else {
      return [("Everybody", ToldTally(groups.overall[place], fewest: Self.fewest))]
    }
    return groups.tallies.enumerated().map {
      ("Group \(OpinionTelling.letter($0.offset))", ToldTally($0.element[place], fewest: Self.fewest))
    }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "How each statement was answered, those that all think the same of first", captionIsHidden: true,
      columns: [.heading("Statement")]
        + (groups.sizes.isEmpty
          ? [.text("Everybody")] : groups.sizes.indices.map { .text("Group \(OpinionTelling.letter($0))") }),
      rows: groups.consensus.map { one in
        [HTMLNode(statements[one.statement].words)] + rows(of: one.statement).map { cell($0.tally) }
      }
    ).node
  }

  private func cell(_ tally: ToldTally) -> HTMLNode {
    if tally.isWhole { return HTMLNode(counts(tally)[0]) }
    let all = counts(tally) + [others(tally)]
    return HTMLNode {
      for (place, words) in all.enumerated() {
        if place > 0 { "; " }
        words
      }
    }
  }

  private func counts(_ tally: ToldTally) -> [Phrase] {
    if tally.isWhole, let agree = tally.counts[.agree], let disagree = tally.counts[.disagree],
      let pass = tally.counts[.pass]
    {
      return ["\(agree) agree, \(disagree) disagree, \(pass) pass"]
    }
    return [OpinionVote.agree, .disagree, .pass].compactMap { vote in
      guard let count = tally.counts[vote], count > 0 else { return nil }
      return switch vote {
      case .agree: "\(count) agree"
      case .disagree: "\(count) disagree"
      case .pass: "\(count) pass"
      }
    }
  }

  private func others(_ tally: ToldTally) -> Phrase {
    guard let others = tally.others, let most = tally.mostOfOthers else { return "too few people to tell" }
    let isAll = !tally.counts.values.contains { $0 > 0 }
    return switch (most, isAll) {
    case (.agree, true): "most of \(others) agree"
    case (.disagree, true): "most of \(others) disagree"
    case (.pass, true): "most of \(others) pass"
    case (.agree, false): "most of \(others) others agree"
    case (.disagree, false): "most of \(others) others disagree"
    case (.pass, false): "most of \(others) others pass"
    }
  }
}
