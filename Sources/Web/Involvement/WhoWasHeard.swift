import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  /// From where people answered, against how many live there; `nil` where an activity does not ask it or too few said.
  func heardByArea(
    _ activity: Activity, _ questions: Questionnaire, _ figures: PublishedTally, _ id: String, _ open: OpenRecords,
    today: Day
  ) throws -> HeardByArea? {
    // A postcode says it of everybody in one way. A mark on a map is where something is, and squares are told of it beside.
    let asked =
      questions.questions.first { $0.kind == .postcode }
      ?? questions.questions.first { $0.kind == .place && $0.shape == nil }
    guard let asked else { return nil }
    let day = min(activity.closesOn, today)
    return HeardByArea(
      figures, asked, places: try open.places(of: id, on: day), figures: try open.placeFigures(of: id),
      within: activity.places, on: day)
  }
}

/// Who was heard and who was not: answers for every 1,000 residents, by area and by deprivation.
struct WhoWasHeard {
  var id: String
  var heard: HeardByArea
  /// Whether who looks may enter what is missing.
  var mayEnter: Bool

  var leaves: HTMLNode {
    HTMLNode {
      byArea
      if !heard.tenths.isEmpty { byTenth }
    }
  }

  private var byArea: HTMLNode {
    leaf("by-area", "Who was heard, by area", full: true, margin: margin) {
      for finding in findings { p { finding } }
      if let whole { p(.class("small soft")) { whole } }
      DataTable(
        caption: "Answers from each area, and for every 1,000 people who live there",
        columns: [
          .heading(.term(heard.kind.words.capitalised)), .number("Residents"), .number("Answers"),
          .number("For every 1,000 residents"), .text("Beside all areas"),
        ] + (heard.tenths.isEmpty ? [] : [.number("Deprivation tenth")]),
        rows: heard.areas.map { area in
          [HTMLNode(Self.name(area))] + cells(area.line)
            + (heard.tenths.isEmpty ? [] : [HTMLNode(area.tenth.map(String.init) ?? "–")])
        }
      ).node
      notes
    }
  }

  private var margin: HTMLNode {
    HTMLNode {
      p { "Places as they stood on \(heard.day.long)." }
      for source in heard.sources.prefix(4) { p { "Source: \(source)" } }
    }
  }

  private static func name(_ area: HeardByArea.Area) -> Phrase {
    area.places.count > 1 ? "\(area.name), \(area.places.count) of that name" : .data(area.name)
  }

  private func cells(_ line: HeardByArea.Line) -> [HTMLNode] {
    [
      line.residents.map { HTMLNode($0.withCommas) } ?? HTMLNode("Not known" as Phrase),
      line.answers.count.map { $0 == 0 ? HTMLNode("None" as Phrase) : HTMLNode($0.withCommas) } ?? Self.hidden,
      line.answers.count == nil ? Self.hidden : HTMLNode(Self.decimal(line.rate)),
      standing(line),
    ]
  }

  private static var hidden: HTMLNode {
    span(.title("Too few to be told, or hidden so that they cannot be worked out")) { "–" }
  }

  private func standing(_ line: HeardByArea.Line) -> HTMLNode {
    switch heard.standing(line) {
    case nil: line.answers == .hidden ? HTMLNode("Not told" as Phrase) : .empty
    case HeardByArea.Standing.none?: HTMLNode("Nobody answered" as Phrase)
    case .fewer?: HTMLNode("Fewer than the average" as Phrase)
    case .alike?: HTMLNode("About the average" as Phrase)
    case .more?: HTMLNode("More than the average" as Phrase)
    }
  }

  /// What the table says, in a sentence or two.
  private var findings: [Phrase] {
    let nobody = heard.unheard.map(\.name)
    var said: [Phrase] = nobody.isEmpty ? [] : ["Nobody answered from \(Self.listed(nobody))."]
    if heard.whole.residents == nil {
      said.append("Answers cannot be set against residents until these are entered of every area.")
    } else if let least = heard.leastHeard {
      said.append(
        "Fewest answers for their residents came from \(least.name): \(Self.decimal(least.line.rate)) for every 1,000, where all areas together come to \(Self.decimal(heard.whole.rate))."
      )
    } else if nobody.isEmpty {
      said.append("No area that can be told stands far below the others.")
    }
    return said
  }

