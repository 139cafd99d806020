import Council

/// The figures of a comparison of models as lines to be shown: a measure, and what it is for each model. Counts of few people are not shown.
public struct ComparisonLines: Sendable {
  /// One measure.
  public struct Line: Hashable, Sendable {
    /// What is measured, with its unit.
    public let measure: String
    /// What it is, model by model.
    public let values: [String]
  }

  /// What stands where a count of people from 1 to 4 is, or one that would give it away.
  public static let hidden = "fewer than 5, or hidden with them"
  /// What stands where nothing was recorded.
  public static let missing = "not recorded"

  private let comparison: ModelComparison

  /// The lines of a comparison.
  public init(_ comparison: ModelComparison) { self.comparison = comparison }

  private var models: [ModelFigures] { comparison.models }

  private func line(_ measure: String, _ value: (ModelFigures) -> String) -> Line {
    Line(measure: measure, values: models.map(value))
  }

  /// What the meetings did.
  public var did: [Line] {
    [
      line("Meetings held") { String($0.meetings) },
      line("Meetings meant by their rules") { $0.meant.map(String.init) ?? "no rules entered" },
      line("Matters that residents raised") { String($0.issues) },
      line("Decisions and recommendations") { String($0.decisions) },
      line("Money given or recommended") { Money(pence: $0.givenPence).description },
      line("Actions asked for") { String($0.raised) },
      line("Actions closed") { String($0.closed) },
      line("Actions overdue") { String($0.overdue) },
      line("Days until an action is closed, the middle one") { $0.medianDays.map(String.init) ?? "none closed" },
    ]
  }

  /// Whether the residents of a model may be told.
  func isTold(_ place: Int) -> Bool { comparison.people.rowTotals[place].count != nil }

  private func told(_ value: (ModelFigures) -> String) -> [String] {
    models.indices.map { isTold($0) ? value(models[$0]) : Self.hidden }
  }

  /// Whom they reached.
  public var reached: [Line] {
    let people = comparison.people
    func cell(_ place: Int, _ column: Int) -> String {
      models[place].firstTime + models[place].before == 0
        ? "nobody was asked" : people.cells[place][column].count.map(ChartWords.grouped) ?? Self.hidden
    }
    return [
      Line(measure: "Residents counted at meetings", values: told { ChartWords.grouped($0.residents) }),
      Line(measure: "Residents at a meeting", values: told { $0.tenthsPerMeeting.map(Self.tenths) ?? "no meeting" }),
      Line(measure: "Fewest and most at a meeting", values: told(Self.range)),
      line("People in the areas") { $0.population.map(ChartWords.grouped) ?? "not entered" },
      Line(
        measure: "Residents counted for each 1,000 people",
        values: told { $0.tenthsPerThousand.map(Self.tenths) ?? "no figure of people" }),
      Line(measure: "Who came for the first time", values: models.indices.map { cell($0, 0) }),
      Line(measure: "Who had come before", values: models.indices.map { cell($0, 1) }),
    ]
  }

  /// What they cost.
  public var cost: [Line] {
    [
      line("Officers’ time") { Money(pence: $0.officerPence).description },
      line("Hire of places") { Money(pence: $0.hirePence).description },
      line("Other costs") { Money(pence: $0.otherPence).description },
      line("Altogether") { $0.cost.description },
      line("For each meeting") { $0.costPerMeeting?.description ?? "no meeting" },
      Line(measure: "For each resident counted", values: told { $0.costPerResident?.description ?? "nobody came" }),
    ]
  }

  /// A number of tenths as people write it: `34.5`.
  static func tenths(_ number: Int) -> String { "\(ChartWords.grouped(number / 10)).\(number % 10)" }

  private static func range(_ model: ModelFigures) -> String {
    guard let least = model.attendance.first, let most = model.attendance.last else { return "no meeting" }
    // Beside the sum and the number of meetings the most could tell the fewest.
    if model.attendance.contains(where: (1..<SuppressedTable.leastShown).contains) { return hidden }
    return "\(ChartWords.grouped(least)) to \(ChartWords.grouped(most))"
  }
}
