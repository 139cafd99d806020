import Council
import Law

/// A review of models as a report: what was asked, what each model did, whom it reached, what it cost, where they differ, and what is made of it.
public struct ModelReviewReport: Sendable {
  /// What the report is made of, in order.
  public let blocks: [ReportBlock]

  /// The report of a review from its figures and what is made of them, published or not.
  public init(_ review: ModelReview, _ comparison: ModelComparison, _ judgement: ModelReview.Judgement) {
    let lines = ComparisonLines(comparison)
    let names = comparison.models.map(\.name)
    blocks =
      Self.asked(review, comparison)
      + [.heading(level: 2, number: "2", text: "What they did"), Self.table("What each model did", names, lines.did)]
      + [.heading(level: 2, number: "3", text: "Whom they reached")] + Self.chart(Self.reach(comparison, lines))
      + [Self.table("Whom each model reached", names, lines.reached)]
      + [.heading(level: 2, number: "4", text: "What they cost")] + Self.chart(Self.cost(comparison, lines))
      + [Self.table("What each model cost", names, lines.cost)]
      + Self.differences(comparison) + Self.judged(review, judgement) + Self.made(comparison)
  }

  /// The report with its heading, to be read, printed or turned into other forms.
  public static func document(
    _ review: ModelReview, _ comparison: ModelComparison, _ judgement: ModelReview.Judgement, authority: String
  ) -> ReportDocument {
    ReportDocument(
      subject: review.title, authority: authority, blocks: ModelReviewReport(review, comparison, judgement).blocks)
  }

  private static func asked(_ review: ModelReview, _ comparison: ModelComparison) -> [ReportBlock] {
    var facts: [(name: String, value: String)] = []
    if !review.askedBy.isEmpty { facts.append(("Asked for by", review.askedBy)) }
    facts.append(("Due", review.due.long))
    facts.append(("What counts", "\(comparison.from.long) to \(comparison.to.long)"))
    facts.append(("Figures drawn from the record on", comparison.drawnOn.long))
    if let day = review.publishedOn { facts.append(("Published", day.long)) }
    return [
      .heading(level: 2, number: "1", text: "What was asked"), .facts(facts),
      .table(
        ReportTable(
          "The models, and the bodies that follow each", [.text("Model"), .text("Bodies")],
          comparison.models.map { [$0.name, $0.bodies.joined(separator: "; ")] })),
    ]
  }

  private static func table(_ caption: String, _ names: [String], _ lines: [ComparisonLines.Line]) -> ReportBlock {
    .table(
      ReportTable(
        caption, [.text("Measure")] + names.map(ReportTable.Column.figure), lines.map { [$0.measure] + $0.values }))
  }

  private static func chart(_ chart: BarChart) -> [ReportBlock] {
    [.drawing(svg: chart.standalone(), words: chart.words)]
  }

  /// The chart of residents at a meeting. Its finding names a model only where nothing speaks against it.
  public static func reach(_ comparison: ModelComparison, _ lines: ComparisonLines) -> BarChart {
    let models = comparison.models
    let ahead = ahead(.residents, comparison)
    return BarChart(
      finding: ahead.map { "More residents came to a meeting of “\($0)” than of any other model" }
        ?? "Residents at a meeting: no model is clearly ahead of all others",
      columns: (name: "Model", amount: "Residents at a meeting"),
      bars: models.indices.map { place in
        let model = models[place]
        return .init(
          "\(model.name) (\(model.meetings) \(model.meetings == 1 ? "meeting" : "meetings"))",
          lines.isTold(place) ? model.tenthsPerMeeting ?? 0 : 0, lines.reached[1].values[place],
          isPoint: model.name == ahead)
      }, prefix: "reach")
  }

  /// The chart of what each resident counted cost.
  public static func cost(_ comparison: ModelComparison, _ lines: ComparisonLines) -> BarChart {
    let models = comparison.models
    let ahead = ahead(.cost, comparison)
    return BarChart(
      finding: ahead.map { "Each resident who came to “\($0)” cost more than at any other model" }
        ?? "Cost for each resident: no model is clearly ahead of all others",
      columns: (name: "Model", amount: "Cost for each resident counted"),
      bars: models.indices.map { place in
        let model = models[place]
        return .init(
          "\(model.name) (\(model.meetings) \(model.meetings == 1 ? "meeting" : "meetings"))",
          lines.isTold(place) ? model.costPerResident?.pence ?? 0 : 0, lines.cost[5].values[place],
          isPoint: model.name == ahead)
      }, prefix: "cost")
  }

  /// The model that has clearly more than every other; `nil` when there is none.
  private static func ahead(_ measure: ModelDifference.Measure, _ comparison: ModelComparison) -> String? {
    let clear = comparison.differences(in: measure).filter { $0.finding == .clear }
    return comparison.models.map(\.name).first { name in
      comparison.models.count > 1 && clear.count { $0.more == name } == comparison.models.count - 1
    }
  }

  private static func differences(_ comparison: ModelComparison) -> [ReportBlock] {
    [.heading(level: 2, number: "5", text: "Where they differ, and where too little is known")]
      + ModelDifference.Measure.allCases.flatMap { measure -> [ReportBlock] in
        [
          .heading(level: 3, number: "", text: measure.heading),
          .list(comparison.differences(in: measure).map(\.words), numbered: false),
        ]
      }
  }

  private static func judged(_ review: ModelReview, _ judgement: ModelReview.Judgement) -> [ReportBlock] {
    let nothing = "Not written yet."
    return [.heading(level: 2, number: "6", text: "What we make of it")]
      + review.models.enumerated().flatMap { place, model -> [ReportBlock] in
        let words = place < judgement.models.count ? judgement.models[place] : ""
        return [
          .heading(level: 3, number: "", text: model.name),
          .paragraph(number: "", markdown: words.isEmpty ? nothing : words),
        ]
      }
      + [
        .heading(level: 3, number: "", text: "Altogether"),
        .paragraph(number: "", markdown: judgement.conclusion.isEmpty ? nothing : judgement.conclusion),
      ]
  }

  private static func made(_ comparison: ModelComparison) -> [ReportBlock] {
    [
      .heading(level: 2, number: "7", text: "How the figures were made"),
      .list(
        [
          "Residents are counted at each meeting. Whoever came to two is counted twice, so these are not numbers of different people.",
          "Nobody’s name is kept. A count of people from 1 to 4 is not shown, nor as many others as would give it away.",
          "Costs are officers’ time at its hourly cost, hire and what else was entered. Money given to projects is not a cost of meeting.",
          "People in the areas are those entered in the rules of each body. Where areas overlap, people are counted more than once.",
          "A difference is called clear when one model has more in at least three of four pairs, each of one meeting (or closed action) of either. With fewer than "
            + "\(ModelDifference.fewest) of either, nothing is said. It is no proof of a cause: areas, days and subjects differ too.",
          "An action counts for the days in which it was asked. Whether it is overdue is as of \(comparison.drawnOn.long).",
        ], numbered: false),
    ]
  }
}

extension ModelDifference.Measure {
  /// The measure as a heading.
  public var heading: String {
    switch self {
    case .residents: "Residents at a meeting"
    case .cost: "Cost for each resident"
    case .days: "Days until an action is closed"
    }
  }
}
