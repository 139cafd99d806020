import Actions
import Council
import HTML
import Law
import Publishing
import Store
import Synchronization

/// Tallies of activities, kept between visits: each visit adds what came since, so that a page costs as much at 500,000 answers as at five.
final class TallyMemory: Sendable {
  private struct Key: Hashable {
    var authority: String
    var activity: Activity.Reference
    var by: String?
  }

  private struct Kept {
    var tally: ActivityTally
    var times: Int
  }

  private static let most = 100
  private let kept = Mutex<[Key: Kept]>([:])

  /// The tally as it stands, with what came since it was last asked for.
  func tally(
    _ activity: Activity, by: String?, times: Int, at authority: String,
    each: (_ after: Int, _ body: (ActivityResponse) throws -> Void) throws -> Void,
    versions: [Int: Questionnaire]
  ) throws -> ActivityTally {
    let key = Key(authority: authority, activity: activity.reference, by: by)
    // Where an answer was changed or withdrawn that was counted already, all are counted again.
    let before = kept.withLock { $0[key] }.flatMap { $0.times == times ? $0.tally : nil }
    var tally = before ?? ActivityTally(by: by)
    try each(tally.last) { response in
      if let asked = versions[response.version] { tally.add(response, to: asked) }
    }
    kept.withLock { [tally] kept in
      if kept.count >= Self.most { kept = [:] }
      kept[key] = Kept(tally: tally, times: times)
    }
    return tally
  }
}

extension Site {
  /// The tally of an activity, by a question or altogether.
  func tally(_ activity: Activity, by: String?, _ id: String, _ open: OpenRecords) throws -> ActivityTally {
    var versions: [Int: Questionnaire] = [:]
    if let last = try open.questions(of: activity.reference, at: id)?.version {
      for version in 1...max(1, last) {
        versions[version] = try open.questions(of: activity.reference, version: version, at: id)
      }
    }
    return try tallies.tally(
      activity, by: by, times: try open.responseCounts(to: activity.reference, at: id).times, at: id,
      each: { after, body in try open.eachResponse(to: activity.reference, at: id, after: after, body) },
      versions: versions)
  }

  func activityResults(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let page = try records.read { open -> ActivityResultsPage in
      let activity = try visitedActivity(visit, open)
      // Until they are reported, results are for those who run it: who answers is not to be led by those before.
      guard activity.reportedAt != nil || mayRunInvolvement(visit),
        let questions = try open.questions(of: activity.reference, at: id)
      else { throw Problem.nothingHere }
      let by = visit.query["by"].flatMap { questions[$0] }.flatMap { $0.isGrouping ? $0 : nil }
      return ActivityResultsPage(
        id: id, activity: activity, questions: questions, tally: try tally(activity, by: by?.id, id, open), by: by,
        counts: try open.responseCounts(to: activity.reference, at: id),
        equality: try open.equalityCounts(of: activity.reference, at: id))
    }
    var frame = frame(council, "Results: \(page.activity.title)", .involvement, involvementCrumbs(id, page.activity))
    frame.content = page.view
    return .page(frame, keeping: page.activity.reportedAt == nil ? .never : .askAgain)
  }

  /// Every answer, one row each, in pieces: as much memory for a million as for ten.
  func answersFile(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let (activity, questions) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (activity, try open.questions(of: activity.reference, at: id) ?? Questionnaire())
    }
    let file = ResponsesFile(questions: questions)
    var answer = Answer.file(
      file.head, contentType: "text/csv; charset=utf-8", named: "\(activity.reference.rawValue).csv")
    answer.keeping = .never
    let records = records
    answer.rest = { place in
      let rows = try records.read {
        try $0.responses(to: activity.reference, at: id, after: place, atMost: 2_000)
      }
      guard let last = rows.last else { return nil }
      return (file.rows(rows), last.number)
    }
    return answer
  }
}

/// What was answered: for each question a chart with its table, raw and filtered beside each other, and by a question where one is chosen.
struct ActivityResultsPage {
  var id: String
  var activity: Activity
  var questions: Questionnaire
  var tally: ActivityTally
  var by: ActivityQuestion?
  var counts: (received: Int, setAside: Int, withdrawn: Int, times: Int)
  var equality: [String: [String: Int]]

