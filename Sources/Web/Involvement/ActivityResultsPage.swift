import Council
import HTML
import Law
import Publishing

/// What was answered: for each question a chart with its table, raw and filtered beside each other, and by a question where one is chosen.
struct ActivityResultsPage {
  var id: String
  var activity: Activity
  var questions: Questionnaire
  var figures: PublishedTally
  var by: ActivityQuestion?
  /// Areas of one tenth together, where these stand in the tables and no area by itself.
  var tenths: [PublishedTally.Group]?
  var byArea: WhoWasHeard?
  var withdrawn: Int
  var equality: [String: [String: Int]]
  /// What lies under the squares of marks on a map.
  var areas: [SpotMap.Area]

  private var tally: ActivityTally { figures.tally }
  private var address: String { Address.activity(id, activity.reference, "results") }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(kicker: .data(activity.title), "What was answered") {
        span { "\(tally.counted.withCommas) answers counted" }
        span { "Until \(activity.closesOn.long)" }
      }
      leaf(
        "counts", "How many",
        margin: p {
          "Every answer is taken. What does not count is told, with the reason. Each that counts counts once: nothing is weighted."
        }
      ) {
        DataTable(
          caption: "How many answers came in, and how many count", captionIsHidden: true,
          columns: [.heading("What"), .number("Answers")],
          rows: [
            row("Received", .shown(tally.received + withdrawn)), row("Counted", .shown(tally.counted)),
            row("Withdrawn by those who gave them", .shown(withdrawn)),
            row("Set aside", .shown(tally.setAside.values.reduce(0, +))),
          ] + reasons + channels
        ).node
        grouping
      }
      for (number, question) in questions.questions.enumerated()
      where !figures.answers(to: question).isEmpty || hasSums(question) {
        leaf(question.id, .data(question.text), number: number + 1, full: true) {
          if let answered = figures.answered(question).count {
            p(.class("small soft")) { "Answered by \(answered.withCommas)" }
            results(question)
          } else {
            p { "Fewer than 5 answered this. What they said is not told, so that nobody is known by it." }
          }
        }
      }
      if let byArea { byArea.leaves }
      if !equality.isEmpty { heard }
    }
  }

  private func row(_ what: Phrase, _ count: SuppressedTable.Cell) -> [HTMLNode] { [HTMLNode(what), cell(count)] }

  private var reasons: [[HTMLNode]] {
    let all = tally.setAside.sorted { $0.key < $1.key }
    let table = SuppressedTable(counts: [all.map(\.value)])
    return zip(all, table.cells[0]).map { row("Set aside: \($0.key)", $1) }
  }

  private var channels: [[HTMLNode]] {
    let all = ActivityResponse.Channel.allCases.filter { tally.channels[$0] ?? 0 > 0 }
    let table = SuppressedTable(counts: [all.map { tally.channels[$0] ?? 0 }])
    return zip(all, table.cells[0]).map { row("Came \(Phrase.term($0.words))", $1) }
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
    if let by, by.id != question.id {
      if tenths == nil || !question.asksArea {
        crossed(question, by)
      } else {
        p {
          "Areas are not set against other answers by themselves: by how deprived they are, other answers are set out."
        }
      }
    } else if !figures.answers(to: question).isEmpty {
      chart(question)
    }
    MarkedSquares(question: question, figures: figures, areas: areas).view
    means(question)
  }

  @HTMLBuilder private func chart(_ question: ActivityQuestion) -> HTMLNode {
    // Of places only those are listed that somebody named, so that the list itself would tell on each.
    if question.countable.isEmpty, figures.tellsNothing(of: question) {
      p { "Too few answered from each place to tell any of them." }
    } else {
      drawn(question)
    }
  }

  private func drawn(_ question: ActivityQuestion) -> HTMLNode {
    // Nobody is known by a count of few.
    let names = figures.answers(to: question).map { $0.replacing("\t", with: ": ") }
    let (hidden, raw) = (figures.counts(question), figures.raw(question))
    let shown = hidden.map(\.count)
    let most = shown.indices.max { (shown[$0] ?? 0) < (shown[$1] ?? 0) }
    let finding = most.flatMap { (shown[$0] ?? 0) > 0 ? "Given most often: \(names[$0])" : nil } ?? "Too few to tell"
    let chart = BarChart(
      finding: finding, columns: (name: "Answer", amount: "Answers"),
      bars: names.indices.map {
        .init(
          names[$0], shown[$0] ?? 0, shown[$0].map(\.withCommas) ?? "fewer than 5, or hidden with them",
          isPoint: $0 == most)
      }, prefix: question.id)
    // Charts tell their findings in English.
    return inEnglish {
      chart.node
      if let raw, raw != hidden {
        DataTable(
          caption: "Counted, and as everything came in",
          columns: [.heading("Answer"), .number("Counted"), .number("Raw")],
          rows: names.indices.map { [HTMLNode(names[$0]), cell(hidden[$0]), cell(raw[$0])] }
        ).node
      } else {
        chart.table
      }
      if raw == nil {
        p(.class("small soft")) { "Too few were set aside to tell what all that came in said." }
      }
    }
  }

  @HTMLBuilder private func crossed(_ question: ActivityQuestion, _ by: ActivityQuestion) -> HTMLNode {
    let groups = by.asksArea ? tenths : nil
    if groups?.isEmpty == true {
      p { "How deprived the areas are is not entered, or too few said where they live." }
    } else if let table = figures.crossing(question, by: by, in: groups), !table.answers.isEmpty {
      DataTable(
        caption: groups == nil ? "By: \(by.text)" : "By: \(by.text), by tenth of deprivation",
        columns: [.heading("Answer")]
          + table.groups.map { .number(Self.heading($0, isTenth: groups != nil)) }
          + [.number("All")],
        rows: table.answers.indices.map { row in
          [HTMLNode(table.answers[row].replacing("\t", with: ": "))] + table.cells[row].map(cell)
            + [HTMLNode(table.totals[row].withCommas)]
        }
      ).node
      leftOut(of: question, from: table.answers)
    } else if !figures.answers(to: question).isEmpty {
      p { "Too few answered to set this out so." }
    }
  }

  /// The answers that could be chosen and have no line in a table; those that people wrote themselves are not named.
  @HTMLBuilder private func leftOut(of question: ActivityQuestion, from told: [String]) -> HTMLNode {
    let left = question.countable.isEmpty ? [] : figures.answers(to: question).filter { !told.contains($0) }
    if !left.isEmpty {
      p(.class("small soft")) {
        "Not in the table, because few gave them or they would give those away: \(left.map { $0.replacing("\t", with: ": ") }.joined(separator: ", "))."
          as Phrase
      }
    }
  }

  private static func heading(_ group: String?, isTenth: Bool) -> Phrase {
    switch group {
    case nil: isTenth ? "Elsewhere, or few each" : "Others, few each"
    case ""?: "Not said"
    case HeardByArea.Tenth.unknown? where isTenth: "Tenth not known"
    case let name?: isTenth ? "Tenth \(name)" : .data(name)
    }
  }

  private func cell(_ cell: SuppressedTable.Cell) -> HTMLNode {
    cell.count.map { HTMLNode($0.withCommas) }
      ?? span(.title("Too few to be told, or hidden so that they cannot be worked out")) { "–" }
  }

  @HTMLBuilder private func means(_ question: ActivityQuestion) -> HTMLNode {
    let means = figures.mean(question, question.options.first ?? "")
    if means != nil {
      switch question.kind {
      case .rating, .number: p { "On average \(Self.decimal(figures.mean(question)))." }
      case .budget, .ranking:
        DataTable(
          caption: question.kind == .budget
            ? "What each gets on average" : "Place on average, 1 for what is wanted most",
          columns: [.heading("Option"), .number("On average")],
          rows: question.options.sorted {
            let order = question.kind == .budget ? -1 : 1
            return (order * (figures.mean(question, $0) ?? 0), $0) < (order * (figures.mean(question, $1) ?? 0), $1)
          }.map { [HTMLNode($0), HTMLNode(Self.decimal(figures.mean(question, $0)))] }
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
      "heard", "Who was heard, by what they said of themselves",
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