  private var whole: Phrase? {
    guard let answers = heard.whole.answers.count, let residents = heard.whole.residents else { return nil }
    return
      "All areas together: \(answers.withCommas) answers, \(residents.withCommas) residents, \(Self.decimal(heard.whole.rate)) for every 1,000. About the average is within a tenth of that."
  }

  @HTMLBuilder private var notes: HTMLNode {
    if heard.hidesAnything {
      p(.class("small soft")) {
        "– stands for fewer than 5 answers, or for more that are hidden with them; so do the figures that would tell them."
      }
    }
    if !heard.elsewhere.isEmpty {
      p(.class("small soft")) { "Named no area of the list: \(Self.listed(heard.elsewhere))." }
    }
    if !heard.withoutResidents.isEmpty {
      p { "How many live there is not entered of \(Self.listed(heard.withoutResidents.map(\.name)))." }
    }
    if !heard.withoutTenth.isEmpty {
      p { "How deprived they are is not entered of \(Self.listed(heard.withoutTenth.map(\.name)))." }
    }
    if !heard.withoutResidents.isEmpty || !heard.withoutTenth.isEmpty {
      if mayEnter {
        p { a(.href(Address.placeFigures(id))) { "Enter residents and deprivation" } }
      } else {
        p(.class("small soft")) {
          "Whoever edits the council’s places enters them, on the page of all places: a list with a place a line."
        }
      }
    }
  }

  private var byTenth: HTMLNode {
    leaf(
      "by-tenth", "Who was heard, by deprivation", full: true,
      margin: p { "Tenths of the Indices of Deprivation: 1 the most deprived, 10 the least." }
    ) {
      // Charts tell their findings in English.
      if let chart { inEnglish { chart.node } }
      DataTable(
        caption: "Answers from areas of each tenth, and for every 1,000 people who live there",
        columns: [
          .heading("Deprivation tenth"), .number("Areas"), .number("Residents"), .number("Answers"),
          .number("For every 1,000 residents"), .text("Beside all areas"),
        ],
        rows: heard.tenths.map { tenth in
          [
            HTMLNode(tenth.tenth.map(PlaceFigure.words) ?? "Not known"), HTMLNode(tenth.areas.withCommas),
          ] + cells(tenth.line)
        }
      ).node
      p(.class("small soft")) {
        "A tenth is of whole areas: within each, some live in less deprived streets and some in more deprived ones."
      }
    }
  }

  /// A bar a tenth that is told; `nil` where there are not two.
  private var chart: BarChart? {
    let told = heard.tenths.filter { $0.tenth != nil && $0.line.rate != nil }
    let least = told.min { ($0.line.rate ?? 0) < ($1.line.rate ?? 0) }
    guard told.count > 1, let least, let tenth = least.tenth else { return nil }
    return BarChart(
      finding: told.count < heard.tenths.count
        ? "Of the tenths that can be told, fewest answered in tenth \(tenth)" : "Fewest answered in tenth \(tenth)",
      note: "Answers for every 1,000 residents",
      columns: (name: "Deprivation tenth", amount: "For every 1,000 residents"),
      bars: told.map {
        .init("Tenth \($0.tenth ?? 0)", $0.line.rate ?? 0, Self.decimal($0.line.rate), isPoint: $0.tenth == tenth)
      }, prefix: "tenths")
  }

  static func decimal(_ tenths: Int?) -> String { tenths.map { "\(($0 / 10).withCommas).\($0 % 10)" } ?? "–" }

  /// Names one after the other, apart also where they have *and* in them; of many the first, and how many more.
  static func listed(_ names: [String], most: Int = 8) -> String {
    let mark = names.contains { $0.contains(" and ") || $0.contains(",") } ? "; " : ", "
    if names.count > most + 1 {
      return names.prefix(most).joined(separator: mark) + mark + "and \(names.count - most) more"
    }
    if mark == "; " || names.count < 2 { return names.joined(separator: mark) }
    return names.dropLast().joined(separator: mark) + " and " + (names.last ?? "")
  }
}