  private var address: String { Address.activity(id, activity.reference, "results") }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(kicker: .data(activity.title), "What was answered") {
        span { "\(tally.counted.withCommas) answers counted" }
        span { "Until \(activity.closesOn.long)" }
      }
      leaf("counts", "How many", margin: p { "Every answer is taken. What does not count is told, with the reason." }) {
        DataTable(
          caption: "How many answers came in, and how many count", captionIsHidden: true,
          columns: [.heading("What"), .number("Answers")],
          rows: [
            [HTMLNode("Received" as Phrase), HTMLNode(counts.received.withCommas)],
            [HTMLNode("Counted" as Phrase), HTMLNode(tally.counted.withCommas)],
            [HTMLNode("Withdrawn by those who gave them" as Phrase), HTMLNode(counts.withdrawn.withCommas)],
          ]
            + tally.setAside.sorted { $0.key < $1.key }.map {
              [HTMLNode("Set aside: \($0.key)" as Phrase), HTMLNode($0.value.withCommas)]
            }
            + ActivityResponse.Channel.allCases.compactMap { channel in
              tally.channels[channel].map {
                [HTMLNode("Came \(Phrase.term(channel.words))" as Phrase), HTMLNode($0.withCommas)]
              }
            }
        ).node
        grouping
      }
      for (number, question) in questions.questions.enumerated() where !question.countable.isEmpty || hasSums(question)
      {
        leaf(question.id, .data(question.text), number: number + 1, full: true) {
          p(.class("small soft")) { "Answered by \((tally.answered[question.id] ?? 0).withCommas)" }
          results(question)
        }
      }
      if !equality.isEmpty { heard }
    }
  }

  private func hasSums(_ question: ActivityQuestion) -> Bool { tally.sums[question.id] != nil }

  @HTMLBuilder private var grouping: HTMLNode {
    let ways = questions.questions.filter(\.isGrouping)
    if !ways.isEmpty {
      form(.action(address), .method("get")) {
        ChoiceField(
          name: "by", label: "Set out by",
          choices: [.init(value: "", words: "All together")]
            + ways.map { .init(value: $0.id, name: $0.text) }, chosen: by?.id ?? ""
        ).node
        button(.class("btn ghost")) { "Show" }
      }
    }
  }

  @HTMLBuilder private func results(_ question: ActivityQuestion) -> HTMLNode {
    if let by, by.id != question.id, !question.countable.isEmpty {
      crossed(question, by)
    } else if !question.countable.isEmpty {
      chart(question)
    }
    means(question)
  }

  private func chart(_ question: ActivityQuestion) -> HTMLNode {
    // Nobody is known by a count of few.
    let counts = question.countable.map { option in
      (
        name: option.replacing("\t", with: ": "), count: total(question, option),
        raw: tally.raw[question.id]?[option] ?? 0
      )
    }
    let hidden = SuppressedTable(counts: [counts.map(\.count)]).cells[0]
    let shown = counts.indices.map { hidden[$0].count }
    let most = counts.indices.max { (shown[$0] ?? 0) < (shown[$1] ?? 0) }
    let finding = most.flatMap { place in (shown[place] ?? 0) > 0 ? counts[place].name : nil } ?? question.text
    let chart = BarChart(
      finding: finding, columns: (name: "Answer", amount: "Answers"),
      bars: counts.indices.map {
        .init(
          counts[$0].name, shown[$0] ?? 0, shown[$0].map(\.withCommas) ?? "fewer than 5, or hidden with them",
          isPoint: $0 == most)
      }, prefix: question.id)
    // Charts tell their findings in English.
    return inEnglish {
      chart.node
      if counts.contains(where: { $0.raw != $0.count }) {
        DataTable(
          caption: "Counted, and as everything came in",
          columns: [.heading("Answer"), .number("Counted"), .number("Raw")],
          rows: counts.indices.map {
            [
              HTMLNode(counts[$0].name), cell(hidden[$0]),
              hidden[$0].count == nil ? cell(.hidden) : HTMLNode(counts[$0].raw.withCommas),
            ]
          }
        ).node
      } else {
        chart.table
      }
    }
  }

  private func total(_ question: ActivityQuestion, _ option: String) -> Int {
    tally.answers[question.id]?[option]?.values.reduce(0, +) ?? 0
  }

  private func crossed(_ question: ActivityQuestion, _ by: ActivityQuestion) -> HTMLNode {
    let groups = (by.countable.isEmpty ? tally.groups.keys.sorted() : by.countable + [""]).filter {
      tally.groups[$0] != nil
    }
    let options = question.countable
    let table = SuppressedTable(
      counts: options.map { option in groups.map { tally.answers[question.id]?[option]?[$0] ?? 0 } })
    return DataTable(
      caption: "By: \(by.text)",
      columns: [.heading("Answer")]
        + groups.map { .number($0.isEmpty ? "Not said" : .data($0)) } + [.number("All")],
      rows: options.indices.map { row in
        [HTMLNode(options[row].replacing("\t", with: ": "))] + table.cells[row].map(cell) + [cell(table.rowTotals[row])]
      },
      foot: [HTMLNode("All" as Phrase)] + table.columnTotals.map(cell) + [cell(table.grandTotal)]
    ).node
  }

  private func cell(_ cell: SuppressedTable.Cell) -> HTMLNode {
    cell.count.map { HTMLNode($0.withCommas) }
      ?? span(.title("Too few to be told, or hidden so that they cannot be worked out")) { "–" }
  }

  @HTMLBuilder private func means(_ question: ActivityQuestion) -> HTMLNode {
    let answered = tally.answered[question.id] ?? 0
    if answered >= SuppressedTable.leastShown {
      switch question.kind {
      case .rating, .number: p { "On average \(Self.decimal(tally.mean(question.id)))." }
      case .budget, .ranking:
        DataTable(
          caption: question.kind == .budget
            ? "What each gets on average" : "Place on average, 1 for what is wanted most",
          columns: [.heading("Option"), .number("On average")],
          rows: question.options.sorted {
            let order = question.kind == .budget ? -1 : 1
            return (order * (tally.mean(question.id, $0) ?? 0), $0) < (order * (tally.mean(question.id, $1) ?? 0), $1)
          }.map { [HTMLNode($0), HTMLNode(Self.decimal(tally.mean(question.id, $0)))] }
        ).node
      default: HTMLNode.empty
      }
    }
  }

  private static func decimal(_ hundredths: Int?) -> String {
    guard let hundredths else { return "–" }
    let digits = String(hundredths % 100)
    return "\((hundredths / 100).withCommas).\(digits.count < 2 ? "0" : "")\(digits)"
  }

  private var heard: HTMLNode {
    leaf(
      "heard", "Who was heard",
      margin: p { "Answers on equality are kept apart: nothing sets them against the others." }
    ) {
      for question in EqualityQuestions.all {
        if let counts = equality[question.id] {
          let table = SuppressedTable(counts: [question.options.map { counts[$0] ?? 0 }])
          DataTable(
            caption: .term(question.text), columns: [.heading("Answer"), .number("People")],
            rows: question.options.indices.map {
              [HTMLNode(Phrase.term(question.options[$0])), cell(table.cells[0][$0])]
            }
          ).node
        }
      }
    }
  }
}

/// A report drafted from what was answered: figures and themes, for somebody to finish.
struct ReportDraft {
  var activity: Activity
  var questions: Questionnaire?
  var tally: ActivityTally
  var counts: (received: Int, setAside: Int, withdrawn: Int)
  var themes: [ActivityTheme]

  var text: String {
    var lines = [
      "\(counts.received.withCommas) answers came in from \(activity.opensOn.long) to \(activity.closesOn.long). "
        + "\(tally.counted.withCommas) are counted, \(counts.setAside.withCommas) are set aside and \(counts.withdrawn.withCommas) were withdrawn."
    ]
    for question in questions?.questions ?? [] where question.kind == .choice || question.kind == .choices {
      let cells = SuppressedTable(
        counts: [question.countable.map { tally.answers[question.id]?[$0]?.values.reduce(0, +) ?? 0 }]
      ).cells[0]
      lines += ["", "## \(question.text)", ""]
      lines += zip(question.countable, cells).map { "- \($0): \($1.count.map(\.withCommas) ?? "too few to tell")" }
    }
    if !themes.isEmpty {
      lines += ["", "## What people wrote", ""]
      lines += themes.map { "- \($0.title)" + ($0.said.isEmpty ? "" : ": \($0.said)") }
    }
    return lines.joined(separator: "\n")
  }
}

/// Answers as a file for a spreadsheet, one row each.
struct ResponsesFile: Sendable {
  var questions: Questionnaire

  var head: [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    for name in ["number", "received_at", "channel", "version", "language", "may_be_published", "set_aside"] {
      writer.figure(name)
    }
    for question in questions.questions { writer.text("\(question.id) \(question.text)") }
    writer.endRow()
    return writer.bytes
  }

  func rows(_ responses: [ActivityResponse]) -> [UInt8] {
    var writer = CSVWriter()
    for one in responses {
      writer.number(one.number)
      writer.figure(one.receivedAt.description)
      writer.figure(one.channel.rawValue)
      writer.number(one.version)
      writer.figure(one.language)
      writer.figure(one.mayBePublished ? "yes" : "no")
      writer.text(one.setAside)
      for question in questions.questions {
        writer.text(one.answers[question.id]?.words(for: question).joined(separator: "; ") ?? "")
      }
      writer.endRow()
    }
    return writer.bytes
  }
}
